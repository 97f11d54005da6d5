import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/me';
import { useFormat } from '@/shared/format/use-format';
import { Section } from '@/shared/ui/card';
import { Page } from '@/shared/ui/page';
import { MyNeeds, MySeeds, OpenMatches } from './my-records';
import { QuickActions } from './quick-actions';
import { Standing } from './standing';
import { TaskList } from './task-list';

/** What needs this reader today, what they most often come to do, and how their own records stand. */
export function HomePage() {
  const { t } = useTranslation('home');
  const format = useFormat();
  const me = useMe();
  return (
    <Page
      title={me.displayName ? t('greeting', { name: me.displayName }) : t('title')}
      lead={[format.date(new Date().toISOString()), me.organization?.name].filter(Boolean).join('　')}
    >
      <Standing />
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <Section title={t('tasks.title')} className="!mt-0">
            <TaskList />
          </Section>
          {me.has('clinician') && <MyNeeds />}
          {me.has('provider', 'funder') && <MySeeds />}
          {me.has('coordinator', 'clinician', 'provider', 'funder', 'admin') && <OpenMatches />}
        </div>
        <QuickActions />
      </div>
    </Page>
  );
}

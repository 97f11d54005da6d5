import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { needQueries } from '@/api/needs';
import type { NeedState } from '@/api/types';
import { NeedCard } from '@/shared/records/need-card';
import { CardGrid } from '@/shared/records/record-card';
import { useLabels } from '@/shared/records/use-labels';
import { ButtonLink } from '@/shared/ui/button';
import { FilterSelect } from '@/shared/ui/filter-bar';
import { Page } from '@/shared/ui/page';
import { QueryList } from '@/shared/ui/query-view';
import { EmptyState } from '@/shared/ui/states';

/** The needs of the reader's own organization, in every state. */
export function MyNeedsPage({
  state,
  onState,
}: {
  state?: NeedState;
  onState: (state: NeedState | undefined) => void;
}) {
  const { t } = useTranslation('need');
  const { options } = useLabels();
  const query = useInfiniteQuery(
    needQueries.list({ mine: true, state: state ? [state] : undefined, sort: '-updatedAt' }),
  );
  return (
    <Page
      title={t('mine.title')}
      lead={t('mine.lead')}
      crumbs={[{ label: t('list.title'), to: '/needs' }]}
      actions={<ButtonLink to="/needs/new">{t('list.post')}</ButtonLink>}
    >
      <div className="mb-6 max-w-xs">
        <FilterSelect
          label={t('mine.state')}
          all={t('list.all')}
          value={state}
          options={options('needState')}
          onChange={(value) => onState(value as NeedState | undefined)}
        />
      </div>
      <QueryList
        query={query}
        empty={
          <EmptyState
            icon="need"
            title={t('mine.empty.title')}
            action={<ButtonLink to="/needs/new">{t('list.post')}</ButtonLink>}
          >
            {t('mine.empty.text')}
          </EmptyState>
        }
      >
        {(needs) => (
          <CardGrid>
            {needs.map((need) => (
              <li key={need.id}>
                <NeedCard need={need} level="h2" />
              </li>
            ))}
          </CardGrid>
        )}
      </QueryList>
    </Page>
  );
}

import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/me';
import { needQueries } from '@/api/needs';
import type { NeedView } from '@/api/types';
import { RecordAside, RecordColumns } from '@/shared/records/record-layout';
import { useLabels } from '@/shared/records/use-labels';
import { WithheldNotice } from '@/shared/records/withheld-notice';
import { StatusBadge } from '@/shared/ui/badge';
import { ButtonLink } from '@/shared/ui/button';
import { Notice } from '@/shared/ui/notice';
import { Page } from '@/shared/ui/page';
import { QueryView } from '@/shared/ui/query-view';
import { LoadingState } from '@/shared/ui/states';
import { toneOf } from '@/shared/ui/tone-of';
import { NeedFacts } from './need-facts';
import { NeedStatement } from './statement/need-statement';

// Visitors read a page; what acting readers need comes when they are there.
const Acting = lazy(() => import('./detail/acting'));
const Steps = lazy(() => import('./detail/transitions').then((part) => ({ default: part.Transitions })));

type Slot = (need: NeedView) => ReactNode;

/** One need as this reader may see it. A route fills `actions`, `side` and `after` with what other features add. */
export function NeedPage({
  needId,
  actions,
  side,
  after,
}: {
  needId: string;
  actions?: Slot;
  side?: Slot;
  after?: Slot;
}) {
  const { t } = useTranslation(['need', 'common']);
  const { label } = useLabels();
  const me = useMe();
  const query = useQuery(needQueries.detail(needId));
  return (
    <QueryView
      query={query}
      loading={
        <Page title={t('detail.loading')}>
          <LoadingState />
        </Page>
      }
    >
      {(need) => (
        <Page
          title={need.title}
          crumbs={[{ label: t('list.title'), to: '/needs' }]}
          above={
            <>
              <StatusBadge tone={toneOf(need.state)}>{label('needState', need.state)}</StatusBadge>
              {need.demo && <StatusBadge>{t('common:record.demo')}</StatusBadge>}
            </>
          }
          lead={need.summary}
          actions={
            <>
              {need.editable && (
                <ButtonLink
                  variant={need.state === 'DRAFT' ? 'primary' : 'secondary'}
                  to="/needs/$needId/edit"
                  params={{ needId: need.id }}
                >
                  {t(need.state === 'DRAFT' ? 'detail.continue' : 'detail.edit')}
                </ButtonLink>
              )}
              {actions?.(need)}
            </>
          }
        >
          <RecordColumns
            aside={
              <RecordAside
                record={need}
                more={[
                  {
                    label: t('field.organization'),
                    value: need.organization?.name ?? t('common:record.anonymousSite'),
                  },
                  { label: t('field.coordinator'), value: need.coordinator?.name },
                  {
                    label: t('detail.corroboration'),
                    value:
                      need.corroborationCount > 0 &&
                      t('common:record.corroborated', { count: need.corroborationCount }),
                  },
                ]}
              >
                {need.allowedTransitions.length > 0 && (
                  <Suspense>
                    <Steps need={need} />
                  </Suspense>
                )}
                {side?.(need)}
              </RecordAside>
            }
          >
            <Standing need={need} />
            <NeedStatement need={need} />
            <NeedFacts need={need} />
            <WithheldNotice groups={need.withheld} labels="needGroup" />
            {me.authenticated && (
              <Suspense fallback={<LoadingState rows={1} />}>
                <Acting need={need} />
              </Suspense>
            )}
            {after?.(need)}
          </RecordColumns>
        </Page>
      )}
    </QueryView>
  );
}

/** For owner and coordinators: what the state means and what happens next. Others get no levels, hence no line. */
function Standing({ need }: { need: NeedView }) {
  const { t, i18n } = useTranslation('need');
  if (need.disclosure === undefined || !i18n.exists(`standing.${need.state}`, { ns: 'need' })) return null;
  const tone = need.state === 'NEEDS_INFO' || need.state === 'EXPIRED' ? 'warn' : 'info';
  return <Notice tone={tone}>{t(`standing.${need.state as 'DRAFT'}`)}</Notice>;
}

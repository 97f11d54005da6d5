import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { needQueries } from '@/api/needs';
import type { NeedView } from '@/api/types';
import { RecordAside, RecordColumns } from '@/shared/records/record-layout';
import { useLabels } from '@/shared/records/use-labels';
import { WithheldNotice } from '@/shared/records/withheld-notice';
import { StatusBadge } from '@/shared/ui/badge';
import { Page } from '@/shared/ui/page';
import { QueryView } from '@/shared/ui/query-view';
import { LoadingState } from '@/shared/ui/states';
import { toneOf } from '@/shared/ui/tone-of';
import { NeedFacts } from './need-facts';
import { NeedStatement } from './statement/need-statement';

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
          actions={actions?.(need)}
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
                  {
                    label: t('detail.corroboration'),
                    value:
                      need.corroborationCount > 0 &&
                      t('common:record.corroborated', { count: need.corroborationCount }),
                  },
                ]}
              >
                {side?.(need)}
              </RecordAside>
            }
          >
            <NeedStatement need={need} />
            <NeedFacts need={need} />
            <WithheldNotice groups={need.withheld} labels="needGroup" />
            {after?.(need)}
          </RecordColumns>
        </Page>
      )}
    </QueryView>
  );
}

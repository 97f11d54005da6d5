import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { seedQueries } from '@/api/seeds';
import type { SeedView } from '@/api/types';
import { RecordAside, RecordColumns } from '@/shared/records/record-layout';
import { useLabels } from '@/shared/records/use-labels';
import { WithheldNotice } from '@/shared/records/withheld-notice';
import { StatusBadge } from '@/shared/ui/badge';
import { Page } from '@/shared/ui/page';
import { QueryView } from '@/shared/ui/query-view';
import { LoadingState } from '@/shared/ui/states';
import { toneOf } from '@/shared/ui/tone-of';
import { CapabilityTable } from './capability-table';
import { SeedFacts } from './seed-facts';

type Slot = (seed: SeedView) => ReactNode;

/** One seed as this reader may see it. A route fills `actions`, `side` and `after` with what other features add. */
export function SeedPage({
  seedId,
  actions,
  side,
  after,
}: {
  seedId: string;
  actions?: Slot;
  side?: Slot;
  after?: Slot;
}) {
  const { t } = useTranslation(['seed', 'common']);
  const { label } = useLabels();
  const query = useQuery(seedQueries.detail(seedId));
  return (
    <QueryView
      query={query}
      loading={
        <Page title={t('detail.loading')}>
          <LoadingState />
        </Page>
      }
    >
      {(seed) => (
        <Page
          title={seed.title}
          crumbs={[{ label: t('list.title'), to: '/seeds' }]}
          above={
            <>
              <StatusBadge tone={toneOf(seed.state)}>{label('seedState', seed.state)}</StatusBadge>
              <StatusBadge>{label('seedKind', seed.kind)}</StatusBadge>
              {seed.demo && <StatusBadge>{t('common:record.demo')}</StatusBadge>}
            </>
          }
          lead={seed.summary}
          actions={actions?.(seed)}
        >
          <RecordColumns
            aside={
              <RecordAside
                record={seed}
                more={[{ label: t('field.organization'), value: seed.organization && <Owner seed={seed} /> }]}
              >
                {side?.(seed)}
              </RecordAside>
            }
          >
            <CapabilityTable capabilities={seed.capabilities ?? []} />
            <SeedFacts seed={seed} />
            <WithheldNotice groups={seed.withheld} labels="seedGroup" />
            {after?.(seed)}
          </RecordColumns>
        </Page>
      )}
    </QueryView>
  );
}

function Owner({ seed }: { seed: SeedView }) {
  if (!seed.organization) return null;
  return (
    <Link
      to="/organizations/$organizationId"
      params={{ organizationId: seed.organization.id }}
      className="text-link"
    >
      {seed.organization.name}
    </Link>
  );
}

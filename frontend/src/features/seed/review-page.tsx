import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { seedQueries } from '@/api/seeds';
import { CardGrid } from '@/shared/records/record-card';
import { SeedCard } from '@/shared/records/seed-card';
import { useLabels } from '@/shared/records/use-labels';
import { Page } from '@/shared/ui/page';
import { QueryList } from '@/shared/ui/query-view';
import { EmptyState } from '@/shared/ui/states';
import { Switcher } from '@/shared/ui/toggle';

export const queues = ['SUBMITTED', 'IN_REVIEW', 'NEEDS_INFO'] as const;
export type Queue = (typeof queues)[number];

/** Seeds that wait for a coordinator, the longest first; what is done with one is done on its page. */
export function SeedReviewPage({ queue, onQueue }: { queue: Queue; onQueue: (queue: Queue) => void }) {
  const { t } = useTranslation('seed');
  const { label } = useLabels();
  const query = useInfiniteQuery(seedQueries.list({ state: [queue], sort: 'updatedAt' }));
  return (
    <Page
      title={t('review.title')}
      lead={t('review.lead')}
      crumbs={[{ label: t('list.title'), to: '/seeds' }]}
    >
      <div className="mb-6">
        <Switcher
          label={t('mine.state')}
          value={queue}
          options={queues.map((state) => ({ value: state, label: label('seedState', state) }))}
          onChange={onQueue}
        />
      </div>
      <QueryList query={query} empty={<EmptyState icon="check" title={t('review.empty')} />}>
        {(seeds) => (
          <CardGrid>
            {seeds.map((seed) => (
              <li key={seed.id}>
                <SeedCard seed={seed} level="h2" />
              </li>
            ))}
          </CardGrid>
        )}
      </QueryList>
    </Page>
  );
}

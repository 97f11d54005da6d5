import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { seedQueries } from '@/api/seeds';
import type { SeedState } from '@/api/types';
import { CardGrid } from '@/shared/records/record-card';
import { SeedCard } from '@/shared/records/seed-card';
import { useLabels } from '@/shared/records/use-labels';
import { ButtonLink } from '@/shared/ui/button';
import { FilterSelect } from '@/shared/ui/filter-bar';
import { Page } from '@/shared/ui/page';
import { QueryList } from '@/shared/ui/query-view';
import { EmptyState } from '@/shared/ui/states';

/** The seeds of the reader's own organization, in every state. */
export function MySeedsPage({
  state,
  onState,
}: {
  state?: SeedState;
  onState: (state: SeedState | undefined) => void;
}) {
  const { t } = useTranslation('seed');
  const { options } = useLabels();
  const query = useInfiniteQuery(
    seedQueries.list({ mine: true, state: state ? [state] : undefined, sort: '-updatedAt' }),
  );
  const register = <ButtonLink to="/seeds/new">{t('list.register')}</ButtonLink>;
  return (
    <Page
      title={t('mine.title')}
      lead={t('mine.lead')}
      crumbs={[{ label: t('list.title'), to: '/seeds' }]}
      actions={register}
    >
      <div className="mb-6 max-w-xs">
        <FilterSelect
          label={t('mine.state')}
          all={t('list.all')}
          value={state}
          options={options('seedState')}
          onChange={(value) => onState(value as SeedState | undefined)}
        />
      </div>
      <QueryList
        query={query}
        empty={
          <EmptyState icon="seed" title={t('mine.empty')} action={register}>
            {t('mine.emptyText')}
          </EmptyState>
        }
      >
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

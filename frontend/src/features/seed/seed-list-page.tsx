import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/me';
import { seedQueries } from '@/api/seeds';
import type { SeedKind } from '@/api/types';
import { useVocabulary } from '@/api/vocabularies';
import { CardGrid } from '@/shared/records/record-card';
import { SeedCard } from '@/shared/records/seed-card';
import { useLabels } from '@/shared/records/use-labels';
import { ButtonLink } from '@/shared/ui/button';
import { FilterBar, FilterSelect } from '@/shared/ui/filter-bar';
import { Page } from '@/shared/ui/page';
import { QueryList } from '@/shared/ui/query-view';
import { NothingFound } from '@/shared/ui/states';

export type SeedListSearch = { q?: string; kind?: SeedKind; process?: string; prefecture?: string };

/** Every seed this reader may know of; the filters live in the address. */
export function SeedListPage({
  search,
  onSearch,
}: {
  search: SeedListSearch;
  onSearch: (search: SeedListSearch) => void;
}) {
  const { t } = useTranslation('seed');
  const { options } = useLabels();
  const me = useMe();
  const processes = useVocabulary('processes');
  const prefectures = useVocabulary('prefectures');
  const { q, kind, process, prefecture } = search;
  const query = useInfiniteQuery(
    seedQueries.list({
      q,
      prefecture,
      kind: kind ? [kind] : undefined,
      process,
    }),
  );
  const change = (part: SeedListSearch) => onSearch({ ...search, ...part });

  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      actions={
        <>
          {me.has('coordinator', 'admin') && (
            <ButtonLink variant="secondary" to="/seeds/review">
              {t('review.title')}
            </ButtonLink>
          )}
          {me.has('provider', 'funder') && (
            <ButtonLink variant="secondary" to="/seeds/mine">
              {t('mine.title')}
            </ButtonLink>
          )}
          {me.has('provider', 'funder', 'coordinator') && (
            <ButtonLink to="/seeds/new">{t('list.register')}</ButtonLink>
          )}
        </>
      }
    >
      <FilterBar label={t('list.search')} q={q} onSearch={(next) => change({ q: next })}>
        <FilterSelect
          label={t('field.kind')}
          all={t('list.all')}
          value={kind}
          options={options('seedKind')}
          onChange={(next) => change({ kind: next as SeedKind | undefined })}
        />
        <FilterSelect
          label={t('field.process')}
          all={t('list.all')}
          value={process}
          options={processes.options}
          onChange={(next) => change({ process: next })}
        />
        <FilterSelect
          label={t('field.prefecture')}
          all={t('list.all')}
          value={prefecture}
          options={prefectures.options}
          onChange={(next) => change({ prefecture: next })}
        />
      </FilterBar>
      <QueryList
        query={query}
        empty={
          <NothingFound
            title={t('list.empty.title')}
            text={t('list.empty.text')}
            reset={t('list.empty.reset')}
            onReset={() => onSearch({})}
          />
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

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { organizationQueries } from '@/api/organizations';
import type { OrganizationKind } from '@/api/types';
import { useVocabulary } from '@/api/vocabularies';
import { OrganizationCard } from '@/shared/records/organization-card';
import { CardGrid } from '@/shared/records/record-card';
import { useLabels } from '@/shared/records/use-labels';
import { FilterBar, FilterSelect } from '@/shared/ui/filter-bar';
import { Page } from '@/shared/ui/page';
import { QueryList } from '@/shared/ui/query-view';
import { NothingFound } from '@/shared/ui/states';

export type OrganizationListSearch = { q?: string; kind?: OrganizationKind; prefecture?: string };

export function OrganizationListPage({
  search,
  onSearch,
}: {
  search: OrganizationListSearch;
  onSearch: (search: OrganizationListSearch) => void;
}) {
  const { t } = useTranslation('organization');
  const { options } = useLabels();
  const prefectures = useVocabulary('prefectures');
  const { q, kind, prefecture } = search;
  const query = useInfiniteQuery(
    organizationQueries.list({
      q,
      prefecture: prefecture ? [prefecture] : undefined,
      kind: kind ? [kind] : undefined,
    }),
  );
  const change = (part: OrganizationListSearch) => onSearch({ ...search, ...part });

  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <FilterBar label={t('list.search')} q={q} onSearch={(next) => change({ q: next })}>
        <FilterSelect
          label={t('field.kind')}
          all={t('list.all')}
          value={kind}
          options={options('organizationKind')}
          onChange={(next) => change({ kind: next as OrganizationKind | undefined })}
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
        {(organizations) => (
          <CardGrid>
            {organizations.map((organization) => (
              <li key={organization.id}>
                <OrganizationCard organization={organization} level="h2" />
              </li>
            ))}
          </CardGrid>
        )}
      </QueryList>
    </Page>
  );
}

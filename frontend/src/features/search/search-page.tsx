import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { searchQueries } from '@/api/search';
import type { Facet, SearchType } from '@/api/types';
import { SearchBox } from '@/shared/search-box/search-box';
import { Button } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { QueryList } from '@/shared/ui/query-view';
import { EmptyState } from '@/shared/ui/states';
import { FacetPanel } from './facet-panel';
import { ResultCard } from './result-card';
import { TypeTabs } from './type-tabs';

export type SearchSearch = {
  q?: string;
  type?: SearchType;
  department?: string[];
  kind?: string[];
  prefecture?: string[];
  process?: string[];
};

const none: Facet[] = [];

/** One search box over everything. All of it stands in the address, so that a search can be kept and passed on. */
export function SearchPage({
  search,
  onSearch,
}: {
  search: SearchSearch;
  onSearch: (search: SearchSearch) => void;
}) {
  const { t } = useTranslation('search');
  const { q, type, ...chosen } = search;
  const query = useInfiniteQuery(searchQueries.results({ q, type: type && [type], ...chosen }));
  const facets = query.data?.pages[0]?.facets ?? none;
  const narrowed = Object.values(chosen).some((codes) => codes?.length);

  return (
    <Page title={t('title')}>
      <div className="max-w-3xl">
        <SearchBox
          key={q}
          label={t('label')}
          placeholder={t('placeholder')}
          initial={q}
          onSearch={(next) => onSearch({ ...search, q: next })}
        />
      </div>
      <TypeTabs
        selected={type}
        facet={facets.find(({ name }) => name === 'type')}
        onSelect={(next) => onSearch({ q, type: next, prefecture: chosen.prefecture })}
      />
      <div className="mt-6 grid items-start gap-x-10 gap-y-6 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <FacetPanel
          facets={facets.filter(({ name }) => name !== 'type')}
          chosen={chosen}
          onChange={(name, codes) => onSearch({ ...search, [name]: codes })}
          onReset={narrowed ? () => onSearch({ q, type }) : undefined}
        />
        <section aria-label={t('results')} aria-busy={query.isPlaceholderData} className="min-w-0">
          <QueryList
            query={query}
            empty={
              <EmptyState
                title={q ? t('empty.title', { q }) : t('empty.nothing')}
                action={
                  narrowed && (
                    <Button variant="secondary" onClick={() => onSearch({ q, type })}>
                      {t('empty.reset')}
                    </Button>
                  )
                }
              >
                <ul className="list-disc pl-5 text-left">
                  <li>{t('empty.shorter')}</li>
                  <li>{t('empty.other')}</li>
                  {type && <li>{t('empty.type')}</li>}
                </ul>
              </EmptyState>
            }
          >
            {(items, total) => (
              <>
                <div role="status" className="mb-4">
                  <h2 className="text-base">{t('found', { count: total })}</h2>
                </div>
                <ul className="space-y-4">
                  {items.map((item) => (
                    <li key={item.id}>
                      <ResultCard item={item} />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </QueryList>
        </section>
      </div>
    </Page>
  );
}

import type { ReactNode } from 'react';
import { LoadMore } from './load-more';
import { ErrorState, LoadingState } from './states';

type Query<Data> = { data?: Data; error: unknown; isPending: boolean; refetch: () => unknown };

/** One answer in all its states: loading, failed (404 and 403 too), there. */
export function QueryView<Data>({
  query,
  loading = <LoadingState />,
  children,
}: {
  query: Query<Data>;
  loading?: ReactNode;
  children: (data: Data) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return loading;
  return <ErrorState error={query.error} onRetry={() => query.refetch()} />;
}

type Page<Item> = { items: Item[]; total: number };

type PagedQuery<Item> = Query<{ pages: Page<Item>[] }> & {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
};

/** A cursor-paged list in all its states, with "show more" at its end. */
export function QueryList<Item>({
  query,
  empty,
  children,
}: {
  query: PagedQuery<Item>;
  empty: ReactNode;
  children: (items: Item[], total: number) => ReactNode;
}) {
  return (
    <QueryView query={query}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return empty;
        return (
          <>
            {children(items, pages[0]?.total ?? items.length)}
            <LoadMore query={query} />
          </>
        );
      }}
    </QueryView>
  );
}

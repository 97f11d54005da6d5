import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body } from './client';
import type { paths } from './schema.gen';

export type SearchFilters = Omit<
  NonNullable<paths['/api/v1/search']['get']['parameters']['query']>,
  'cursor' | 'limit'
>;

export const searchQueries = {
  results: (filters: SearchFilters) =>
    infiniteQueryOptions({
      queryKey: ['search', 'results', filters],
      queryFn: ({ pageParam, signal }) =>
        body(api.GET('/api/v1/search', { params: { query: { ...filters, cursor: pageParam } }, signal })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  completions: (q: string) =>
    queryOptions({
      queryKey: ['search', 'completions', q],
      queryFn: ({ signal }) =>
        body(api.GET('/api/v1/search/completions', { params: { query: { q } }, signal })),
      enabled: q.trim().length > 0,
      placeholderData: keepPreviousData,
      retry: false,
    }),
};

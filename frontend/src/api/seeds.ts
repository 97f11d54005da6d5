import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from './client';
import type { paths } from './schema.gen';

export type SeedFilters = Omit<NonNullable<paths['/api/v1/seeds']['get']['parameters']['query']>, 'cursor'>;

export const seedQueries = {
  list: (filters: SeedFilters = {}) =>
    infiniteQueryOptions({
      queryKey: ['seeds', 'list', filters],
      queryFn: ({ pageParam, signal }) =>
        body(api.GET('/api/v1/seeds', { params: { query: { ...filters, cursor: pageParam } }, signal })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor,
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: ['seeds', 'detail', id],
      queryFn: ({ signal }) => body(api.GET('/api/v1/seeds/{id}', { params: { path: { id } }, signal })),
    }),
  suggestions: (id: string, options: { limit?: number; includeGated?: boolean } = {}) =>
    queryOptions({
      queryKey: ['seeds', 'suggestions', id, options],
      queryFn: ({ signal }) =>
        body(api.GET('/api/v1/seeds/{id}/suggestions', { params: { path: { id }, query: options }, signal })),
    }),
};

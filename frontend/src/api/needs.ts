import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from './client';
import type { paths } from './schema.gen';

export type NeedFilters = Omit<NonNullable<paths['/api/v1/needs']['get']['parameters']['query']>, 'cursor'>;

export const needQueries = {
  list: (filters: NeedFilters = {}) =>
    infiniteQueryOptions({
      queryKey: ['needs', 'list', filters],
      queryFn: ({ pageParam, signal }) =>
        body(api.GET('/api/v1/needs', { params: { query: { ...filters, cursor: pageParam } }, signal })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor,
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: ['needs', 'detail', id],
      queryFn: ({ signal }) => body(api.GET('/api/v1/needs/{id}', { params: { path: { id } }, signal })),
    }),
  suggestions: (id: string, options: { limit?: number; includeGated?: boolean } = {}) =>
    queryOptions({
      queryKey: ['needs', 'suggestions', id, options],
      queryFn: ({ signal }) =>
        body(api.GET('/api/v1/needs/{id}/suggestions', { params: { path: { id }, query: options }, signal })),
    }),
};

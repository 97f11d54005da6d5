import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from './client';
import type { paths } from './schema.gen';

export type MatchFilters = Omit<
  NonNullable<paths['/api/v1/matches']['get']['parameters']['query']>,
  'cursor'
>;

export const matchQueries = {
  list: (filters: MatchFilters = {}) =>
    infiniteQueryOptions({
      queryKey: ['matches', 'list', filters],
      queryFn: ({ pageParam, signal }) =>
        body(api.GET('/api/v1/matches', { params: { query: { ...filters, cursor: pageParam } }, signal })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor,
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: ['matches', 'detail', id],
      queryFn: ({ signal }) => body(api.GET('/api/v1/matches/{id}', { params: { path: { id } }, signal })),
    }),
  activities: (id: string) =>
    infiniteQueryOptions({
      queryKey: ['matches', 'activities', id],
      queryFn: ({ pageParam, signal }) =>
        body(
          api.GET('/api/v1/matches/{id}/activities', {
            params: { path: { id }, query: { cursor: pageParam } },
            signal,
          }),
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor,
    }),
};

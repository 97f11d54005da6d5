import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from './client';
import type { paths } from './schema.gen';

export type OrganizationFilters = Omit<
  NonNullable<paths['/api/v1/organizations']['get']['parameters']['query']>,
  'cursor'
>;

export const organizationQueries = {
  list: (filters: OrganizationFilters = {}) =>
    infiniteQueryOptions({
      queryKey: ['organizations', 'list', filters],
      queryFn: ({ pageParam, signal }) =>
        body(
          api.GET('/api/v1/organizations', { params: { query: { ...filters, cursor: pageParam } }, signal }),
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor,
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: ['organizations', 'detail', id],
      queryFn: ({ signal }) =>
        body(api.GET('/api/v1/organizations/{id}', { params: { path: { id } }, signal })),
    }),
};

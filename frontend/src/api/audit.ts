import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body, idempotencyKey } from './client';
import type { paths } from './schema.gen';

export type AuditFilters = Omit<
  NonNullable<paths['/api/v1/audit']['get']['parameters']['query']>,
  'cursor' | 'limit' | 'sort'
>;

export const auditQueries = {
  list: (filters: AuditFilters = {}) =>
    infiniteQueryOptions({
      queryKey: ['audit', 'list', filters],
      queryFn: ({ pageParam, signal }) =>
        body(
          api.GET('/api/v1/audit', {
            params: { query: { ...filters, limit: 50, cursor: pageParam } },
            signal,
          }),
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor,
    }),
};

/** What the next daily run lets go of. */
export const retentionQuery = queryOptions({
  queryKey: ['audit', 'retention'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/retention', { signal })),
});

export function verifyAudit(key: string) {
  return body(api.POST('/api/v1/audit/verifications', { params: { header: idempotencyKey(key) } }));
}

/** Where the browser fetches the same entries as a file. */
export function auditExportAddress(filters: AuditFilters) {
  const given = Object.entries(filters).filter(([, value]) => value !== undefined);
  return `/api/v1/audit/export?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

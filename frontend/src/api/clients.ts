import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, body, idempotencyKey, ifMatch } from './client';
import type { ClientProfile } from './types';

export const clientQueries = {
  list: () =>
    infiniteQueryOptions({
      queryKey: ['clients', 'list'],
      queryFn: ({ pageParam, signal }) =>
        body(api.GET('/api/v1/clients', { params: { query: { cursor: pageParam } }, signal })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor,
    }),
};

export const clientWrites = {
  create: (profile: ClientProfile, key: string) =>
    body(api.POST('/api/v1/clients', { params: { header: idempotencyKey(key) }, body: profile })),
  patch: (id: string, version: number, profile: ClientProfile) =>
    body(
      api.PATCH('/api/v1/clients/{id}', {
        params: { path: { id }, header: ifMatch(version) },
        headers: { 'Content-Type': 'application/merge-patch+json' },
        body: profile,
      }),
    ),
  issueSecret: (id: string, version: number) =>
    body(api.PUT('/api/v1/clients/{id}/secret', { params: { path: { id }, header: ifMatch(version) } })),
};

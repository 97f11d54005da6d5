import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body, idempotencyKey, ifMatch } from './client';
import type { paths } from './schema.gen';
import type { DraftSeed, MoveSeed, PatchSeed, SeedView } from './types';

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

/** The server's side of a draft. */
export const draftRemote = {
  create: (content: PatchSeed, key: string) =>
    body(api.POST('/api/v1/seeds', { params: { header: idempotencyKey(key) }, body: content as DraftSeed })),
  patch: (id: string, version: number, patch: PatchSeed) =>
    body(
      api.PATCH('/api/v1/seeds/{id}', {
        params: { path: { id }, header: ifMatch(version) },
        headers: { 'Content-Type': 'application/merge-patch+json' },
        body: patch,
      }),
    ),
  read: (id: string) => body(api.GET('/api/v1/seeds/{id}', { params: { path: { id } } })),
};

export const seedWrites = {
  move: (seed: Pick<SeedView, 'id' | 'version'>, command: MoveSeed, key: string) =>
    body(
      api.POST('/api/v1/seeds/{id}/transitions', {
        params: { path: { id: seed.id }, header: { ...ifMatch(seed.version), ...idempotencyKey(key) } },
        body: command,
      }),
    ),
};

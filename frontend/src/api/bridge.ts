import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body, idempotencyKey, ifMatch } from './client';
import type {
  BridgeEntry,
  BridgeEntryState,
  ConceptKind,
  DraftBridgeEntry,
  ProposeBridgeEntry,
} from './types';

export type EntryFilter = { q?: string; kind?: ConceptKind; state?: BridgeEntryState[] };

/** Entries of the bridge. Their keys begin with its name, so that a change makes found concepts old, too. */
export const bridgeQueries = {
  list: (filter: EntryFilter) =>
    infiniteQueryOptions({
      queryKey: ['bridge', 'list', filter],
      queryFn: ({ pageParam, signal }) =>
        body(
          api.GET('/api/v1/bridge/entries', { params: { query: { ...filter, cursor: pageParam } }, signal }),
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor,
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: ['bridge', 'detail', id],
      queryFn: ({ signal }) =>
        body(api.GET('/api/v1/bridge/entries/{id}', { params: { path: { id } }, signal })),
    }),
  functions: () =>
    queryOptions({
      queryKey: ['bridge', 'functions'],
      queryFn: ({ signal }) => body(api.GET('/api/v1/bridge/functions', { signal })),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  /** What a step would do; asked for anew each time, since needs and seeds go on changing. */
  effects: (entry: Pick<BridgeEntry, 'id' | 'version'>, to: BridgeEntryState) =>
    queryOptions({
      queryKey: ['bridge', 'effects', entry.id, entry.version, to],
      queryFn: ({ signal }) =>
        body(
          api.POST('/api/v1/bridge/entries/{id}/effects', {
            params: { path: { id: entry.id } },
            body: { to },
            signal,
          }),
        ),
      retry: false,
      gcTime: 0,
    }),
};

export const bridgeWrites = {
  imagine: (draft: DraftBridgeEntry, key: string) =>
    body(api.POST('/api/v1/bridge/effects', { params: { header: idempotencyKey(key) }, body: draft })),
  propose: (proposal: ProposeBridgeEntry, key: string) =>
    body(api.POST('/api/v1/bridge/entries', { params: { header: idempotencyKey(key) }, body: proposal })),
  revise: ({ id, version }: Pick<BridgeEntry, 'id' | 'version'>, proposal: ProposeBridgeEntry) =>
    body(
      api.PATCH('/api/v1/bridge/entries/{id}', {
        params: { path: { id }, header: ifMatch(version) },
        body: { reason: proposal.reason, content: proposal.content },
      }),
    ),
  move: (
    { id, version }: Pick<BridgeEntry, 'id' | 'version'>,
    to: BridgeEntryState,
    reason: string,
    key: string,
  ) =>
    body(
      api.POST('/api/v1/bridge/entries/{id}/transitions', {
        params: { path: { id }, header: { ...ifMatch(version), ...idempotencyKey(key) } },
        body: { to, reason },
      }),
    ),
};

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body, idempotencyKey, ifMatch } from './client';
import type { paths } from './schema.gen';
import type {
  DecideOnMatch,
  DeclareConflict,
  LogActivity,
  MoveMatch,
  Nda,
  PatchMatch,
  RecordOutcome,
  SettleConflict,
} from './types';

export type MatchFilters = Omit<
  NonNullable<paths['/api/v1/matches']['get']['parameters']['query']>,
  'cursor'
>;

const at = (id: string) => ({ path: { id } });
/** A POST that starts from a version of the match. */
const from = (id: string, version: number, key: string) => ({
  path: { id },
  header: { ...ifMatch(version), ...idempotencyKey(key) },
});

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
      queryFn: ({ signal }) => body(api.GET('/api/v1/matches/{id}', { params: at(id), signal })),
    }),
  /** The timeline, latest first. */
  activities: (id: string) =>
    queryOptions({
      queryKey: ['matches', 'activities', id],
      queryFn: ({ signal }) => body(api.GET('/api/v1/matches/{id}/activities', { params: at(id), signal })),
    }),
  outcomes: (id: string) =>
    queryOptions({
      queryKey: ['matches', 'outcomes', id],
      queryFn: ({ signal }) => body(api.GET('/api/v1/matches/{id}/outcomes', { params: at(id), signal })),
    }),
};

export const matchWrites = {
  move: (id: string, version: number, command: MoveMatch, key: string) =>
    body(api.POST('/api/v1/matches/{id}/transitions', { params: from(id, version, key), body: command })),
  patch: (id: string, version: number, patch: PatchMatch) =>
    body(
      api.PATCH('/api/v1/matches/{id}', {
        params: { path: { id }, header: ifMatch(version) },
        headers: { 'Content-Type': 'application/merge-patch+json' },
        body: patch,
      }),
    ),
  decide: (id: string, version: number, participantId: string, command: DecideOnMatch, key: string) =>
    body(
      api.POST('/api/v1/matches/{id}/participants/{participantId}/decision', {
        params: {
          path: { id, participantId },
          header: { ...ifMatch(version), ...idempotencyKey(key) },
        },
        body: command,
      }),
    ),
  declareConflict: (id: string, version: number, command: DeclareConflict, key: string) =>
    body(api.POST('/api/v1/matches/{id}/conflicts', { params: from(id, version, key), body: command })),
  detectConflicts: (id: string, version: number, key: string) =>
    body(api.POST('/api/v1/matches/{id}/conflicts/detection', { params: from(id, version, key) })),
  settleConflict: (id: string, version: number, conflictId: string, command: SettleConflict, key: string) =>
    body(
      api.POST('/api/v1/matches/{id}/conflicts/{conflictId}/resolution', {
        params: { path: { id, conflictId }, header: { ...ifMatch(version), ...idempotencyKey(key) } },
        body: command,
      }),
    ),
  log: (id: string, command: LogActivity, key: string) =>
    body(
      api.POST('/api/v1/matches/{id}/activities', {
        params: { ...at(id), header: idempotencyKey(key) },
        body: command,
      }),
    ),
  recordOutcome: (id: string, command: RecordOutcome, key: string) =>
    body(
      api.POST('/api/v1/matches/{id}/outcomes', {
        params: { ...at(id), header: idempotencyKey(key) },
        body: command,
      }),
    ),
  signNda: (id: string, version: number, nda: Nda) =>
    body(
      api.PUT('/api/v1/matches/{id}/nda', {
        params: { path: { id }, header: ifMatch(version) },
        body: nda,
      }),
    ),
};

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body, idempotencyKey, ifMatch } from './client';
import type { paths } from './schema.gen';
import type { MoveNeed, NeedView, RubricCommand, TeamRole } from './types';

/** Seeds that are to be in a team, by role. */
export type TeamMembers = Partial<Record<TeamRole, string>>;

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
  teams: (id: string, members: TeamMembers = {}) =>
    queryOptions({
      queryKey: ['needs', 'teams', id, members],
      queryFn: ({ signal }) => {
        const member = Object.entries(members).map(([role, seedId]) => `${role}:${seedId}`);
        const query = { limit: member.length === 0 ? 3 : 1, member };
        return body(api.GET('/api/v1/needs/{id}/teams', { params: { path: { id }, query }, signal }));
      },
    }),
};

export const corroborationsQuery = (id: string) =>
  queryOptions({
    queryKey: ['needs', 'corroborations', id],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/needs/{id}/corroborations', { params: { path: { id } }, signal })),
  });

type Versioned = Pick<NeedView, 'id' | 'version'>;

/** Changes of a need, each from the version the reader has in front of them. */
export const needWrites = {
  move: (need: Versioned, command: MoveNeed, key: string) =>
    body(
      api.POST('/api/v1/needs/{id}/transitions', {
        params: { path: { id: need.id }, header: { ...ifMatch(need.version), ...idempotencyKey(key) } },
        body: command,
      }),
    ),
  score: (need: Versioned, rubric: RubricCommand) =>
    body(
      api.PUT('/api/v1/needs/{id}/rubric', {
        params: { path: { id: need.id }, header: ifMatch(need.version) },
        body: rubric,
      }),
    ),
  settleWarning: (need: Versioned, field: string, key: string) =>
    body(
      api.POST('/api/v1/needs/{id}/personal-data-warnings/{field}/resolution', {
        params: {
          path: { id: need.id, field },
          header: { ...ifMatch(need.version), ...idempotencyKey(key) },
        },
      }),
    ),
  corroborate: (id: string, comment: string | undefined, key: string) =>
    body(
      api.POST('/api/v1/needs/{id}/corroborations', {
        params: { path: { id }, header: idempotencyKey(key) },
        body: { comment },
      }),
    ),
};

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body, idempotencyKey, ifMatch } from './client';
import type { AcceptedAssignment, AssignmentKind, AssignmentProposal, CoordinatorView } from './types';

export const assignmentQueries = {
  /** The latest proposal of a kind, if there is one. */
  latest: (kind: AssignmentKind) =>
    queryOptions({
      queryKey: ['assignments', 'latest', kind],
      queryFn: async ({ signal }) => {
        const { items } = await body(
          api.GET('/api/v1/assignments/proposals', { params: { query: { kind, limit: 1 } }, signal }),
        );
        const [newest] = items;
        if (!newest) return null;
        return body(
          api.GET('/api/v1/assignments/proposals/{id}', { params: { path: { id: newest.id } }, signal }),
        );
      },
    }),
  coordinators: () =>
    infiniteQueryOptions({
      queryKey: ['assignments', 'coordinators'],
      queryFn: ({ pageParam, signal }) =>
        body(
          api.GET('/api/v1/assignments/coordinators', {
            params: { query: { limit: 50, cursor: pageParam } },
            signal,
          }),
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor,
    }),
};

type Profile = CoordinatorView['profile'];

/** What can be changed, with `null` for what is taken away (JSON merge patch). */
export type ProfilePatch = { [Name in keyof Profile]?: Profile[Name] | null };

type Versioned = Pick<AssignmentProposal, 'id' | 'version'>;

export const assignmentWrites = {
  propose: (kind: AssignmentKind, key: string) =>
    body(
      api.POST('/api/v1/assignments/proposals', {
        params: { header: idempotencyKey(key) },
        body: { kind },
      }),
    ),
  confirm: (proposal: Versioned, accepted: AcceptedAssignment[], key: string) =>
    body(
      api.POST('/api/v1/assignments/proposals/{id}/confirmations', {
        params: {
          path: { id: proposal.id },
          header: { ...ifMatch(proposal.version), ...idempotencyKey(key) },
        },
        body: { accepted },
      }),
    ),
  declare: (coordinator: Versioned, patch: ProfilePatch) =>
    body(
      api.PATCH('/api/v1/assignments/coordinators/{id}', {
        params: { path: { id: coordinator.id }, header: ifMatch(coordinator.version) },
        headers: { 'Content-Type': 'application/merge-patch+json' },
        // The generated type does not know that null takes a value away.
        body: patch as Partial<Profile>,
      }),
    ),
};

import { queryOptions } from '@tanstack/react-query';
import { api, body, idempotencyKey } from './client';
import type { DeclareTie } from './types';

const mine = ['ties', 'mine'];

/** Interests in other organizations: one's own, or with an id those of an organization. */
export const tieQueries = {
  list: (organizationId?: string) =>
    queryOptions({
      queryKey: organizationId ? ['ties', organizationId] : mine,
      queryFn: ({ signal }) =>
        organizationId
          ? body(
              api.GET('/api/v1/organizations/{id}/ties', {
                params: { path: { id: organizationId } },
                signal,
              }),
            )
          : body(api.GET('/api/v1/me/ties', { signal })),
    }),
};

export const tieWrites = {
  declare: (organizationId: string | undefined, tie: DeclareTie, key: string) =>
    organizationId
      ? body(
          api.POST('/api/v1/organizations/{id}/ties', {
            params: { path: { id: organizationId }, header: idempotencyKey(key) },
            body: tie,
          }),
        )
      : body(api.POST('/api/v1/me/ties', { params: { header: idempotencyKey(key) }, body: tie })),
  remove: (organizationId: string | undefined, tieId: string) =>
    organizationId
      ? body(
          api.DELETE('/api/v1/organizations/{id}/ties/{tieId}', {
            params: { path: { id: organizationId, tieId } },
          }),
        )
      : body(api.DELETE('/api/v1/me/ties/{tieId}', { params: { path: { tieId } } })),
};

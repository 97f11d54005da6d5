import { api, body, idempotencyKey, ifMatch } from '@/api/client';
import type { DraftNeed, NeedView, PatchNeed } from '@/api/types';
import type { DraftRemote as Remote } from '@/shared/draft/draft-keeper';

export type DraftRemote = Remote<NeedView, PatchNeed>;

export const draftRemote: DraftRemote = {
  create: (content, key) =>
    body(api.POST('/api/v1/needs', { params: { header: idempotencyKey(key) }, body: content as DraftNeed })),
  patch: (id, version, patch) =>
    body(
      api.PATCH('/api/v1/needs/{id}', {
        params: { path: { id }, header: ifMatch(version) },
        headers: { 'Content-Type': 'application/merge-patch+json' },
        body: patch,
      }),
    ),
  read: (id) => body(api.GET('/api/v1/needs/{id}', { params: { path: { id } } })),
};

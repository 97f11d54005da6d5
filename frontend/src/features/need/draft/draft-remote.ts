import { api, body, idempotencyKey, ifMatch } from '@/api/client';
import type { DraftNeed, NeedView, PatchNeed } from '@/api/types';

export type DraftRemote = {
  create(content: PatchNeed, key: string): Promise<NeedView>;
  patch(id: string, version: number, patch: PatchNeed): Promise<NeedView>;
  read(id: string): Promise<NeedView>;
};

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

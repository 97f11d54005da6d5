import { queryOptions } from '@tanstack/react-query';
import { api, body, idempotencyKey, ifMatch } from './client';
import type { Attachment, Level } from './types';

/** Files hang on needs and on seeds, under the same addresses below each. */
export type AttachmentOwner = { resource: 'needs' | 'seeds'; id: string };

const listPath = {
  needs: '/api/v1/needs/{id}/attachments',
  seeds: '/api/v1/seeds/{id}/attachments',
} as const;
const filePath = {
  needs: '/api/v1/needs/{id}/attachments/{attachmentId}',
  seeds: '/api/v1/seeds/{id}/attachments/{attachmentId}',
} as const;

export const attachmentsQuery = ({ resource, id }: AttachmentOwner) =>
  queryOptions({
    queryKey: ['attachments', resource, id],
    queryFn: ({ signal }) => body(api.GET(listPath[resource], { params: { path: { id } }, signal })),
  });

/** Where the browser fetches a file or its small picture. */
export function attachmentAddress(owner: AttachmentOwner, file: Attachment, part: 'content' | 'thumbnail') {
  return `/api/v1/${owner.resource}/${owner.id}/attachments/${file.id}/${part}`;
}

export type NewAttachment = { file: File; level: Level; description: string };

export const attachmentWrites = {
  add: ({ resource, id }: AttachmentOwner, { file, level, description }: NewAttachment, key: string) =>
    body(
      api.POST(listPath[resource], {
        params: { path: { id }, header: idempotencyKey(key) },
        // The generated type holds JSON values; what is sent is a form with a file.
        body: { file: '', level, description },
        bodySerializer: () => {
          const form = new FormData();
          form.set('file', file);
          form.set('level', level);
          form.set('description', description);
          return form;
        },
      }),
    ),
  setLevel: ({ resource, id }: AttachmentOwner, file: Attachment, level: Level) =>
    body(
      api.PATCH(filePath[resource], {
        params: { path: { id, attachmentId: file.id }, header: ifMatch(file.version) },
        body: { level },
      }),
    ),
  remove: ({ resource, id }: AttachmentOwner, file: Attachment) =>
    body(api.DELETE(filePath[resource], { params: { path: { id, attachmentId: file.id } } })),
};

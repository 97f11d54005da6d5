import { HttpResponse, http } from 'msw';
import type { Attachment, Level } from '@/api/types';
import { uuid } from './data/uuid';
import { actor, base, problem } from './world';

const files = new Map<string, Attachment[]>();

function filesOf(params: { resource?: unknown; id?: unknown }) {
  const key = `${params.resource}/${params.id}`;
  const all = files.get(key) ?? [];
  files.set(key, all);
  return all;
}

/** Files of needs and seeds, kept as long as the page is open; the level is kept, not weighed. */
export const attachmentHandlers = ['needs', 'seeds'].flatMap((resource) => [
  http.get(`${base}/${resource}/:id/attachments`, ({ params }) => {
    const all = filesOf({ resource, ...params });
    return HttpResponse.json(actor() === 'visitor' ? all.filter(({ level }) => level === 'PUBLIC') : all);
  }),
  http.post(`${base}/${resource}/:id/attachments`, async ({ params, request }) => {
    const form = await request.formData();
    const file = form.get('file') as File;
    if (!/\.pdf$/i.test(file.name)) {
      const message = 'この種類のファイルは添付できません。';
      return problem(422, 'invalid', { errors: [{ field: 'file', code: 'attachment-kind', message }] });
    }
    const all = filesOf({ resource, ...params });
    const added: Attachment = {
      id: uuid('attachment', all.length + 1),
      fileName: file.name,
      description: String(form.get('description') ?? '') || undefined,
      level: form.get('level') as Level,
      kind: 'PDF',
      mediaType: 'application/pdf',
      size: file.size,
      thumbnail: false,
      version: 0,
      createdAt: '2026-11-01T00:00:00Z',
    };
    all.push(added);
    return HttpResponse.json(added, { status: 201 });
  }),
  http.patch(`${base}/${resource}/:id/attachments/:attachmentId`, async ({ params, request }) => {
    const file = filesOf({ resource, ...params }).find(({ id }) => id === params.attachmentId);
    if (!file) return problem(404, 'not-found');
    Object.assign(file, await request.json(), { version: file.version + 1 });
    return HttpResponse.json(file);
  }),
  http.delete(`${base}/${resource}/:id/attachments/:attachmentId`, ({ params }) => {
    const all = filesOf({ resource, ...params });
    all.splice(0, all.length, ...all.filter(({ id }) => id !== params.attachmentId));
    return new HttpResponse(null, { status: 204 });
  }),
]);

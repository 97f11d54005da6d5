import { HttpResponse, http } from 'msw';
import type { DeclareTie, Tie } from '@/api/types';
import { organizations } from './data/organizations';
import { base } from './world';

const ties: Record<string, Tie[]> = { me: [] };

function declared(of: string, { organizationId, ...rest }: DeclareTie) {
  const name = organizations.find(({ id }) => id === organizationId)?.name ?? '';
  const tie: Tie = {
    id: crypto.randomUUID(),
    organization: { id: organizationId, name },
    declaredAt: new Date().toISOString(),
    ...rest,
  };
  ties[of] = [tie, ...(ties[of] ?? [])];
  return HttpResponse.json(tie, { status: 201 });
}

function removed(of: string, tieId: unknown) {
  ties[of] = (ties[of] ?? []).filter(({ id }) => id !== tieId);
  return new HttpResponse(null, { status: 204 });
}

/** Declared interests: one's own and the organization's. */
export const tieHandlers = [
  http.get(`${base}/me/ties`, () => HttpResponse.json(ties.me)),
  http.post(`${base}/me/ties`, async ({ request }) => declared('me', (await request.json()) as DeclareTie)),
  http.delete(`${base}/me/ties/:tie`, ({ params }) => removed('me', params.tie)),
  http.get(`${base}/organizations/:id/ties`, ({ params }) =>
    HttpResponse.json(ties[String(params.id)] ?? []),
  ),
  http.post(`${base}/organizations/:id/ties`, async ({ params, request }) =>
    declared(String(params.id), (await request.json()) as DeclareTie),
  ),
  http.delete(`${base}/organizations/:id/ties/:tie`, ({ params }) => removed(String(params.id), params.tie)),
];

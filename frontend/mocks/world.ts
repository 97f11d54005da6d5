import { HttpResponse } from 'msw';
import type { Problem } from '@/api/types';
import type { Persona } from './data/people';

export const base = '*/api/v1';

let persona: Persona = 'visitor';

export function actAs(next: Persona) {
  persona = next;
}

export const actor = () => persona;

export function problem(status: number, slug: string, extra: Partial<Problem> = {}) {
  return HttpResponse.json<Problem>(
    {
      type: `/problems/${slug}`,
      title: slug,
      status,
      detail: slug,
      errors: [],
      requestId: '0a1b2c3d',
      ...extra,
    },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
}

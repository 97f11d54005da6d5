import createClient, { type Middleware } from 'openapi-fetch';
import { currentLanguage } from '@/shared/i18n/i18n';
import { OfflineError, problemOf } from './problem';
import type { paths } from './schema.gen';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

const conventions: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', currentLanguage());
    if (!SAFE.has(request.method)) {
      // A page of another origin cannot set this header, so the session cookie alone changes nothing.
      request.headers.set('X-Musubi-Csrf', '1');
    }
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok && response.status !== 304) throw await problemOf(response);
  },
  onError({ error }) {
    return error instanceof DOMException && error.name === 'AbortError' ? error : new OfflineError(error);
  },
};

/** The typed API client: every refusal is thrown as a ProblemError, an unreachable server as an OfflineError. */
export const api = createClient<paths>({
  // An absolute address, because fetch outside a browser (tests) does not resolve relative ones.
  baseUrl: globalThis.location?.origin ?? '',
  // Looked up at each call, so that a mock started later still takes part.
  fetch: (request) => globalThis.fetch(request),
  querySerializer: { array: { style: 'form', explode: true } },
});
api.use(conventions);

/** Unwraps the body of an answer. Refusals were thrown before, so it is there. */
export async function body<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T;
}

/** The header that names the version a change starts from (its ETag). */
export function ifMatch(version: number) {
  return { 'If-Match': `"${version}"` };
}

export function idempotencyKey(key: string) {
  return { 'Idempotency-Key': key };
}

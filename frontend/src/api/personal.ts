import { api, body, idempotencyKey } from './client';

/** Where the browser gets all that is held of the reader, as a file. */
export const MY_DATA = '/api/v1/me/data';

/** Takes the reader's name and addresses out of everything; it cannot be undone. */
export const eraseMe = (displayName: string, key: string) =>
  body(api.POST('/api/v1/me/erasure', { params: { header: idempotencyKey(key) }, body: { displayName } }));

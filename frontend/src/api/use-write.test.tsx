import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { problem, server } from '@/testing/server';
import { api, body, idempotencyKey, ifMatch } from './client';
import { OfflineError, ProblemError } from './problem';
import { createQueryClient } from './query-client';
import { useWrite } from './use-write';

type Draft = { title: string; file?: File };

function setUp() {
  const client = createQueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(
    () =>
      useWrite({
        send: (draft: Draft, key) =>
          body(api.POST('/api/v1/needs', { body: draft, headers: idempotencyKey(key) })),
      }),
    { wrapper },
  );
  return (draft: Draft) => act(() => result.current.mutateAsync(draft).catch((error: Error) => error));
}

function keysSeen(answer: () => Response) {
  const keys: (string | null)[] = [];
  server.use(
    http.post('*/api/v1/needs', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return answer();
    }),
  );
  return keys;
}

/** To JSON a browser's files are empty, the test environment's are not. */
function aFile(content: string, name: string) {
  const file = new File([content], name);
  for (const key of Object.keys(file)) Object.defineProperty(file, key, { enumerable: false });
  return file;
}

describe('A write', () => {
  it('keeps its key when it is sent again after a lost connection', async () => {
    const keys = keysSeen(() => HttpResponse.error());
    const send = setUp();
    expect(await send({ title: 'a' })).toBeInstanceOf(OfflineError);
    await send({ title: 'a' });
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys[1]).toBe(keys[0]);
  });

  it('gets a new key once its content changed', async () => {
    const keys = keysSeen(() => HttpResponse.error());
    const send = setUp();
    await send({ title: 'a' });
    await send({ title: 'b' });
    expect(keys[1]).not.toBe(keys[0]);
  });

  it('tells one file from another', async () => {
    const keys = keysSeen(() => HttpResponse.error());
    const send = setUp();
    await send({ title: 'a', file: aFile('1', 'one.csv') });
    await send({ title: 'a', file: aFile('2', 'two.csv') });
    expect(keys[1]).not.toBe(keys[0]);
  });

  it('gets a new key after an answer, even a refusal', async () => {
    const keys = keysSeen(() => problem(422, 'invalid'));
    const send = setUp();
    expect(await send({ title: 'a' })).toBeInstanceOf(ProblemError);
    await send({ title: 'a' });
    expect(keys[1]).not.toBe(keys[0]);
  });

  it('carries the header that other origins cannot set, and the version it starts from', async () => {
    let headers = new Headers();
    server.use(
      http.patch('*/api/v1/needs/:id', ({ request }) => {
        headers = request.headers;
        return HttpResponse.json({});
      }),
    );
    await api.PATCH('/api/v1/needs/{id}', {
      params: { path: { id: 'x' }, header: ifMatch(3) },
      body: {},
    });
    expect(headers.get('X-Musubi-Csrf')).toBe('1');
    expect(headers.get('If-Match')).toBe('"3"');
  });
});

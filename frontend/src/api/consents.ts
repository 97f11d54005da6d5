import { queryOptions } from '@tanstack/react-query';
import { api, body, idempotencyKey } from './client';
import type { ConsentText } from './types';

/** The texts that people agree to, and who agreed. */
export const consentQueries = {
  texts: (language: string) =>
    queryOptions({
      queryKey: ['consent-texts', language],
      queryFn: ({ signal }) => body(api.GET('/api/v1/consent-texts', { signal })),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  mine: (language: string) =>
    queryOptions({
      queryKey: ['consents', language],
      queryFn: ({ signal }) => body(api.GET('/api/v1/me/consents', { signal })),
      staleTime: 5 * 60_000,
    }),
};

export const agreeTo = ({ document, version }: ConsentText, key: string) =>
  body(
    api.POST('/api/v1/me/consents', {
      params: { header: idempotencyKey(`${key}-${document}`) },
      body: { document, version },
    }),
  );

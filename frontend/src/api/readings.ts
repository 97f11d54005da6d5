import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body, ifMatch } from './client';
import type { CorrectReading, DraftNeed, DraftSeed, NeedView, SeedView } from './types';

/** How needs and seeds are understood. A change of the record makes the answer old: the keys begin with its name. */
export const readingQueries = {
  ofNeed: (id: string) =>
    queryOptions({
      queryKey: ['needs', 'reading', id],
      queryFn: ({ signal }) =>
        body(api.GET('/api/v1/needs/{id}/reading', { params: { path: { id } }, signal })),
    }),
  ofSeed: (id: string) =>
    queryOptions({
      queryKey: ['seeds', 'reading', id],
      queryFn: ({ signal }) =>
        body(api.GET('/api/v1/seeds/{id}/reading', { params: { path: { id } }, signal })),
    }),
  ofNeedDraft: (content: DraftNeed, correction: CorrectReading) =>
    queryOptions({
      queryKey: ['readings', 'need', content, correction],
      queryFn: ({ signal }) =>
        body(api.POST('/api/v1/needs/readings', { body: { content, correction }, signal })),
      placeholderData: keepPreviousData,
      retry: false,
    }),
  ofSeedDraft: (content: DraftSeed, correction: CorrectReading) =>
    queryOptions({
      queryKey: ['readings', 'seed', content, correction],
      queryFn: ({ signal }) =>
        body(api.POST('/api/v1/seeds/readings', { body: { content, correction }, signal })),
      placeholderData: keepPreviousData,
      retry: false,
    }),
  concepts: (q: string) =>
    queryOptions({
      queryKey: ['bridge', 'concepts', q],
      queryFn: ({ signal }) => body(api.GET('/api/v1/bridge/concepts', { params: { query: { q } }, signal })),
      placeholderData: keepPreviousData,
      staleTime: Number.POSITIVE_INFINITY,
      enabled: q !== '',
    }),
};

/** Says what is right, wrong or missing in a reading, from the version the reader has in front of them. */
export const readingWrites = {
  ofNeed: (need: Pick<NeedView, 'id' | 'version'>, correction: CorrectReading) =>
    body(
      api.PUT('/api/v1/needs/{id}/reading', {
        params: { path: { id: need.id }, header: ifMatch(need.version) },
        body: correction,
      }),
    ),
  ofSeed: (seed: Pick<SeedView, 'id' | 'version'>, correction: CorrectReading) =>
    body(
      api.PUT('/api/v1/seeds/{id}/reading', {
        params: { path: { id: seed.id }, header: ifMatch(seed.version) },
        body: correction,
      }),
    ),
};

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body } from './client';
import type { DraftNeed, DraftSeed, Level } from './types';

/** What is written as a reader of some level will see it. `id` is of the record that is being changed. */
export const previewQueries = {
  ofNeed: (content: DraftNeed, as: Level, id: string | undefined) =>
    queryOptions({
      queryKey: ['previews', 'need', content, as, id],
      queryFn: ({ signal }) =>
        body(api.POST('/api/v1/needs/previews', { body: { content, as, needId: id }, signal })),
      placeholderData: keepPreviousData,
      retry: false,
    }),
  ofSeed: (content: DraftSeed, as: Level, id: string | undefined) =>
    queryOptions({
      queryKey: ['previews', 'seed', content, as, id],
      queryFn: ({ signal }) =>
        body(api.POST('/api/v1/seeds/previews', { body: { content, as, seedId: id }, signal })),
      placeholderData: keepPreviousData,
      retry: false,
    }),
};

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body, idempotencyKey, ifMatch } from './client';
import type { MoveModel, Training } from './types';

export const isTraining = ({ state }: Pick<Training, 'state'>) => state === 'QUEUED' || state === 'RUNNING';

export const modelQueries = {
  /** The latest hundred, enough for years of training. */
  list: () =>
    queryOptions({
      queryKey: ['models', 'list'],
      queryFn: ({ signal }) => body(api.GET('/api/v1/models', { params: { query: { limit: 100 } }, signal })),
    }),
  /** Needs whose lists another model would order differently. */
  effects: (version: string) =>
    infiniteQueryOptions({
      queryKey: ['models', 'effects', version],
      queryFn: ({ pageParam, signal }) =>
        body(
          api.GET('/api/v1/models/{version}/effects', {
            params: { path: { version }, query: { cursor: pageParam } },
            signal,
          }),
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor,
    }),
  /** The latest training, asked for again until it is finished. */
  latestTraining: () =>
    queryOptions({
      queryKey: ['models', 'trainings', 'latest'],
      queryFn: async ({ signal }) => {
        const { items } = await body(
          api.GET('/api/v1/models/trainings', { params: { query: { limit: 1 } }, signal }),
        );
        return items[0] ?? null;
      },
      refetchInterval: ({ state }) => (state.data && isTraining(state.data) ? 1_000 : false),
    }),
};

export const modelWrites = {
  train: (key: string) =>
    body(api.POST('/api/v1/models/trainings', { params: { header: idempotencyKey(key) } })),
  move: (model: { modelVersion: string; version: number }, command: MoveModel, key: string) =>
    body(
      api.POST('/api/v1/models/{version}/transitions', {
        params: {
          path: { version: model.modelVersion },
          header: { ...ifMatch(model.version), ...idempotencyKey(key) },
        },
        body: command,
      }),
    ),
};

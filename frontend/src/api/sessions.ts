import { queryOptions } from '@tanstack/react-query';
import { api, body } from './client';

export const sessionQueries = {
  mine: () =>
    queryOptions({
      queryKey: ['me', 'sessions'],
      queryFn: ({ signal }) => body(api.GET('/api/v1/me/sessions', { signal })),
    }),
};

export const sessionWrites = {
  end: (sessionId: string) =>
    body(api.DELETE('/api/v1/me/sessions/{sessionId}', { params: { path: { sessionId } } })),
  endAll: () => body(api.DELETE('/api/v1/me/sessions')),
};

import { queryOptions } from '@tanstack/react-query';
import { api, body } from './client';

/** What needs the caller today. */
export const tasksQuery = queryOptions({
  queryKey: ['tasks'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/tasks', { signal })),
});

export const dashboardQuery = (name: string) =>
  queryOptions({
    queryKey: ['dashboards', name],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/dashboards/{name}', { params: { path: { name } }, signal })),
    staleTime: 60_000,
  });

import { queryOptions } from '@tanstack/react-query';
import { api, body } from './client';

/** What needs the caller today. */
export const tasksQuery = queryOptions({
  queryKey: ['tasks'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/tasks', { signal })),
});

/** Public counts of what there is. */
export const homeFigures = queryOptions({
  queryKey: ['dashboards', 'home'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/dashboards/home', { signal })),
  staleTime: 60_000,
});

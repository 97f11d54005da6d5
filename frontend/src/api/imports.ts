import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body, idempotencyKey } from './client';
import type { ImportJob, ImportKind } from './types';

export const isRunning = (job: Pick<ImportJob, 'state'>) => job.state === 'QUEUED' || job.state === 'RUNNING';

export const importQueries = {
  list: () =>
    infiniteQueryOptions({
      queryKey: ['imports', 'list'],
      queryFn: ({ pageParam, signal }) =>
        body(api.GET('/api/v1/imports', { params: { query: { cursor: pageParam } }, signal })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor,
    }),
  /** One import, asked for again until it is finished. */
  detail: (id: string) =>
    queryOptions({
      queryKey: ['imports', 'detail', id],
      queryFn: ({ signal }) => body(api.GET('/api/v1/imports/{id}', { params: { path: { id } }, signal })),
      refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? 1_000 : false),
    }),
};

export function startImport(
  { file, kind, dryRun }: { file: File; kind: ImportKind; dryRun: boolean },
  key: string,
) {
  return body(
    api.POST('/api/v1/imports', {
      params: { header: idempotencyKey(key) },
      // The generated type holds JSON values; what is sent is a form with a file.
      body: { file: '', kind, format: 'AUTO', dryRun: String(dryRun) },
      bodySerializer: () => {
        const form = new FormData();
        form.set('file', file);
        form.set('kind', kind);
        form.set('format', 'AUTO');
        form.set('dryRun', String(dryRun));
        return form;
      },
    }),
  );
}

export function importResult(id: string) {
  return body(api.GET('/api/v1/imports/{id}/result', { params: { path: { id } }, parseAs: 'text' }));
}

import { useQueryClient } from '@tanstack/react-query';
import { importQueries, startImport } from '@/api/imports';
import type { ImportKind } from '@/api/types';
import { useWrite } from '@/api/use-write';

const written = [['organizations'], ['seeds'], ['needs']];

/** Sends a file to be checked or written; what is answered is shown at once, as waiting, until more is known. */
export function useStartImport({ dryRun }: { dryRun: boolean }) {
  const queryClient = useQueryClient();
  return useWrite({
    send: ({ kind, file }: { kind: ImportKind; file: File }, key) => startImport({ kind, file, dryRun }, key),
    invalidates: dryRun ? [['imports']] : [['imports'], ...written],
    onDone: (job) => queryClient.setQueryData(importQueries.detail(job.id).queryKey, job),
  });
}

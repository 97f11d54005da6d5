import type { Task } from '@/api/types';

/** Overdue first, then by date; what has no date comes last. */
export function sortTasks(tasks: Task[]): Task[] {
  return [...tasks].sort(
    (a, b) => Number(b.overdue) - Number(a.overdue) || (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'),
  );
}

/** Where a task is done: on the page of the record it is about. */
export function taskAddress({ subject: { type, id } }: Task) {
  switch (type) {
    case 'NEED':
      return { to: '/needs/$needId', params: { needId: id } };
    case 'SEED':
      return { to: '/seeds/$seedId', params: { seedId: id } };
    case 'MATCH':
      return { to: '/matches/$matchId', params: { matchId: id } };
    case 'ORGANIZATION':
      return { to: '/organizations/$organizationId', params: { organizationId: id } };
  }
}

import type { Task } from '@/api/types';

/** Overdue first, then by date; what has no date comes last. */
export function sortTasks(tasks: Task[]): Task[] {
  return [...tasks].sort(
    (a, b) => Number(b.overdue) - Number(a.overdue) || (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'),
  );
}

type Address = { to: string; params?: Record<string, string> };

/** Where a task is done. A task without a record of its own leads to the list it speaks of. */
export function taskAddress({ kind, subject }: Task): Address {
  const type = subject?.type.toUpperCase();
  if (subject && type === 'NEED') {
    return kind === 'need-triage'
      ? { to: '/triage/$needId', params: { needId: subject.id } }
      : { to: '/needs/$needId', params: { needId: subject.id } };
  }
  if (subject && type === 'SEED') return { to: '/seeds/$seedId', params: { seedId: subject.id } };
  if (subject && type === 'MATCH') return { to: '/matches/$matchId', params: { matchId: subject.id } };
  if (subject && type === 'ORGANIZATION') {
    return { to: '/organizations/$organizationId', params: { organizationId: subject.id } };
  }
  const area = kind.split('-')[0];
  if (kind.includes('triage')) return { to: '/triage' };
  if (area === 'match') return { to: '/matches' };
  if (area === 'seed') return { to: '/seeds' };
  return { to: '/needs' };
}

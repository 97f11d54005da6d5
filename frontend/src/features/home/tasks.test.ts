import { describe, expect, it } from 'vitest';
import type { Task } from '@/api/types';
import { sortTasks, taskAddress } from './tasks';

const task = (part: Partial<Task>): Task => ({
  id: 'x',
  kind: 'MATCH_ACTION',
  subject: { type: 'MATCH', id: 'm1' },
  title: '',
  overdue: false,
  ...part,
});

describe('The tasks of today', () => {
  it('begin with what is overdue, then go by date, undated last', () => {
    const sorted = sortTasks([
      task({ id: 'undated' }),
      task({ id: 'later', dueOn: '2026-12-01' }),
      task({ id: 'soon', dueOn: '2026-11-23' }),
      task({ id: 'overdue', dueOn: '2026-11-30', overdue: true }),
    ]);
    expect(sorted.map(({ id }) => id)).toEqual(['overdue', 'soon', 'later', 'undated']);
  });

  it('lead to the record they are about', () => {
    expect(taskAddress(task({ kind: 'ANSWER_OFFER', subject: { type: 'MATCH', id: 'm1' } }))).toEqual({
      to: '/matches/$matchId',
      params: { matchId: 'm1' },
    });
  });

  it('lead to the licences of the organization that holds them', () => {
    const renew = task({ kind: 'RENEW_LICENCE', subject: { type: 'ORGANIZATION', id: 'o1' } });
    expect(taskAddress(renew)).toEqual({
      to: '/organizations/$organizationId',
      params: { organizationId: 'o1' },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { workingDaysSince } from './waiting';

describe('Waiting time', () => {
  it('counts working days only', () => {
    // Thursday to the Wednesday after: Friday, Monday, Tuesday, Wednesday.
    expect(workingDaysSince('2026-11-12T10:00:00', new Date('2026-11-18T09:00:00'))).toBe(4);
  });

  it('is nothing on the day itself', () => {
    expect(workingDaysSince('2026-11-18T08:00:00', new Date('2026-11-18T18:00:00'))).toBe(0);
  });
});

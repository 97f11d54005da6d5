import { describe, expect, it } from 'vitest';
import { around, difference } from './team';

describe('The difference of two scores', () => {
  it('is that of the rounded numbers beside it', () => {
    expect(difference(0.30249, 0.30051)).toBe('−0.1');
    expect(difference(0.3026, 0.2999)).toBe('−0.3');
    expect(difference(0.3001, 0.3049)).toBe('+0.5');
  });

  it('says so where there is none', () => {
    expect(difference(0.30001, 0.30002)).toBe('±0.0');
  });
});

describe('The places around the need', () => {
  it.each([1, 2, 3, 4, 5])('of %i roles lie inside the picture and apart from each other', (count) => {
    const places = around(count);
    expect(places).toHaveLength(count);
    for (const [index, one] of places.entries()) {
      expect(Math.min(one.left, one.top, 100 - one.left, 100 - one.top)).toBeGreaterThan(13);
      for (const other of places.slice(index + 1))
        expect(Math.hypot(one.left - other.left, one.top - other.top)).toBeGreaterThan(30);
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { Factor } from '@/api/types';
import { points, sharesOf } from './shares';

const factor = (name: string, contribution: number): Factor => ({
  name,
  label: name,
  contribution,
  detail: '',
  evidence: [],
});
const tenths = (value: number) => Math.round(value * 10);

describe('The parts of a score bar', () => {
  it('are the contributions in points of 100', () => {
    const shares = sharesOf(0.462, [factor('words', 0.312), factor('field', 0.15)]);
    expect(shares.map((share) => share.points)).toEqual([31.2, 15]);
  });

  it('add up to the number beside the bar, although each is rounded', () => {
    const shares = sharesOf(1 / 3, [
      factor('words', 1 / 9),
      factor('field', 1 / 9),
      factor('technique', 1 / 9),
    ]);
    expect(tenths(shares.reduce((sum, share) => sum + share.points, 0))).toBe(tenths(points(1 / 3)));
  });

  it('add up for any contributions', () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 16807) % 2147483647;
      return seed / 2147483647;
    };
    for (let round = 0; round < 200; round++) {
      const factors = Array.from({ length: 8 }, (_, index) =>
        factor(`f${index}`, Math.floor(random() * 125_000) / 1e6),
      );
      const score = factors.reduce((sum, { contribution }) => sum + contribution, 0);
      const sum = sharesOf(score, factors).reduce((total, share) => total + tenths(share.points), 0);
      expect(sum).toBe(tenths(points(score)));
    }
  });

  it('leave a factor that adds nothing at nothing', () => {
    const shares = sharesOf(0.3333, [factor('words', 0.3333), factor('maturity', 0)]);
    expect(shares[1]?.points).toBe(0);
  });

  it('keep their colour whatever else is there', () => {
    const alone = sharesOf(0.1, [factor('field', 0.1)]);
    const among = sharesOf(0.2, [factor('words', 0.1), factor('field', 0.1)]);
    expect(alone[0]?.hue).toBe(among[1]?.hue);
  });
});

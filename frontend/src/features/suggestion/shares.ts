import type { Factor } from '@/api/types';

type Summand = Pick<Factor, 'name' | 'contribution'>;

export type Share<Of extends Summand = Factor> = {
  factor: Of;
  /** Points of 100, to one decimal; all shares add up to the points of the whole exactly. */
  points: number;
  /** Place in the palette, the same for a factor in every bar. */
  hue: number;
};

/** The order of the engine; a factor that is new to this screen comes after them. */
const known = [
  'words',
  'meaning',
  'field',
  'technique',
  'maturity',
  'medicalRecord',
  'proximity',
  'reciprocity',
  'responsiveness',
];

export const points = (score: number) => Math.round(score * 1000) / 10;

/**
 * The factors in points of 100. Rounded each on its own they might not add up to what stands beside the bar, so what
 * rounding leaves over goes to those that lost most by it.
 */
export function sharesOf<Of extends Summand>(score: number, factors: Of[]): Share<Of>[] {
  const exact = factors.map(({ contribution }) => contribution * 1000);
  const tenths = exact.map(Math.floor);
  let left = Math.round(score * 1000) - tenths.reduce((sum, value) => sum + value, 0);
  const byLoss = exact
    .map((value, index) => ({ index, loss: value - Math.floor(value) }))
    .sort((one, other) => other.loss - one.loss);
  for (const { index, loss } of byLoss) {
    if (left <= 0 || loss === 0) break;
    tenths[index] = (tenths[index] ?? 0) + 1;
    left -= 1;
  }
  return factors.map((factor, index) => {
    const place = known.indexOf(factor.name);
    return {
      factor,
      points: (tenths[index] ?? 0) / 10,
      hue: place >= 0 ? place : known.length + (index % 3),
    };
  });
}

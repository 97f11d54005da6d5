import type { ReadConcept, Reading } from '@/api/types';

/** What people said of a reading, by ids of concepts; each id in one list at most. */
export type Correction = { confirmed: string[]; rejected: string[]; added: string[] };

export const noCorrection: Correction = { confirmed: [], rejected: [], added: [] };

/** What the reading shows that people have said of it. */
export function correctionOf(reading: Reading | undefined): Correction {
  const ids = (state: ReadConcept['state']) =>
    (reading?.concepts ?? []).filter((concept) => concept.state === state).map(({ id }) => id);
  return { confirmed: ids('CONFIRMED'), rejected: ids('REJECTED'), added: ids('ADDED') };
}

/** Nothing said of this concept: it is as it was read, or not there if nobody but a person saw it. */
export function withdrawn(correction: Correction, id: string): Correction {
  const without = (ids: string[]) => ids.filter((other) => other !== id);
  return {
    confirmed: without(correction.confirmed),
    rejected: without(correction.rejected),
    added: without(correction.added),
  };
}

function said(list: keyof Correction) {
  return (correction: Correction, id: string): Correction => {
    const rest = withdrawn(correction, id);
    return { ...rest, [list]: [...rest[list], id] };
  };
}

export const confirmed = said('confirmed');
export const rejected = said('rejected');

/** Choosing what was read already confirms it. */
export function chosen(correction: Correction, id: string, reading: Reading | undefined): Correction {
  const known = reading?.concepts.some((concept) => concept.id === id && concept.quotes.length > 0);
  return said(known ? 'confirmed' : 'added')(correction, id);
}

/** So many are shown at first, as long as they are sure enough; the rest is one press away. */
const MOST = 5;
const SURE = 0.5;

/** What is shown at once, what on demand, and what somebody said is wrong. */
export function grouped(concepts: ReadConcept[]) {
  const standing = concepts.filter(({ state }) => state !== 'REJECTED');
  const first = standing.filter(
    ({ state, weight }, place) => state !== 'READ' || (place < MOST && weight >= SURE),
  );
  return {
    first,
    more: standing.filter((concept) => !first.includes(concept)),
    rejected: concepts.filter(({ state }) => state === 'REJECTED'),
  };
}

/** How sure a reading is, in a word: where these lie is judgement, not statistics. */
export function sureness({ state, confidence }: ReadConcept) {
  if (state === 'CONFIRMED' || state === 'ADDED') return 'said' as const;
  if (confidence >= 0.5) return 'clear' as const;
  return confidence >= 0.4 ? ('likely' as const) : ('perhaps' as const);
}

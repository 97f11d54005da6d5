import { describe, expect, it } from 'vitest';
import type { ReadConcept, Reading } from '@/api/types';
import {
  chosen,
  confirmed,
  correctionOf,
  grouped,
  noCorrection,
  rejected,
  sureness,
  withdrawn,
} from './correction';

function concept(part: Partial<ReadConcept>): ReadConcept {
  return {
    id: 'a',
    kind: 'PROBLEM',
    label: 'A',
    confidence: 0.5,
    weight: 1,
    state: 'READ',
    functions: [],
    quotes: [{ field: 'title', text: '針', start: 0, end: 1 }],
    ...part,
  };
}

const reading = (...concepts: ReadConcept[]) => ({ concepts }) as Reading;

describe('A correction', () => {
  it('is what the reading shows that people have said', () => {
    const shown = reading(
      concept({ id: 'a' }),
      concept({ id: 'b', state: 'CONFIRMED' }),
      concept({ id: 'c', state: 'REJECTED' }),
      concept({ id: 'd', state: 'ADDED' }),
    );
    expect(correctionOf(shown)).toEqual({ confirmed: ['b'], rejected: ['c'], added: ['d'] });
    expect(correctionOf(undefined)).toEqual(noCorrection);
  });

  it('says one thing of a concept, the last', () => {
    const said = rejected(confirmed(noCorrection, 'a'), 'a');
    expect(said).toEqual({ confirmed: [], rejected: ['a'], added: [] });
    expect(withdrawn(said, 'a')).toEqual(noCorrection);
  });

  it('adds what was not read, and confirms what was', () => {
    const shown = reading(concept({ id: 'a' }), concept({ id: 'b', state: 'REJECTED', quotes: [] }));
    expect(chosen(noCorrection, 'a', shown).confirmed).toEqual(['a']);
    expect(chosen(noCorrection, 'b', shown).added).toEqual(['b']);
    expect(chosen(noCorrection, 'c', shown).added).toEqual(['c']);
  });
});

describe('A reading', () => {
  it('shows at once the five surest and all that people said, the rest on demand', () => {
    const read = [1, 0.9, 0.8, 0.6, 0.4, 0.3].map((weight, i) => concept({ id: `r${i}`, weight }));
    const said = concept({ id: 's', state: 'ADDED' });
    const wrong = concept({ id: 'w', state: 'REJECTED', weight: 0 });
    const groups = grouped([said, ...read, wrong]);
    expect(groups.first.map(({ id }) => id)).toEqual(['s', 'r0', 'r1', 'r2', 'r3']);
    expect(groups.more.map(({ id }) => id)).toEqual(['r4', 'r5']);
    expect(groups.rejected.map(({ id }) => id)).toEqual(['w']);
  });

  it.each([
    [{ state: 'ADDED' as const }, 'said'],
    [{ confidence: 0.5 }, 'clear'],
    [{ confidence: 0.45 }, 'likely'],
    [{ confidence: 0.3 }, 'perhaps'],
  ])('says how sure it is: %o', (part, word) => {
    expect(sureness(concept(part))).toBe(word);
  });
});

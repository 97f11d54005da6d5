import { describe, expect, it } from 'vitest';
import { flag, list, listOf, oneOf, searchSchema, text } from './search-params';

const schema = searchSchema({
  q: text(),
  tags: list(),
  types: listOf(['NEED', 'SEED']),
  sort: oneOf(['new', 'old']),
  mine: flag(),
});

describe('Search parameters', () => {
  it('may all be absent', () => {
    expect(schema({})).toEqual({});
  });
  it('make a list of a single value', () => {
    expect(schema({ tags: 'a', types: 'NEED' })).toEqual({ tags: ['a'], types: ['NEED'] });
  });
  it('drop values nobody knows', () => {
    expect(schema({ types: ['NEED', 'x'], sort: 'x' })).toEqual({ types: ['NEED'] });
  });
  it('put wrong kinds right instead of refusing the address', () => {
    expect(schema({ q: ['a', 'b'], mine: 'true' })).toEqual({ mine: true });
  });
});

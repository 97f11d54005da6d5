import { changedIn, type FieldOf, same } from './draft-content';

/** A field that the author and somebody else have both changed, differently. */
export type Clash<Values, Field extends FieldOf<Values> = FieldOf<Values>> = {
  field: Field;
  theirs: Values[Field];
};

/**
 * Lays the author's changes over a newer version. Nothing the author wrote is lost: where both changed the same field
 * the author's text stays, and the other's is kept beside it for a choice.
 */
export function mergeOver<Values extends object>(
  fields: FieldOf<Values>[],
  base: Values,
  mine: Values,
  theirs: Values,
) {
  const merged: Values = { ...theirs };
  const clashes: Clash<Values>[] = [];
  for (const field of changedIn(fields, base, mine)) {
    merged[field] = mine[field];
    if (!same(base, theirs, field) && !same(mine, theirs, field)) {
      clashes.push({ field, theirs: theirs[field] });
    }
  }
  return { merged, clashes };
}

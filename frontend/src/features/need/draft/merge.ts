import { changed, type Field, type NeedValues, same } from './need-values';

/** A field that the author and somebody else have both changed, differently. */
export type Clash = { field: Field; theirs: NeedValues[Field] };

/**
 * Lays the author's changes over a newer version. Nothing the author wrote is lost: where both changed the same field
 * the author's text stays, and the other's is kept beside it for a choice.
 */
export function mergeOver(base: NeedValues, mine: NeedValues, theirs: NeedValues) {
  const merged: NeedValues = { ...theirs };
  const clashes: Clash[] = [];
  for (const field of changed(base, mine)) {
    Object.assign(merged, { [field]: mine[field] });
    if (!same(base, theirs, field) && !same(mine, theirs, field)) {
      clashes.push({ field, theirs: theirs[field] });
    }
  }
  return { merged, clashes };
}

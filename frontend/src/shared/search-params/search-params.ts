// Parts for a route's `validateSearch`. Route files are part of the first download, so this is a few lines and not zod,
// which alone would add 6 kB to it. Whatever stands in an address is put right, never refused: addresses are shared,
// typed and cut short.

type Read<Value> = (raw: unknown) => Value | undefined;

/** A text; anything else counts as absent. */
export const text = (): Read<string> => (raw) => (typeof raw === 'string' && raw !== '' ? raw : undefined);

/** One of some values. */
export const oneOf =
  <const Value extends string>(values: readonly Value[]): Read<Value> =>
  (raw) =>
    values.find((value) => value === raw);

/** Any number of texts; a single one counts as a list of one. */
export const list = (): Read<string[]> => (raw) => {
  const items = [raw].flat().filter((item): item is string => typeof item === 'string' && item !== '');
  return items.length > 0 ? items : undefined;
};

/** Any number of some values; unknown ones are left out. */
export const listOf =
  <const Value extends string>(values: readonly Value[]): Read<Value[]> =>
  (raw) => {
    const items = [raw].flat().flatMap((item) => values.find((value) => value === item) ?? []);
    return items.length > 0 ? items : undefined;
  };

export const flag = (): Read<boolean> => (raw) => (raw === true || raw === 'true' ? true : undefined);

/** A validator for `validateSearch` out of the parts above. */
export const searchSchema =
  <Shape extends Record<string, Read<unknown>>>(shape: Shape) =>
  (raw: Record<string, unknown>): { [Key in keyof Shape]?: ReturnType<Shape[Key]> } => {
    const entries = Object.entries(shape).flatMap(([key, read]) => {
      const value = read(raw[key]);
      return value === undefined ? [] : [[key, value]];
    });
    return Object.fromEntries(entries);
  };

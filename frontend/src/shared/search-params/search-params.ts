import * as z from 'zod/mini';

// Parts for a route's `validateSearch`. zod/mini, because route files are part of the first download.
// Whatever stands in an address is put right, never refused: addresses are shared, typed and cut short.

/** A text; anything else counts as absent. */
export const text = () => z.catch(z.optional(z.string()), undefined);

/** One of some values. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.catch(z.optional(z.enum(values)), undefined);

/** Any number of texts; a single one counts as a list of one. */
export const list = () =>
  z.catch(
    z.optional(
      z.pipe(
        z.transform((value) => (typeof value === 'string' ? [value] : value)),
        z.array(z.string()),
      ),
    ),
    undefined,
  );

/** Any number of some values; unknown ones are left out. */
export const listOf = <const Values extends readonly [string, ...string[]]>(values: Values) => {
  const known = new Set<string>(values);
  return z.catch(
    z.optional(
      z.pipe(
        z.transform((value) => (Array.isArray(value) ? value : [value]).filter((item) => known.has(item))),
        z.array(z.enum(values)),
      ),
    ),
    undefined,
  );
};

export const flag = () =>
  z.catch(
    z.optional(
      z.pipe(
        z.transform((value) => value === true || value === 'true'),
        z.boolean(),
      ),
    ),
    undefined,
  );

export const searchSchema = z.object;

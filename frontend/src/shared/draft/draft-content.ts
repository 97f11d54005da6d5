/** What the keeper must know of one kind of record to keep its drafts: its fields, and how they are read and sent. */
export type DraftContent<Values extends object, View, Patch> = {
  fields: FieldOf<Values>[];
  /** Fields without which the server cannot make the record. */
  needed: FieldOf<Values>[];
  /** The same content in the same form, so that equal contents are equal. */
  cleaned: (values: Values) => Values;
  valuesOf: (view: View) => Values;
  /** The JSON merge patch that brings these fields to these values. */
  patchOf: (values: Values, named: FieldOf<Values>[]) => Patch;
  /** Fields that cannot be sent as they are; they stay on the device. */
  unsendable: (values: Values) => FieldOf<Values>[];
};

export type FieldOf<Values> = keyof Values & string;

export function same<Values extends object>(one: Values, other: Values, field: FieldOf<Values>) {
  return JSON.stringify(one[field]) === JSON.stringify(other[field]);
}

/** Fields in which two cleaned contents differ. */
export function changedIn<Values extends object>(
  fields: FieldOf<Values>[],
  from: Values,
  to: Values,
): FieldOf<Values>[] {
  return fields.filter((field) => !same(from, to, field));
}

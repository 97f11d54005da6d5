import type { DraftNeed, Level, NeedView, PatchNeed } from '@/api/types';
import { changedIn } from '@/shared/draft/draft-content';

type Text = string;

/**
 * What an author gives of a need, flat: a field is named as the API names it in its faults (`statement.problem`), so
 * that saving, merging and showing a fault all speak of the same thing.
 */
export type NeedValues = Partial<{
  title: Text;
  summary: Text;
  'statement.problem': Text;
  'statement.population': Text;
  'statement.outcome': Text;
  presentPractice: Text;
  existingProducts: Text;
  mustHaves: Text[];
  notOfInterest: Text;
  department: Text;
  departmentModifier: Text;
  place: Text;
  profession: Text;
  user: Text;
  frequency: Text;
  frequencySource: Text;
  effects: NonNullable<NeedView['effects']>;
  urgency: NonNullable<NeedView['urgency']>;
  jmdnCode: Text;
  jmdnUndecided: boolean;
  marketEvidence: Text;
  ipSituation: NonNullable<NeedView['ipSituation']>;
  unpublishedData: Text;
  rolesSought: NonNullable<NeedView['rolesSought']>;
  contributions: NonNullable<NeedView['contributions']>;
  certificatesAsked: Text[];
  regionWish: Text;
  regionMust: boolean;
  horizonMonths: number;
  'disclosure.title': Level;
  'disclosure.summary': Level;
  'disclosure.department': Level;
  'disclosure.problem': Level;
  'disclosure.setting': Level;
  'disclosure.organization': Level;
  'disclosure.person': Level;
  'disclosure.mechanism': Level;
  disclosureConfirmed: boolean;
  ndaNeeded: boolean;
  conflictDeclared: boolean;
  conflictDeclaration: Text;
  consent: boolean;
}>;

export type Field = keyof NeedValues;

/** Longest text of each field, as the API accepts it (in UTF-16 units, as Java counts). */
export const limits: Partial<Record<Field, number>> = {
  title: 60,
  summary: 300,
  'statement.problem': 400,
  'statement.population': 200,
  'statement.outcome': 400,
  presentPractice: 2000,
  existingProducts: 2000,
  mustHaves: 200,
  notOfInterest: 500,
  user: 200,
  frequency: 200,
  frequencySource: 200,
  marketEvidence: 1000,
  unpublishedData: 2000,
  conflictDeclaration: 500,
};

export const MOST_MUST_HAVES = 5;

const texts = Object.keys(limits).filter((field) => field !== 'mustHaves') as Field[];
const codes: Field[] = [
  'department',
  'departmentModifier',
  'place',
  'profession',
  'urgency',
  'jmdnCode',
  'ipSituation',
  'regionWish',
];
const lists: Field[] = ['mustHaves', 'certificatesAsked'];
// The server keeps these as sets, in any order.
const sets: Field[] = ['effects', 'rolesSought', 'contributions'];
const others: Field[] = [
  'jmdnUndecided',
  'regionMust',
  'horizonMonths',
  'disclosure.title',
  'disclosure.summary',
  'disclosure.department',
  'disclosure.problem',
  'disclosure.setting',
  'disclosure.organization',
  'disclosure.person',
  'disclosure.mechanism',
  'disclosureConfirmed',
  'ndaNeeded',
  'conflictDeclared',
  'consent',
];
export const fields: Field[] = [...texts, ...codes, ...lists, ...sets, ...others];

export const isField = (name: string): name is Field => (fields as string[]).includes(name);

/** The field a fault of the API is about: `mustHaves[2]` is about `mustHaves`. */
export function fieldOf(name: string): Field | undefined {
  const whole = name.replace(/\[.*$/, '');
  return isField(whole) ? whole : undefined;
}

function valueAt(source: object, field: Field): unknown {
  return field
    .split('.')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], source);
}

function tidy(field: Field, value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (!Array.isArray(value)) return value ?? undefined;
  const items = (value as string[]).filter((item) => item.trim() !== '');
  if (items.length === 0) return undefined;
  return sets.includes(field) ? items.toSorted() : items;
}

/** The same content in the same form: nothing said is absent, sets are in order, blank list entries are dropped. */
export function cleaned(values: NeedValues): NeedValues {
  const tidied = fields.map((field) => [field, tidy(field, values[field])] as const);
  return Object.fromEntries(tidied.filter(([, value]) => value !== undefined)) as NeedValues;
}

export function valuesOf(need: NeedView): NeedValues {
  return cleaned(
    Object.fromEntries(fields.map((field) => [field, valueAt(need, field)])) as unknown as NeedValues,
  );
}

/** Fields in which two cleaned contents differ. */
export function changed(from: NeedValues, to: NeedValues): Field[] {
  return changedIn(fields, from, to);
}

/** The JSON merge patch that brings these fields to these values; what is absent is cleared with null. */
export function patchOf(values: NeedValues, named: Field[]): PatchNeed {
  const patch: Record<string, unknown> = {};
  for (const field of named) {
    const value = values[field] ?? null;
    const [outer, inner] = field.split('.') as [string, string | undefined];
    if (inner === undefined) patch[outer] = value;
    else patch[outer] = { ...(patch[outer] as object | undefined), [inner]: value };
  }
  return patch as PatchNeed;
}

/** What can be sent of the values, as the API takes a draft that it does not store. */
export function contentOf(values: NeedValues) {
  const clean = cleaned(values);
  const held = unsendable(clean);
  const sendable = fields.filter((field) => clean[field] !== undefined && !held.includes(field));
  return patchOf(clean, sendable) as DraftNeed;
}

/** Fields that cannot be sent as they are: too long, or a title taken away. They stay on the device. */
export function unsendable(values: NeedValues): Field[] {
  const clean = cleaned(values);
  const long = fields.filter((field) => {
    const limit = limits[field];
    const value = clean[field];
    if (limit === undefined || value === undefined) return false;
    const items = Array.isArray(value) ? (value as string[]) : [String(value)];
    return items.some((item) => item.length > limit);
  });
  return clean.title === undefined ? ['title', ...long] : long;
}

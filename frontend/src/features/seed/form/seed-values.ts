import type { DraftSeed, Level, PatchSeed, SeedKind, SeedView } from '@/api/types';
import type { DraftContent } from '@/shared/draft/draft-content';

export const groups = [
  'title',
  'summary',
  'capabilities',
  'organization',
  'advantage',
  'ipr',
  'inventors',
  'principle',
] as const;
export type Group = (typeof groups)[number];

export type Capability = NonNullable<SeedView['capabilities']>[number];
export type Inventor = NonNullable<SeedView['inventors']>[number];

/** What an owner gives of a seed, flat: a field is named as the API names it in its faults (`disclosure.summary`). */
export type SeedValues = Partial<
  {
    kind: SeedKind;
    title: string;
    summary: string;
    advantage: string;
    principle: string;
    trl: number;
    iprStatus: NonNullable<SeedView['iprStatus']>;
    iprNumbers: string[];
    fieldsOfUse: string[];
    places: string[];
    capabilities: Partial<Capability>[];
    certificates: string[];
    publications: string[];
    inventors: Inventor[];
    roleOffered: NonNullable<SeedView['roleOffered']>;
    cooperationForms: NonNullable<SeedView['cooperationForms']>;
    regionServed: string[];
    unpublishedInvention: boolean;
    noveltyWarningAcknowledged: boolean;
  } & Record<`disclosure.${Group}`, Level>
>;

export type Field = keyof SeedValues;

/** Longest text of each field, as the API accepts it (in UTF-16 units, as Java counts). */
export const limits: Partial<Record<Field, number>> = {
  title: 80,
  summary: 600,
  advantage: 1000,
  principle: 2000,
};

const sets: Field[] = ['fieldsOfUse', 'places', 'certificates', 'cooperationForms', 'regionServed'];
const plain: Field[] = [
  'kind',
  'title',
  'summary',
  'advantage',
  'principle',
  'trl',
  'iprStatus',
  'iprNumbers',
  'capabilities',
  'publications',
  'inventors',
  'roleOffered',
  'unpublishedInvention',
  'noveltyWarningAcknowledged',
];
export const fields: Field[] = [...plain, ...sets, ...groups.map((group) => `disclosure.${group}` as const)];

/** The field a fault of the API is about: `capabilities[2].materials` is about `capabilities`. */
export function fieldOf(name: string): Field | undefined {
  const whole = name.replace(/\[.*$/, '') as Field;
  return fields.includes(whole) ? whole : undefined;
}

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  value === false ||
  (typeof value === 'string' && value.trim() === '');

/** A row of a list without what was left empty; absent if nothing is left. */
function tidyRow(row: object) {
  const filled = Object.entries(row).filter(
    ([, value]) => !isEmpty(value) && !(Array.isArray(value) && value.length === 0),
  );
  if (filled.length === 0) return undefined;
  return Object.fromEntries(filled.sort(([one], [other]) => one.localeCompare(other)));
}

function tidy(field: Field, value: unknown): unknown {
  if (isEmpty(value)) return undefined;
  if (!Array.isArray(value)) return value;
  const items = value.flatMap((item: unknown) => {
    if (typeof item === 'object' && item !== null) return tidyRow(item) ?? [];
    return isEmpty(item) ? [] : [item];
  });
  if (items.length === 0) return undefined;
  return sets.includes(field) ? items.toSorted() : items;
}

export function cleaned(values: SeedValues): SeedValues {
  const tidied = fields.map((field) => [field, tidy(field, values[field])] as const);
  return Object.fromEntries(tidied.filter(([, value]) => value !== undefined)) as SeedValues;
}

function valuesOf(seed: SeedView): SeedValues {
  const levels = groups.map((group) => [`disclosure.${group}`, seed.disclosure?.[group]]);
  return cleaned({ ...(seed as object), ...Object.fromEntries(levels) });
}

// Primitive yes-or-nos cannot be cleared with null, and the API wants every row of a list to be whole.
const absent: Partial<Record<Field, unknown>> = {
  unpublishedInvention: false,
  noveltyWarningAcknowledged: false,
};

/** A row as the API takes it: the yes-or-no and the list must be there. */
function rowOf({ materials = [], prototype = false, ...row }: Partial<Capability>) {
  return { ...row, materials, prototype };
}

export function patchOf(values: SeedValues, named: Field[]): PatchSeed {
  const patch: Record<string, unknown> = {};
  for (const field of named) {
    const value = values[field] ?? absent[field] ?? null;
    const [outer, inner] = field.split('.') as [string, string | undefined];
    if (inner) patch[outer] = { ...(patch[outer] as object | undefined), [inner]: value };
    else if (field === 'capabilities') patch[outer] = (values.capabilities ?? []).map(rowOf);
    else patch[outer] = value;
  }
  return patch as PatchSeed;
}

export const isDoi = (text: string) => /^10\.\d{4,9}\/[^\s<>]{1,200}$/.test(text);
const isInventor = ({ orcid, researchmap, eRad }: Inventor) =>
  (!orcid || /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(orcid)) &&
  (!researchmap || /^[A-Za-z0-9_.-]{1,60}$/.test(researchmap)) &&
  (!eRad || /^\d{8}$/.test(eRad));

export function isWholeRow({ process, lotMin, lotMax }: Partial<Capability>) {
  return process !== undefined && (lotMin === undefined || lotMax === undefined || lotMin <= lotMax);
}

/** Fields that cannot be sent as they are: too long, or a row that is not finished. They stay on the device. */
export function unsendable(values: SeedValues): Field[] {
  const clean = cleaned(values);
  const held = fields.filter(
    (field) => String(clean[field] ?? '').length > (limits[field] ?? Number.POSITIVE_INFINITY),
  );
  if (clean.title === undefined) held.push('title');
  if (clean.kind === undefined) held.push('kind');
  if (!(clean.capabilities ?? []).every(isWholeRow)) held.push('capabilities');
  if (!(clean.publications ?? []).every(isDoi)) held.push('publications');
  if (!(clean.inventors ?? []).every(isInventor)) held.push('inventors');
  return held;
}

/** What can be sent of the values, as the API takes a draft that it does not store. */
export function contentOf(values: SeedValues) {
  const clean = cleaned(values);
  const held = unsendable(clean);
  const sendable = fields.filter((field) => clean[field] !== undefined && !held.includes(field));
  return patchOf(clean, sendable) as DraftSeed;
}

export const seedContent: DraftContent<SeedValues, SeedView, PatchSeed> = {
  fields,
  needed: ['kind', 'title'],
  cleaned,
  valuesOf,
  patchOf,
  unsendable,
};

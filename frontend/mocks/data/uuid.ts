const kinds = [
  'organization',
  'need',
  'seed',
  'match',
  'member',
  'licence',
  'certificate',
  'activity',
  'conflict',
  'participant',
  'outcome',
  'import',
  'attachment',
] as const;

/** A fixed id per kind and number, so that addresses stay the same from run to run. */
export function uuid(kind: (typeof kinds)[number], number: number) {
  const place = String(kinds.indexOf(kind) + 1).padStart(4, '0');
  return `00000000-0000-7${place.slice(1)}-8000-${String(number).padStart(12, '0')}`;
}

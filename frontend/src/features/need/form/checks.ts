import { cleaned, type Field, type NeedValues } from '../draft/need-values';

// The same rules as the backend's NeedGuard, so that what is missing can be said before anything is sent.
const toSubmit: Field[] = [
  'title',
  'statement.population',
  'statement.problem',
  'statement.outcome',
  'department',
  'place',
  'profession',
  'presentPractice',
  'ipSituation',
  'ndaNeeded',
  'disclosureConfirmed',
  'conflictDeclared',
  'consent',
];
const toPublish: Field[] = [
  'frequency',
  'frequencySource',
  'existingProducts',
  'mustHaves',
  'rolesSought',
  'contributions',
];

export const isRequired = (field: Field) => toSubmit.includes(field);

/** No NDA wanted is an answer too; the other yes-or-no fields only count when they are ticked. */
function isMissing(values: NeedValues, field: Field) {
  const value = values[field];
  return field === 'ndaNeeded' ? value === undefined : value === undefined || value === false;
}

export function missingToSubmit(values: NeedValues): Field[] {
  const clean = cleaned(values);
  return toSubmit.filter((field) => isMissing(clean, field));
}

/** What may wait until after the submission, but must be there before others can read the need. */
export function missingToPublish(values: NeedValues): Field[] {
  const clean = cleaned(values);
  return toPublish.filter((field) => isMissing(clean, field));
}

import type { Field } from '../draft/need-values';

/** The steps of the form, and the fields each asks for. */
export const stepFields = {
  problem: ['title', 'statement.population', 'statement.problem', 'statement.outcome', 'summary'],
  setting: [
    'department',
    'departmentModifier',
    'place',
    'profession',
    'frequency',
    'frequencySource',
    'user',
    'effects',
    'urgency',
  ],
  existing: ['presentPractice', 'existingProducts', 'jmdnUndecided', 'jmdnCode', 'marketEvidence'],
  wish: [
    'mustHaves',
    'notOfInterest',
    'rolesSought',
    'contributions',
    'certificatesAsked',
    'regionWish',
    'regionMust',
    'horizonMonths',
  ],
  audience: [
    'disclosure.title',
    'disclosure.summary',
    'disclosure.department',
    'disclosure.problem',
    'disclosure.setting',
    'disclosure.organization',
    'disclosure.person',
    'disclosure.mechanism',
    'ipSituation',
    'unpublishedData',
    'ndaNeeded',
    'disclosureConfirmed',
  ],
  check: ['conflictDeclared', 'conflictDeclaration', 'consent'],
} as const satisfies Record<string, readonly Field[]>;

export type StepKey = keyof typeof stepFields;

export const stepKeys = ['problem', 'setting', 'existing', 'wish', 'audience', 'check'] as const;

export function stepOf(field: Field): StepKey {
  return stepKeys.find((step) => (stepFields[step] as readonly Field[]).includes(field)) ?? 'check';
}

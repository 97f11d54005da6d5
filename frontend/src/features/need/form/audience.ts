import type { Level, NeedView } from '@/api/types';
import { cleaned, type Field, type NeedValues, patchOf } from '../draft/need-values';

export const groups = [
  'title',
  'summary',
  'department',
  'problem',
  'setting',
  'organization',
  'person',
  'mechanism',
] as const;
export type Group = (typeof groups)[number];

export const levels: readonly Level[] = ['PUBLIC', 'MEMBERS', 'VETTED', 'COUNTERPART', 'NDA', 'COORDINATORS'];

/** The levels a need starts with (backend: NeedGroups.DEFAULT). */
export const startLevels: Record<Group, Level> = {
  title: 'PUBLIC',
  summary: 'PUBLIC',
  department: 'PUBLIC',
  problem: 'MEMBERS',
  setting: 'MEMBERS',
  organization: 'COUNTERPART',
  person: 'COUNTERPART',
  mechanism: 'NDA',
};

const fieldsOf: Record<Group, Field[]> = {
  title: ['title'],
  summary: ['summary'],
  department: ['department', 'departmentModifier'],
  problem: [
    'statement.problem',
    'statement.population',
    'statement.outcome',
    'presentPractice',
    'existingProducts',
    'mustHaves',
    'notOfInterest',
    'effects',
    'urgency',
    'jmdnCode',
    'jmdnUndecided',
    'marketEvidence',
    'rolesSought',
    'contributions',
    'certificatesAsked',
    'horizonMonths',
    'ndaNeeded',
  ],
  setting: ['place', 'profession', 'user', 'frequency', 'frequencySource', 'regionWish', 'regionMust'],
  organization: [],
  person: [],
  mechanism: ['ipSituation', 'unpublishedData'],
};

export function levelOf(values: NeedValues, group: Group): Level {
  return values[`disclosure.${group}`] ?? startLevels[group];
}

export function isSeen(values: NeedValues, group: Group, reader: Level) {
  return levels.indexOf(levelOf(values, group)) <= levels.indexOf(reader);
}

/** The content a reader of this level will see, and the groups that stay hidden from them. */
export function seenAt(values: NeedValues, reader: Level) {
  const clean = cleaned(values);
  const seen = groups.filter((group) => isSeen(values, group, reader));
  const named = seen.flatMap((group) => fieldsOf[group]).filter((field) => clean[field] !== undefined);
  return {
    content: patchOf(clean, named) as Partial<NeedView>,
    hidden: groups.filter((group) => !seen.includes(group)),
  };
}

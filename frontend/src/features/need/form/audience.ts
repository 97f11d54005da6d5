import type { Level } from '@/api/types';
import type { NeedValues } from '../draft/need-values';

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

export function levelOf(values: NeedValues, group: Group): Level {
  return values[`disclosure.${group}`] ?? startLevels[group];
}

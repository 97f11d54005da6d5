import type { Level, SeedKind } from '@/api/types';
import { cleaned, type Field, type Group, type SeedValues } from './seed-values';

export const levels: readonly Level[] = ['PUBLIC', 'MEMBERS', 'VETTED', 'COUNTERPART', 'NDA', 'COORDINATORS'];

/** The levels a seed starts with (backend: SeedGroups.DEFAULT). */
export const startLevels: Record<Group, Level> = {
  title: 'PUBLIC',
  summary: 'PUBLIC',
  capabilities: 'PUBLIC',
  organization: 'PUBLIC',
  advantage: 'MEMBERS',
  ipr: 'MEMBERS',
  inventors: 'COUNTERPART',
  principle: 'NDA',
};

export const levelOf = (values: SeedValues, group: Group) =>
  values[`disclosure.${group}`] ?? startLevels[group];

const isAtMost = (level: Level, most: Level) => levels.indexOf(level) <= levels.indexOf(most);

/** Whether how far it has come (TRL) is part of describing this kind. */
export const matures = (kind: SeedKind | undefined) => kind === 'TECHNOLOGY' || kind === 'PRODUCT';

/** Fields that are missing before it can be submitted; the API has the last word. */
export function missingToSubmit(values: SeedValues): Field[] {
  const clean = cleaned(values);
  const needed: Field[] = ['kind', 'title', 'summary', 'iprStatus'];
  if (matures(clean.kind)) needed.push('trl');
  if (clean.kind === 'CAPABILITY') needed.push('capabilities');
  const missing = needed.filter((field) => clean[field] === undefined);
  const rowsLack = (clean.capabilities ?? []).some((row) => !row.process || !row.materials?.length);
  return rowsLack && !missing.includes('capabilities') ? [...missing, 'capabilities'] : missing;
}

/** Groups whose present levels could cost an unpublished invention its novelty (特許法 29 条). */
export function groupsAtRisk(values: SeedValues): Group[] {
  if (!values.unpublishedInvention || values.noveltyWarningAcknowledged) return [];
  const clean = cleaned(values);
  const telling = ['summary', 'advantage', 'principle', 'capabilities'] as const;
  return telling.filter((group) => clean[group] !== undefined && isAtMost(levelOf(values, group), 'MEMBERS'));
}

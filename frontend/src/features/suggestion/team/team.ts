import type { TeamMembers } from '@/api/needs';
import type { Team, TeamCandidate, TeamRole, TeamSeat } from '@/api/types';
import { points, sharesOf } from '../shares';

/** A seat that somebody takes. */
export type TakenSeat = TeamSeat & { member: NonNullable<TeamSeat['member']> };

export const isTaken = (seat: TeamSeat): seat is TakenSeat => seat.member !== undefined;

/** Who is in the team, by role. */
export function membersOf(team: Team): TeamMembers {
  return Object.fromEntries(team.seats.filter(isTaken).map(({ role, member }) => [role, member.seedId]));
}

/**
 * The difference of two scores in points, of the rounded scores that stand beside it: what the reader can subtract in
 * their head must come out.
 */
export function difference(before: number, after: number): string {
  const tenths = Math.round(points(after) * 10) - Math.round(points(before) * 10);
  const value = (Math.abs(tenths) / 10).toFixed(1);
  return tenths === 0 ? '±0.0' : tenths > 0 ? `+${value}` : `−${value}`;
}

/** What each role adds, in points that add up to those of the part of the score they are the sum of. */
export function seatPoints(team: Team): Partial<Record<TeamRole, number>> {
  const fit = team.parts.find(({ name }) => name === 'fit')?.contribution ?? 0;
  const shares = sharesOf(
    fit,
    team.seats.map(({ role, contribution }) => ({ name: role, contribution })),
  );
  return Object.fromEntries(shares.map(({ factor, points: share }) => [factor.name, share]));
}

/** What somebody is called where the organization may be unnamed. */
export const nameOf = ({ title, organization }: Pick<TeamCandidate, 'title' | 'organization'>) =>
  organization ? `${organization.name}・${title}` : title;

export type Place = { left: number; top: number };

/** Places around the middle in percent of the picture, the first one above, clockwise. */
export function around(count: number): Place[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = -Math.PI / 2 + (2 * Math.PI * index) / count;
    return { left: 50 + 35 * Math.cos(angle), top: 50 + 34 * Math.sin(angle) };
  });
}

/** Pairs of roles that have worked together, or that one organization has; `undefined` stands for the site. */
export function knownPairs(team: Team): { from?: TeamRole; to: TeamRole }[] {
  return team.links
    .filter(({ ties }) => ties.contribution > 0)
    .map(({ from, to }) => ({ from: from === 'NEED_OWNER' ? undefined : from, to }));
}

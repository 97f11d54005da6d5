import { HttpResponse, http } from 'msw';
import type { Suggestion, Team, TeamCandidate, TeamRanking, TeamRole, TeamSeat } from '@/api/types';
import { suggestedSeeds } from './suggestion-handlers';
import { actor, base, problem } from './world';

const FIT = 0.88;
const PROXIMITY = 0.02;
const TIES = 0.006;

/** Who takes which role, by the place of their seed; nobody can take TEST. */
const proposal: Partial<Record<TeamRole, number>> = { MAH: 2, MAKER: 0, TECHNOLOGY: 1 };
const roles: TeamRole[] = ['MAH', 'MAKER', 'TECHNOLOGY', 'TEST'];
const why: Record<TeamRole, string> = {
  MAH: 'クラス II の医療機器には、製造販売業の許可をお持ちの組織が必要です。',
  MAKER: 'クラス II の医療機器を製造する組織が必要です。',
  TECHNOLOGY: '現場が求めている役割です。',
  TEST: 'クラス II の医療機器の承認・認証には、試験の成績が必要です。',
  FUNDING: '現場が求めている役割です。',
};

const millionths = (value: number) => Math.floor(value * 1e6) / 1e6;
const fitOf = ({ score }: Suggestion) => millionths((FIT / roles.length) * score);

function candidate(one: Suggestion, teamScore?: number): TeamCandidate {
  const { seedId = '', title, organization, score, band, gates } = one;
  return {
    seedId,
    title,
    organization,
    score,
    band,
    teamScore,
    failed: gates.filter(({ passed }) => !passed),
  };
}

function team(rank: number, members: Partial<Record<TeamRole, Suggestion>>, fixed: string[]): Team {
  const everybody = suggestedSeeds(true).items;
  const able = everybody.slice(0, 3);
  const near = everybody[3] as Suggestion;
  const fit = roles.reduce((sum, role) => sum + (members[role] ? fitOf(members[role]) : 0), 0);
  const score = (of: number) => Math.round((of + PROXIMITY + TIES) * 1e6) / 1e6;
  const seats = roles.map((role): TeamSeat => {
    const member = members[role];
    return {
      role,
      reasons: [why[role]],
      member,
      contribution: member ? fitOf(member) : 0,
      fixed: fixed.includes(role),
      swaps: member
        ? able
            .filter(({ seedId }) => seedId !== member.seedId)
            .map((one) => candidate(one, score(fit - fitOf(member) + fitOf(one))))
        : [],
      nearest: member ? [] : [candidate(near)],
    };
  });
  return {
    rank,
    score: score(fit),
    parts: [
      { name: 'fit', label: 'ニーズとの相性', contribution: Math.round(fit * 1e6) / 1e6 },
      { name: 'proximity', label: '互いの近さ', contribution: PROXIMITY },
      { name: 'ties', label: 'これまでの協業', contribution: TIES },
    ],
    seats,
    missingRoles: seats.filter((seat) => !seat.member).map(({ role }) => role),
    links: [
      {
        from: 'NEED_OWNER',
        to: 'MAKER',
        proximity: { contribution: PROXIMITY, detail: '同じ都道府県（青森県）です。' },
        ties: {
          contribution: TIES,
          detail: '紹介に至った案件 1 件を、これまで一緒に進めています。',
        },
      },
    ],
  };
}

/** The proposals; around chosen members only one. */
export function teams(chosen: string[]): TeamRanking {
  const everybody = suggestedSeeds(true).items;
  const members: Partial<Record<TeamRole, Suggestion>> = {};
  for (const [role, place] of Object.entries(proposal)) members[role as TeamRole] = everybody[place];
  const fixed = chosen.map((one) => one.split(':') as [TeamRole, string]);
  for (const [role, id] of fixed) members[role] = everybody.find(({ seedId }) => seedId === id);
  const first = team(
    1,
    members,
    fixed.map(([role]) => role),
  );
  const second = team(2, { ...members, TECHNOLOGY: everybody[2] }, []);
  return {
    items: chosen.length > 0 ? [first] : [first, second],
    modelVersion: '2026-11-mock',
    teamVersion: 'team-mock',
  };
}

export const teamHandlers = [
  http.get(`${base}/needs/:id/teams`, ({ request }) =>
    actor() === 'visitor'
      ? problem(401, 'unauthenticated')
      : HttpResponse.json(teams(new URL(request.url).searchParams.getAll('member'))),
  ),
];

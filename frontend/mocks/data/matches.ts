import type { Activity, MatchStage, MatchView, Nda, Outcome, TeamRole } from '@/api/types';
import { needs } from './needs';
import { organizations } from './organizations';
import { seeds } from './seeds';
import { uuid } from './uuid';

type Team = [seed: number, role: TeamRole];
type Row = Partial<Omit<MatchView, 'nda'>> & {
  nda?: Pick<Nda, 'kind' | 'signedOn' | 'expiresOn'>;
  need: MatchView['need'];
  stage: MatchStage;
  since: string;
  next?: [text: string, dueOn: string];
  team: Team[];
  all?: 'ACCEPTED' | 'PENDING';
};

const need = (index: number) => ({ id: needs[index]?.id ?? '', name: needs[index]?.title ?? '' });
const coordinators = [
  { id: uuid('member', 3), name: '小野寺 恵（例）' },
  { id: uuid('member', 8), name: '阿部 拓海（例）' },
];

const rows: Row[] = [
  {
    need: need(0),
    stage: 'INTRODUCED',
    since: '2026-11-09',
    next: ['会津メディカルデバイスへ秘密保持契約の案を送る', '2026-11-19'],
    team: [
      [0, 'MAKER'],
      [2, 'MAH'],
    ],
    all: 'ACCEPTED',
    missingRoles: [],
  },
  {
    need: need(1),
    stage: 'OFFERED',
    since: '2026-11-17',
    next: ['双方の回答を確認する', '2026-11-27'],
    team: [[1, 'TECHNOLOGY']],
    missingRoles: ['MAH'],
  },
  {
    need: need(2),
    stage: 'PROPOSED',
    since: '2026-11-20',
    next: ['利益相反を確認し、案件を承認する', '2026-11-25'],
    team: [[0, 'MAKER']],
    missingRoles: ['MAH'],
    conflicts: [
      {
        id: uuid('conflict', 1),
        kind: 'former-employer',
        description: '提案者が、二年前まで同社の技術顧問でした。',
        organizationId: organizations[0]?.id,
        nature: 'APPARENT',
        status: 'OPEN',
        detected: true,
        mayWaive: false,
      },
    ],
  },
  {
    need: need(3),
    stage: 'DEVELOPMENT',
    phase: 'PROTOTYPE',
    since: '2026-08-03',
    next: ['二次試作の評価日を決める', '2026-12-04'],
    team: [
      [0, 'MAKER'],
      [3, 'TEST'],
    ],
    all: 'ACCEPTED',
    nda: { kind: 'MUTUAL', signedOn: '2026-05-20', expiresOn: '2031-05-19' },
    coordinator: coordinators[1],
  },
  {
    need: need(4),
    stage: 'MEETING',
    since: '2026-11-02',
    next: ['面談の結果を聞き、評価に進めるか決める', '2026-11-16'],
    team: [[0, 'MAKER']],
    all: 'ACCEPTED',
    nda: { kind: 'MUTUAL', signedOn: '2025-10-12', expiresOn: '2026-10-11' },
  },
  {
    need: need(5),
    stage: 'TRIAL_USE',
    since: '2026-09-14',
    next: ['浴室での試用の感想を集める', '2026-12-10'],
    team: [
      [0, 'MAKER'],
      [2, 'MAH'],
      [3, 'TEST'],
    ],
    all: 'ACCEPTED',
    nda: { kind: 'MULTI_PARTY', signedOn: '2026-02-02', expiresOn: '2030-02-01' },
  },
  {
    need: { id: uuid('need', 90), name: '手術用ガーゼの数え間違いを防ぐ仕組み' },
    stage: 'LAUNCHED',
    since: '2026-07-01',
    team: [[1, 'TECHNOLOGY']],
    all: 'ACCEPTED',
  },
  {
    need: { id: uuid('need', 91), name: '夜間の離床を静かに知らせるマット' },
    stage: 'APPROVED',
    since: '2026-11-18',
    next: ['双方に紹介の打診を送る', '2026-11-24'],
    team: [[1, 'TECHNOLOGY']],
    missingRoles: ['MAH', 'MAKER'],
    coordinator: coordinators[1],
  },
  {
    need: { id: uuid('need', 92), name: '点滴スタンドを段差で倒れにくくしたい' },
    stage: 'EVALUATION',
    since: '2026-10-21',
    next: ['評価の結果を確認する', '2026-11-30'],
    team: [[0, 'MAKER']],
    all: 'ACCEPTED',
    nda: { kind: 'MUTUAL', signedOn: '2026-09-01' },
  },
  {
    need: { id: uuid('need', 93), name: '吸引カテーテルの洗浄を短時間で確実に' },
    stage: 'NDA',
    since: '2026-11-05',
    next: ['秘密保持契約の締結を確認する', '2026-11-25'],
    team: [[2, 'MAH']],
    all: 'ACCEPTED',
  },
  {
    need: { id: uuid('need', 94), name: '車いすの座面の蒸れを減らしたい' },
    stage: 'PAUSED',
    since: '2026-10-30',
    pausedUntil: '2027-04-01',
    next: ['再開できるか確認する', '2027-04-01'],
    team: [[0, 'MAKER']],
    all: 'ACCEPTED',
  },
  {
    need: { id: uuid('need', 95), name: '検体ラベルの貼り間違いをなくしたい' },
    stage: 'TERMINATED',
    since: '2026-06-12',
    team: [[1, 'TECHNOLOGY']],
    all: 'ACCEPTED',
  },
];

function participants(row: Row, match: number): MatchView['participants'] {
  const decision = row.all ?? 'PENDING';
  const decidedAt = row.all ? '2026-11-08T02:00:00Z' : undefined;
  const site = organizations[1];
  return [
    {
      id: uuid('participant', match * 10),
      organization: { id: site?.id ?? '', name: site?.name ?? '' },
      role: 'NEED_OWNER' as const,
      decision,
      decidedAt,
      mayDecide: false,
    },
    ...row.team.map(([seed, role], index) => ({
      id: uuid('participant', match * 10 + index + 1),
      organization: { id: seeds[seed]?.organization?.id ?? '', name: seeds[seed]?.organization?.name ?? '' },
      seed: { id: seeds[seed]?.id ?? '', name: seeds[seed]?.title ?? '' },
      role,
      decision,
      decidedAt,
      mayDecide: false,
    })),
  ];
}

const agreement = (nda: NonNullable<Row['nda']>, team: MatchView['participants']): MatchView['nda'] => ({
  ...nda,
  parties: [...new Map(team.flatMap(({ organization: one }) => (one ? [[one.id, one]] : []))).values()],
  expired: nda.expiresOn !== undefined && nda.expiresOn < '2026-11-22',
});

export const matches: MatchView[] = rows.map(
  ({ need, stage, since, next, team, all, nda, ...rest }, index) => ({
    id: uuid('match', index + 1),
    version: 3,
    need,
    stage,
    coordinator: coordinators[0],
    participants: participants({ need, stage, since, team, all }, index + 1),
    nda: nda && agreement(nda, participants({ need, stage, since, team, all }, index + 1)),
    missingRoles: [],
    conflicts: [],
    nextAction: next && { text: next[0], dueOn: next[1] },
    overdue: next !== undefined && next[1] < '2026-11-22',
    scoreAtOpening: 0.42,
    modelVersion: '2026-11-01',
    openedAt: '2026-11-01T01:00:00Z',
    stageSince: `${since}T01:00:00Z`,
    updatedAt: `${since}T01:00:00Z`,
    allowedTransitions: [],
    demo: true,
    ...rest,
  }),
);

export const activities: Record<string, Activity[]> = {
  [uuid('match', 1)]: [
    {
      id: uuid('activity', 5),
      kind: 'CALL',
      text: '会津メディカルデバイスの薬事担当に電話。契約書のひな形は先方のものを使いたいとのこと。',
      shared: false,
      occurredAt: '2026-11-12T05:30:00Z',
      actorName: '小野寺 恵（例）',
    },
    {
      id: uuid('activity', 4),
      kind: 'NEXT_ACTION',
      text: '会津メディカルデバイスへ秘密保持契約の案を送る',
      shared: false,
      occurredAt: '2026-11-09T06:00:00Z',
      actorName: '小野寺 恵（例）',
    },
    {
      id: uuid('activity', 3),
      kind: 'STAGE_CHANGE',
      text: '双方の承諾がそろいました。',
      shared: false,
      from: 'OFFERED',
      to: 'INTRODUCED',
      occurredAt: '2026-11-09T05:58:00Z',
      actorName: '小野寺 恵（例）',
    },
    {
      id: uuid('activity', 2),
      kind: 'NOTE',
      text: '病棟の見学は平日の午後なら受け入れられます。見学の前に、写真撮影の許可を取ります。',
      shared: true,
      occurredAt: '2026-11-08T02:10:00Z',
      actorName: '佐藤 はるか（例）',
    },
    {
      id: uuid('activity', 1),
      kind: 'STAGE_CHANGE',
      text: '',
      shared: false,
      from: 'APPROVED',
      to: 'OFFERED',
      occurredAt: '2026-11-04T01:00:00Z',
      actorName: '小野寺 恵（例）',
    },
  ],
};

export const outcomes: Record<string, Outcome[]> = {
  [uuid('match', 6)]: [
    {
      id: uuid('outcome', 1),
      kind: 'prototype',
      occurredOn: '2026-07-20',
      evidence: '三次試作を二施設へ納品',
      confidential: false,
    },
    {
      id: uuid('outcome', 2),
      kind: 'subsidy',
      occurredOn: '2026-08-28',
      amountYen: 5_000_000,
      evidence: '県の開発助成に採択',
      confidential: true,
    },
  ],
};

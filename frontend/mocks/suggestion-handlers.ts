import { HttpResponse, http } from 'msw';
import type { Factor, Gate, OpenMatch, Suggestion, Suggestions } from '@/api/types';
import { needs } from './data/needs';
import { organizations } from './data/organizations';
import { seeds } from './data/seeds';
import { uuid } from './data/uuid';
import { actor, base, problem } from './world';

const MODEL = '2026-11-mock';
const labels = {
  words: 'ことばの一致',
  field: '診療科・使う場所',
  technique: '工程・材料',
  maturity: '技術の成熟度',
  medicalRecord: '医療機器の実績',
  proximity: '近さ',
  reciprocity: '相手の希望',
  responsiveness: '返答の早さ',
};
const shares = [
  [0.312, 0.15, 0.118, 0, 0.06, 0.045, 0.02, 0.013],
  [0.241, 0.1, 0.052, 0.04, 0, 0.02, 0.02, 0],
  [0.118, 0.05, 0, 0, 0.1, 0.045, 0, 0.01],
  [0.094, 0.05, 0.02, 0, 0, 0, 0, 0],
];
const details: Record<string, string> = {
  words: '言い回しの重なりがあります。',
  field: '診療科と使う場所が合っています。',
  technique: '求める条件に応える工程があります。',
  maturity: '実用化までの段階が、希望の時期に合います。',
  medicalRecord: '医療機器の実績があります。',
  proximity: '同じ地方にあります。',
  reciprocity: '相手の求める分野と合っています。',
  responsiveness: 'これまでの返事が早い組織です。',
};

const conditions: Record<string, string> = {
  availability: '受付の状態',
  ownOrganization: '別の組織であること',
  licence: '製造販売業の許可',
  certificates: '求められている認証',
  region: '地域の条件',
  conflict: '利益相反',
};

function factors(place: number): Factor[] {
  return Object.entries(labels).map(([name, label], index) => ({
    name,
    label,
    contribution: shares[place]?.[index] ?? 0,
    detail: shares[place]?.[index] ? (details[name] ?? '') : '判断できる情報がありません。',
    evidence:
      name === 'words' && place < 3
        ? [
            { needText: '皮膚を引きずらない', seedText: '肌に触れるやわらかい樹脂部品' },
            { needText: '洗って繰り返し使える', seedText: '洗濯に耐える' },
          ]
        : name === 'field' && place === 0
          ? [{ needText: 'リハビリテーション科・病棟', seedText: 'リハビリテーション科、外科／病棟、施設' }]
          : [],
  }));
}

function gates(place: number, failing: boolean): Gate[] {
  const results: Omit<Gate, 'label'>[] = [
    { name: 'availability', passed: true, detail: 'どちらも受け付けています。' },
    { name: 'ownOrganization', passed: true, detail: '別の組織です。' },
    {
      name: 'licence',
      passed: !failing,
      detail: failing
        ? 'クラス II を扱える製造販売業の許可がありません。'
        : place === 2
          ? '第二種製造販売業がクラス I を含みます。'
          : 'この役割には要りません。',
    },
    { name: 'certificates', passed: true, detail: '求められている認証はありません。' },
    { name: 'region', passed: true, detail: '地域の条件はありません。' },
    { name: 'conflict', passed: true, detail: '利益相反は見つかっていません。' },
  ];
  return results.map((gate) => ({ ...gate, label: conditions[gate.name] ?? gate.name }));
}

const sum = (list: Factor[]) =>
  Math.round(list.reduce((total, { contribution }) => total + contribution, 0) * 1e6) / 1e6;
const bands = ['HIGH', 'POSSIBLE', 'POSSIBLE', 'UNCLEAR'] as const;

export function suggestedSeeds(includeGated: boolean): Suggestions {
  const items = seeds.map((seed, place): Suggestion => {
    const parts = factors(place);
    const organization = organizations.find(({ id }) => id === seed.organization?.id);
    return {
      rank: place + 1,
      seedId: seed.id,
      kind: seed.kind,
      title: seed.title,
      summary: seed.summary,
      organization: organization && {
        id: organization.id,
        name: organization.name,
        prefectureCode: organization.prefectureCode,
      },
      score: sum(parts),
      band: bands[place] ?? 'UNCLEAR',
      eligible: place !== 3,
      gates: gates(place, place === 3),
      factors: parts,
      modelVersion: MODEL,
      placedToLearn: place === 2,
    };
  });
  return {
    items: items.filter((item) => includeGated || item.gates.every(({ passed }) => passed)),
    modelVersion: MODEL,
  };
}

export function suggestedNeeds(): Suggestions {
  const items = needs.slice(0, 4).map((need, place): Suggestion => {
    const parts = factors(place);
    return {
      rank: place + 1,
      needId: need.id,
      title: need.title,
      summary: need.summary,
      score: sum(parts),
      band: bands[place] ?? 'UNCLEAR',
      eligible: true,
      gates: gates(place, false),
      factors: parts,
      modelVersion: MODEL,
      placedToLearn: false,
    };
  });
  return { items, modelVersion: MODEL };
}

export const suggestionHandlers = [
  http.get(`${base}/needs/:id/suggestions`, ({ request }) => {
    if (actor() === 'visitor') return problem(401, 'unauthenticated');
    return HttpResponse.json(
      suggestedSeeds(new URL(request.url).searchParams.get('includeGated') === 'true'),
    );
  }),
  http.get(`${base}/seeds/:id/suggestions`, () =>
    actor() === 'visitor' ? problem(401, 'unauthenticated') : HttpResponse.json(suggestedNeeds()),
  ),
  http.post(`${base}/matches`, async ({ request }) => {
    const command = (await request.json()) as OpenMatch;
    return HttpResponse.json(
      { id: uuid('match', 1), version: 0, need: { id: command.needId, title: '' } },
      { status: 201 },
    );
  }),
];

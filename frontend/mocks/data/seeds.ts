import type { SeedView } from '@/api/types';
import { organizations } from './organizations';
import { uuid } from './uuid';

type Row = Pick<SeedView, 'kind' | 'title' | 'summary'> & Partial<SeedView> & { owner: number };

const rows: Row[] = [
  {
    owner: 0,
    kind: 'CAPABILITY',
    title: '肌に触れる医療用樹脂部品の射出成形（少量から）',
    summary:
      '生体適合性を確かめた樹脂で、やわらかい部品とかたい部品を一体に成形します。100 個からの試作、クリーンルームでの組立てまで対応します。',
    fieldsOfUse: ['rehabilitation', 'surgery'],
    places: ['ward', 'care-facility'],
    capabilities: [
      {
        process: 'injection-molding',
        materials: ['plastic', 'silicone'],
        accuracy: '±0.02 mm',
        size: '300 × 200 mm まで',
        lotMin: 100,
        lotMax: 50_000,
        cleanClass: 'ISO クラス 7',
        leadTimeDays: 30,
        prototype: true,
      },
      {
        process: 'cutting',
        materials: ['stainless-steel', 'titanium'],
        accuracy: '±0.005 mm',
        lotMin: 1,
        prototype: true,
      },
    ],
    certificates: ['iso-13485'],
    roleOffered: 'MAKER',
    cooperationForms: ['CONTRACT_MANUFACTURING', 'JOINT_DEVELOPMENT'],
  },
  {
    owner: 3,
    kind: 'TECHNOLOGY',
    title: '布に織り込む濡れ検知センサー',
    summary:
      '洗濯に耐える導電糸で、わずかな液体の漏れを数秒で検知します。誤報を減らす信号処理も併せて提供します。',
    trl: 5,
    iprStatus: 'FILED',
    fieldsOfUse: ['internal-medicine'],
    places: ['dialysis', 'ward'],
    advantage: '従来の貼付け式に比べ、皮膚への負担がなく、誤報は試験で三分の一になりました。',
    roleOffered: 'TECHNOLOGY',
    cooperationForms: ['JOINT_DEVELOPMENT', 'LICENCE'],
  },
  {
    owner: 2,
    kind: 'SERVICE',
    title: '管理医療機器の製造販売業者としての参加',
    summary:
      '第二種製造販売業の許可のもと、申請から市販後の安全管理までを引き受けます。初めての医療機器の相談も歓迎します。',
    fieldsOfUse: [],
    places: [],
    roleOffered: 'MAH',
    cooperationForms: ['CONSULTING', 'JOINT_DEVELOPMENT'],
  },
  {
    owner: 4,
    kind: 'FACILITY',
    title: '模擬病室と電気安全試験の設備',
    summary: '実物大の病室で使い勝手を確かめ、電気安全・電磁両立性の試験を受けられます。',
    fieldsOfUse: [],
    places: ['ward', 'icu'],
    roleOffered: 'TEST',
    cooperationForms: ['TESTING'],
  },
];

const asSeed = ({ owner, ...row }: Row, index: number): SeedView => {
  const organization = organizations[owner] as (typeof organizations)[number];
  return {
    id: uuid('seed', index + 1),
    version: 1,
    state: 'PUBLISHED',
    organization: {
      id: organization.id,
      name: organization.name,
      municipalityCode: organization.municipalityCode,
    },
    publishedAt: `2026-10-${String(25 - index * 4).padStart(2, '0')}T01:00:00Z`,
    validUntil: '2027-10-31T01:00:00Z',
    createdAt: '2026-09-20T01:00:00Z',
    updatedAt: `2026-11-${String(16 - index * 2).padStart(2, '0')}T01:00:00Z`,
    iprNumbers: [],
    fieldsOfUse: [],
    places: [],
    ipcCodes: [],
    capabilities: [],
    certificates: [],
    publications: [],
    inventors: [],
    cooperationForms: [],
    regionServed: [],
    questions: [],
    editable: false,
    allowedTransitions: [],
    withheld: [],
    demo: true,
    ...row,
  };
};

export const seeds: SeedView[] = rows.map(asSeed);

const levels: SeedView['disclosure'] = {
  title: 'PUBLIC',
  summary: 'PUBLIC',
  capabilities: 'PUBLIC',
  organization: 'PUBLIC',
  advantage: 'MEMBERS',
  ipr: 'MEMBERS',
  inventors: 'COUNTERPART',
  principle: 'NDA',
};

/** What only the owner and coordinators know of. */
export const unpublishedSeeds: SeedView[] = (
  [
    {
      owner: 0,
      kind: 'CAPABILITY',
      title: 'やわらかい樹脂と布の一体成形',
      summary: '布を金型に入れ、縫わずに樹脂の縁を付けます。洗濯を繰り返してもはがれません。',
      state: 'NEEDS_INFO',
      iprStatus: 'KNOW_HOW',
      capabilities: [{ process: 'injection-molding', materials: ['silicone'], prototype: true }],
      questions: [
        { text: '洗濯に耐える回数の目安と、試した洗剤を教えてください。', askedAt: '2026-11-18T02:00:00Z' },
      ],
    },
    {
      owner: 3,
      kind: 'TECHNOLOGY',
      title: '歩き方から転倒の前ぶれを知らせる靴の中敷き',
      summary: '圧力の分布を一歩ごとに調べ、ふらつきが増えたときに知らせます。',
      state: 'SUBMITTED',
      trl: 4,
      iprStatus: 'NONE',
      advantage: '床に据える装置に比べ、ふだんの生活のまま測れます。',
    },
    {
      owner: 0,
      kind: 'CAPABILITY',
      title: '透明樹脂の鏡面仕上げ',
      summary: undefined,
      state: 'DRAFT',
    },
  ] as Row[]
).map((row, index) => ({
  ...asSeed(row, rows.length + index),
  publishedAt: undefined,
  validUntil: undefined,
  disclosure: levels,
  updatedAt: `2026-11-${20 - index}T01:00:00Z`,
}));

export { levels as startLevels };

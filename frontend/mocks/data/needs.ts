import type { Level, NeedView } from '@/api/types';
import { organizations } from './organizations';
import { uuid } from './uuid';

type Row = Pick<NeedView, 'title' | 'summary' | 'department' | 'place' | 'profession'> & Partial<NeedView>;

const rows: Row[] = [
  {
    title: '夜間でも一人でできる、肌を擦らない体位変換',
    summary:
      '寝たきりの患者さんの体の向きを、夜勤の看護師が一人で変えられる用具を求めています。引きずると皮膚を傷め、抱え上げると腰を痛めます。',
    department: 'rehabilitation',
    place: 'ward',
    profession: 'nurse',
    urgency: 'HIGH',
    deviceClass: 'I',
    corroborationCount: 6,
    statement: {
      problem: '寝たきりの患者さんの体位を、引きずらず、抱え上げずに変える',
      population: '夜間に二時間ごとの体位変換が要る、体重 40〜90 kg の患者さん',
      outcome: '皮膚の損傷と看護師の腰痛を減らし、一人でも五分以内に終えられる',
    },
    presentPractice:
      'バスタオルを敷き込み、二人で声を合わせて動かしています。夜間は人を呼べず、一人で引き寄せることがあります。',
    existingProducts:
      'スライディングシートは敷き込みに時間がかかります。電動のエアマットは高価で、病棟に数台しかありません。',
    mustHaves: ['一人で五分以内に終わる', '皮膚を引きずらない', '洗って繰り返し使える', '停電でも使える'],
    effects: ['SAFETY', 'TIME'],
    frequency: '一病棟あたり一日およそ 180 回',
    frequencySource: '自院の業務量調査（2026 年 6 月）',
    rolesSought: ['MAKER', 'MAH'],
    contributions: ['OBSERVATION', 'TRIAL_USE', 'EVALUATION'],
    ipSituation: 'NONE',
    organization: { id: organizations[1]?.id ?? '', name: organizations[1]?.name ?? '' },
    submitter: { id: uuid('member', 1), name: '佐藤 はるか（例）' },
  },
  {
    title: '透析中の穿刺部の抜けを、早く確実に知らせる仕組み',
    summary:
      '透析中に針が抜けると、大量の出血につながります。毛布の下でも早く気づける、誤報の少ない検知が必要です。',
    department: 'internal-medicine',
    place: 'dialysis',
    profession: 'clinical-engineer',
    urgency: 'HIGH',
    deviceClass: 'II',
    corroborationCount: 3,
    statement: {
      problem: '穿刺針の抜けや漏血を、数秒のうちに検知して知らせる',
      population: '維持透析を受ける患者さん（特に認知症のある方）',
      outcome: '重い出血事故をなくし、誤報による中断も減らす',
    },
    rolesSought: ['TECHNOLOGY', 'MAH'],
  },
  {
    title: '在宅酸素のチューブにつまずかない取り回し',
    summary:
      '在宅酸素療法の方が、長いチューブに足を取られて転びます。絡まず、踏まれにくい取り回しを探しています。',
    department: 'internal-medicine',
    place: 'home',
    profession: 'physical-therapist',
    urgency: 'MEDIUM',
    corroborationCount: 1,
  },
  {
    title: '手術室の床を這うケーブルをまとめ、清掃しやすくしたい',
    summary: '機器の電源や信号のケーブルが床に散らばり、つまずきと清掃の手間のもとになっています。',
    department: 'anesthesiology',
    place: 'operating-room',
    profession: 'clinical-engineer',
    urgency: 'MEDIUM',
    deviceClass: 'I',
    corroborationCount: 0,
    state: 'IN_COLLABORATION',
  },
  {
    title: '小児の点滴固定をはがすときの痛みを減らしたい',
    summary:
      '固定テープをはがすたびに子どもが泣き、皮膚も傷みます。しっかり止まり、痛まずにはがせる固定を求めています。',
    department: 'pediatrics',
    place: 'outpatient',
    profession: 'nurse',
    urgency: 'LOW',
    corroborationCount: 2,
  },
  {
    title: '浴室での移乗を、一人の職員で安全に行いたい',
    summary: '介護施設の浴室は狭く滑りやすく、リフトが入りません。水に強く、畳める補助具を探しています。',
    department: 'rehabilitation',
    place: 'care-facility',
    profession: 'care-worker',
    urgency: 'MEDIUM',
    corroborationCount: 4,
  },
];

/** What nobody but owner and coordinators may see yet; the owner is the hospital of the clinician. */
const inTriage: Row[] = [
  {
    title: '輸液ポンプのアラームを、離れた部屋でも聞き分けたい',
    summary: undefined,
    department: 'internal-medicine',
    place: 'ward',
    profession: 'nurse',
    state: 'DRAFT',
    statement: { problem: '鳴っているポンプがどのベッドのものかを、詰所でも聞き分ける' },
  },
  {
    title: '胃ろうの接続部が、着替えのときに外れないようにしたい',
    summary: '着替えや移乗のときに接続部が引っかかって外れ、衣類と寝具を汚してしまいます。',
    department: 'internal-medicine',
    place: 'care-facility',
    profession: 'care-worker',
    state: 'SUBMITTED',
    urgency: 'MEDIUM',
    statement: {
      problem: '胃ろうの接続部を、引っ張られても外れず、必要なときは片手で外せるようにする',
      population: '施設で暮らし、着替えに介助が要る方',
      outcome: '漏れによる皮膚のただれと、着替え直しの手間を減らせる',
    },
    presentPractice: '接続部をテープで留めています。肌が荒れ、貼り替えに時間がかかります。',
    ipSituation: 'NONE',
    conflictDeclared: true,
    consent: true,
    disclosureConfirmed: true,
    ndaNeeded: false,
    updatedAt: '2026-11-11T01:00:00Z',
  },
  {
    title: '吸引チューブの長さを、片手で素早く測って切りたい',
    summary: '清潔を保ちながら、患者さんごとに長さの違うチューブを片手で準備できる道具を求めています。',
    department: 'pediatrics',
    place: 'icu',
    profession: 'clinical-engineer',
    state: 'IN_TRIAGE',
    urgency: 'HIGH',
    statement: {
      problem: '吸引チューブを清潔なまま、片手で決まった長さに切る',
      population: '気管吸引が一日に何度も要る小児の患者さん',
      outcome: '準備の時間を半分にし、挿入しすぎによる出血をなくせる',
    },
    presentPractice:
      '定規とはさみを滅菌して使い、二人で作業しています。連絡先 017-700-0000 の担当が管理しています。',
    existingProducts: '目盛り付きのチューブはありますが、長さの種類が合わず、切る必要が残ります。',
    mustHaves: ['片手で使える', '滅菌できる、または使い捨て', '5 mm 単位で合わせられる'],
    frequency: '一日およそ 40 回',
    frequencySource: '自部署の記録（2026 年 9 月）',
    rolesSought: ['MAKER'],
    contributions: ['OBSERVATION', 'TRIAL_USE'],
    ipSituation: 'KNOW_HOW',
    conflictDeclared: true,
    consent: true,
    disclosureConfirmed: true,
    ndaNeeded: true,
    unpublishedData: '切断面の角度と粘膜の傷の関係を、院内で 30 例調べました。',
    personalDataWarnings: [{ field: 'presentPractice', excerpt: '017-700-0000', resolved: false }],
    rubric: {
      clinicalValue: 4,
      clarity: 4,
      market: 0,
      feasibility: 3,
      total: 11,
      comment: '市場の数をもう一度確かめる',
    },
    updatedAt: '2026-11-17T01:00:00Z',
  },
  {
    title: 'リハビリ中の心拍と疲れ具合を、そっと見守りたい',
    summary: '運動の手を止めずに、疲れすぎる前に気づける見守りの方法を探しています。',
    department: 'rehabilitation',
    place: 'rehabilitation',
    profession: 'physical-therapist',
    state: 'NEEDS_INFO',
    urgency: 'MEDIUM',
    statement: {
      problem: '運動を止めずに、疲れすぎる前の変化に気づく',
      population: '心不全のあと、運動療法を受けている方',
      outcome: '中断を減らし、安心して負荷を上げられる',
    },
    presentPractice: '休憩のたびに手首で脈を取り、表情を見て判断しています。',
    ipSituation: 'NONE',
    conflictDeclared: true,
    consent: true,
    disclosureConfirmed: true,
    ndaNeeded: false,
    questions: [
      {
        text: '一日に何人くらいの方が対象になりますか。',
        askedAt: '2026-11-12T02:00:00Z',
        answer: '一日およそ 15 人です。',
      },
      { text: '今お使いの心拍計の、どこが使いにくいか教えてください。', askedAt: '2026-11-18T02:00:00Z' },
    ],
    updatedAt: '2026-11-18T02:00:00Z',
  },
  {
    title: '点滴台を押しながら歩くときに、段差で倒れないようにしたい',
    summary: '病棟の出入り口の小さな段差で点滴台が傾き、患者さんが転びかけることがあります。',
    department: 'surgery',
    place: 'ward',
    profession: 'nurse',
    state: 'ON_HOLD',
    urgency: 'LOW',
    updatedAt: '2026-11-02T02:00:00Z',
  },
];

export const defaultLevels: Record<string, Level> = {
  title: 'PUBLIC',
  summary: 'PUBLIC',
  department: 'PUBLIC',
  problem: 'MEMBERS',
  setting: 'MEMBERS',
  organization: 'COUNTERPART',
  person: 'COUNTERPART',
  mechanism: 'NDA',
};

/** A need as the backend answers it: every list is there, even where it is empty. */
export function aNeed(row: Partial<NeedView>, index: number): NeedView {
  return {
    id: uuid('need', index + 1),
    version: 1,
    state: 'PUBLISHED',
    title: '',
    mustHaves: [],
    effects: [],
    rolesSought: [],
    contributions: [],
    certificatesAsked: [],
    jmdnUndecided: false,
    regionMust: false,
    disclosureConfirmed: false,
    conflictDeclared: false,
    consent: false,
    questions: [],
    personalDataWarnings: [],
    corroborationCount: 0,
    createdAt: '2026-09-20T01:00:00Z',
    updatedAt: `2026-11-${String(Math.max(1, 18 - index * 2)).padStart(2, '0')}T01:00:00Z`,
    allowedTransitions: [],
    withheld: [],
    editable: false,
    demo: true,
    ...row,
  } as NeedView;
}

const owner = {
  organization: { id: organizations[1]?.id ?? '', name: organizations[1]?.name ?? '' },
  submitter: { id: uuid('member', 1), name: '佐藤 はるか（例）' },
};

export const needs: NeedView[] = [
  ...rows.map((row, index) =>
    aNeed(
      {
        publishedAt: `2026-10-${String(28 - index * 3).padStart(2, '0')}T01:00:00Z`,
        validUntil: '2027-10-31T01:00:00Z',
        ...row,
      },
      index,
    ),
  ),
  ...inTriage.map((row, index) =>
    aNeed({ ...owner, source: 'FORM', disclosure: defaultLevels, ...row }, rows.length + index),
  ),
];

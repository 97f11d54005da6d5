import type { NeedView } from '@/api/types';
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
  },
  {
    title: '透析中の穿刺部の抜けを、早く確実に知らせる仕組み',
    summary:
      '透析中に針が抜けると、大量の出血につながります。毛布の下でも早く気づける、誤報の少ない検知が必要です。',
    department: 'internal-medicine',
    place: 'dialysis-room',
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
    department: 'anaesthesiology',
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
    department: 'paediatrics',
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

export const needs: NeedView[] = rows.map((row, index) => ({
  id: uuid('need', index + 1),
  version: 1,
  state: 'PUBLISHED',
  corroborationCount: 0,
  publishedAt: `2026-10-${String(28 - index * 3).padStart(2, '0')}T01:00:00Z`,
  validUntil: '2027-10-31',
  createdAt: '2026-09-20T01:00:00Z',
  updatedAt: `2026-11-${String(18 - index * 2).padStart(2, '0')}T01:00:00Z`,
  allowedTransitions: [],
  withheld: [],
  demo: true,
  ...row,
}));

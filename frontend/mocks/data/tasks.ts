import type { Tasks } from '@/api/types';
import type { Persona } from './people';
import { uuid } from './uuid';

const none: Tasks = { items: [], counts: {} };

export const tasksFor: Record<Persona, Tasks> = {
  visitor: none,
  clinician: {
    items: [
      {
        id: '1',
        kind: 'ANSWER_QUESTION',
        title: '手術室の床を這うケーブルをまとめ、清掃しやすくしたい',
        dueOn: '2026-11-24',
        overdue: false,
        subject: { type: 'NEED', id: uuid('need', 4) },
      },
      {
        id: '2',
        kind: 'ANSWER_OFFER',
        title: '夜間でも一人でできる、肌を擦らない体位変換',
        dueOn: '2026-11-20',
        overdue: true,
        subject: { type: 'MATCH', id: uuid('match', 1) },
      },
    ],
    counts: { ANSWER_QUESTION: 1, ANSWER_OFFER: 1 },
  },
  provider: {
    items: [
      {
        id: '1',
        kind: 'ANSWER_OFFER',
        title: '夜間でも一人でできる、肌を擦らない体位変換',
        dueOn: '2026-11-27',
        overdue: false,
        subject: { type: 'MATCH', id: uuid('match', 1) },
      },
      {
        id: '2',
        kind: 'ANSWER_QUESTION',
        title: '肌に触れる医療用樹脂部品の射出成形（少量から）',
        overdue: false,
        subject: { type: 'SEED', id: uuid('seed', 1) },
      },
    ],
    counts: { ANSWER_OFFER: 1, ANSWER_QUESTION: 1 },
  },
  coordinator: {
    items: [
      {
        id: '1',
        kind: 'MATCH_ACTION',
        title: '会津メディカルデバイスへ秘密保持契約の案を送る',
        dueOn: '2026-11-19',
        overdue: true,
        subject: { type: 'MATCH', id: uuid('match', 1) },
      },
      {
        id: '2',
        kind: 'TRIAGE_NEED',
        title: '在宅酸素のチューブにつまずかない取り回し',
        dueOn: '2026-11-24',
        overdue: false,
        subject: { type: 'NEED', id: uuid('need', 3) },
      },
      {
        id: '3',
        kind: 'TRIAGE_NEED',
        title: '小児の点滴固定をはがすときの痛みを減らしたい',
        dueOn: '2026-11-26',
        overdue: false,
        subject: { type: 'NEED', id: uuid('need', 5) },
      },
      {
        id: '4',
        kind: 'REVIEW_SEED',
        title: '布に織り込む濡れ検知センサー',
        overdue: false,
        subject: { type: 'SEED', id: uuid('seed', 2) },
      },
    ],
    counts: { MATCH_ACTION: 1, TRIAGE_NEED: 2, REVIEW_SEED: 1 },
  },
  official: none,
  funder: none,
  admin: none,
};

import type { MatchSummary } from '@/api/types';
import { uuid } from './uuid';

export const matches: MatchSummary[] = [
  {
    id: uuid('match', 1),
    version: 3,
    needId: uuid('need', 1),
    stage: 'INTRODUCED',
    needTitle: '夜間でも一人でできる、肌を擦らない体位変換',
    organizations: [
      'みちのく中央病院（例）',
      '北上精密樹脂株式会社（例）',
      '会津メディカルデバイス株式会社（例）',
    ],
    coordinatorName: '小野寺 恵（例）',
    nextAction: { text: '会津メディカルデバイスへ秘密保持契約の案を送る', dueOn: '2026-11-19' },
    overdue: true,
    stageSince: '2026-11-02T01:00:00Z',
    updatedAt: '2026-11-18T01:00:00Z',
    allowedTransitions: [],
    demo: true,
  },
  {
    id: uuid('match', 2),
    version: 1,
    needId: uuid('need', 2),
    stage: 'PROPOSED',
    needTitle: '透析中の穿刺部の抜けを、早く確実に知らせる仕組み',
    organizations: ['東北ヘルス工科大学（例）'],
    coordinatorName: '小野寺 恵（例）',
    overdue: false,
    stageSince: '2026-11-15T01:00:00Z',
    updatedAt: '2026-11-15T01:00:00Z',
    allowedTransitions: [],
    demo: true,
  },
];

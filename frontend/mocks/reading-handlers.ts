import { HttpResponse, http } from 'msw';
import type { BridgeConcept, CorrectReading, ReadConcept, Reading } from '@/api/types';
import { needs } from './data/needs';
import { seeds } from './data/seeds';
import { base, problem } from './world';

type Known = Omit<BridgeConcept, 'label'> & { says: RegExp };

const known: Known[] = [
  {
    id: 'repositioning-burden',
    kind: 'PROBLEM',
    ja: '体位変換が負担',
    en: 'Repositioning is a burden',
    functions: [{ id: 'turn', label: '向きを変える' }],
    says: /体位変換|向きを変える/,
  },
  {
    id: 'alarm-keeps-ringing',
    kind: 'PROBLEM',
    ja: '警報が鳴り続ける',
    en: 'Alarms keep ringing',
    functions: [{ id: 'signal', label: '知らせる' }],
    says: /警報|アラーム|夜間/,
  },
  {
    id: 'chokes-when-drinking',
    kind: 'PROBLEM',
    ja: '飲むとむせる',
    en: 'Chokes when drinking',
    functions: [{ id: 'thicken', label: 'とろみを付ける' }],
    says: /むせる/,
  },
  {
    id: 'injection-molding',
    kind: 'TECHNOLOGY',
    ja: '射出成形',
    en: 'Injection moulding',
    functions: [{ id: 'cover', label: '覆う' }],
    says: /射出成形|樹脂/,
  },
];

/** What was said of each record's reading since the page was opened. */
const said = new Map<string, CorrectReading>();

function conceptOf(one: Known, text: string, correction: CorrectReading): ReadConcept | undefined {
  const found = text.match(one.says);
  const state = correction.confirmed?.includes(one.id)
    ? 'CONFIRMED'
    : correction.rejected?.includes(one.id)
      ? 'REJECTED'
      : correction.added?.includes(one.id)
        ? 'ADDED'
        : 'READ';
  if (state === 'READ' && !found) return undefined;
  return {
    id: one.id,
    kind: one.kind,
    label: one.ja,
    confidence: state === 'READ' ? 0.52 : state === 'REJECTED' ? 0 : 1,
    weight: state === 'REJECTED' ? 0 : 1,
    state,
    functions: one.functions.map((named) => ({
      ...named,
      weight: 0.9,
      reason: 'そうなれば困らなくなる。',
      technologies: one.kind === 'PROBLEM' ? [{ id: 'injection-molding', label: '射出成形' }] : [],
    })),
    quotes: found ? [{ field: 'title', text: found[0], start: 0, end: found[0].length }] : [],
  };
}

/** Reads as the backend does, over a bridge of four. */
export function readingOf(content: object, correction: CorrectReading = {}): Reading {
  const text = JSON.stringify(content);
  const concepts = known.flatMap((one) => conceptOf(one, text, correction) ?? []);
  const rank = { CONFIRMED: 0, ADDED: 1, READ: 2, REJECTED: 3 };
  return {
    concepts: concepts.sort((one, other) => rank[one.state] - rank[other.state]),
    constraints: [],
    warnings: /がほしい/.test(text)
      ? [
          {
            kind: 'SOLUTION_DICTATED',
            field: 'title',
            excerpt: 'センサーがほしい',
            message: '「センサーがほしい」と、解決の手段が書かれています。',
            remedy: '今のやり方のどこが大変かを書き添えてください。',
            missing: [],
          },
        ]
      : [],
    correctable: true,
    bridgeVersion: 'mock',
  };
}

function recordOf(kind: string, id: string) {
  return kind === 'needs' ? needs.find((need) => need.id === id) : seeds.find((seed) => seed.id === id);
}

export const readingHandlers = ['needs', 'seeds'].flatMap((kind) => [
  http.get(`${base}/${kind}/:id/reading`, ({ params }) => {
    const id = String(params.id);
    return HttpResponse.json({ ...readingOf(recordOf(kind, id) ?? {}, said.get(id)), countsFrom: 'NDA' });
  }),
  http.put(`${base}/${kind}/:id/reading`, async ({ params, request }) => {
    const id = String(params.id);
    const record = recordOf(kind, id);
    if (!request.headers.get('If-Match')) return problem(428, 'precondition-required');
    said.set(id, (await request.json()) as CorrectReading);
    if (record) record.version++;
    return HttpResponse.json({ ...readingOf(record ?? {}, said.get(id)), countsFrom: 'NDA' });
  }),
  http.post(`${base}/${kind}/previews`, async ({ request }) => {
    const { content, as } = (await request.json()) as { content: object; as: string };
    const lists = { capabilities: [], mustHaves: [], effects: [], rolesSought: [] };
    // The cut itself is the server's, and tested there; here a reader sees all or nothing but the title.
    const seen = as === 'NDA' ? content : { title: (content as { title: string }).title };
    return HttpResponse.json({
      as,
      [kind === 'needs' ? 'need' : 'seed']: { ...lists, ...seen },
      hidden: as === 'NDA' ? [] : ['organization'],
      warnings: [],
    });
  }),
  http.post(`${base}/${kind}/readings`, async ({ request }) => {
    const { content, correction } = (await request.json()) as {
      content: object;
      correction?: CorrectReading;
    };
    return HttpResponse.json(readingOf(content, correction));
  }),
]);

export const conceptHandlers = [
  http.get(`${base}/bridge/concepts`, ({ request }) => {
    const q = new URL(request.url).searchParams.get('q') ?? '';
    return HttpResponse.json({
      items: known
        .filter(({ ja, en }) => q !== '' && (ja.includes(q) || en.toLowerCase().includes(q.toLowerCase())))
        .map(({ says: _, ...concept }) => ({ ...concept, label: concept.ja })),
    });
  }),
];

import { HttpResponse, http } from 'msw';
import type { ModelEffect, MoveModel, RankingModel, Training } from '@/api/types';
import { needs } from './data/needs';
import { seeds } from './data/seeds';
import { uuid } from './data/uuid';
import { actor, base, problem } from './world';

const names = {
  words: ['ことばの一致', 0.3, 0.21],
  meaning: ['意味の近さ', 0.25, 0.26],
  field: ['診療科・使う場所', 0.12, 0.12],
  technique: ['工程・材料', 0.1, 0.11],
  maturity: ['技術の成熟度', 0.05, 0.03],
  medicalRecord: ['医療機器の実績', 0.05, 0.05],
  proximity: ['近さ', 0.05, 0.15],
  reciprocity: ['相手の希望', 0.05, 0.05],
  responsiveness: ['返答の早さ', 0.03, 0.02],
} as const;

const weights = (which: 1 | 2): RankingModel['weights'] =>
  Object.entries(names).map(([name, row]) => ({ name, label: row[0], weight: row[which] }));

const range = (value: number, spread: number) => ({ value, low: value - spread, high: value + spread });

export const comparison: RankingModel['comparison'] = {
  needs: 64,
  decided: {
    champion: range(0.642, 0.04),
    challenger: range(0.718, 0.04),
    difference: range(0.076, 0.03),
  },
  decidedPlainly: {
    champion: range(0.661, 0.04),
    challenger: range(0.712, 0.04),
    difference: range(0.051, 0.028),
  },
  ndcg: { champion: range(0.52, 0.06), challenger: range(0.58, 0.06), difference: range(0.06, 0.05) },
  verdict: 'BETTER',
};

const models = (): RankingModel[] => [
  {
    modelVersion: 'learned-1',
    version: 0,
    origin: 'LEARNED',
    state: 'CHALLENGER',
    weights: weights(2),
    comparedWith: 'additive-2',
    shownBetter: true,
    taughtBy: 131,
    pairs: 4211,
    comparison,
    allowedTransitions: [],
    createdAt: '2026-11-20T01:00:00Z',
  },
  {
    modelVersion: 'additive-2',
    version: 0,
    origin: 'SHIPPED',
    state: 'CHAMPION',
    weights: weights(1),
    shownBetter: false,
    taughtBy: 0,
    pairs: 0,
    allowedTransitions: [],
    createdAt: '2026-04-01T01:00:00Z',
  },
];

let present = models();

const placed = (order: number[]) =>
  order.flatMap((place) => {
    const seed = seeds[place];
    return seed ? [{ seedId: seed.id, title: seed.title, score: 0.5 - place / 100 }] : [];
  });

const effects: ModelEffect[] = needs.slice(0, 3).map((need, index) => ({
  needId: need.id,
  needTitle: need.title,
  entering: index === 2 ? 0 : 1,
  moved: index === 2 ? 0 : 2,
  now: placed([0, 1, 2]),
  after: placed(index === 2 ? [0, 1, 2] : [1, 0, 3]),
}));

export const training: Training = {
  id: uuid('import', 900),
  state: 'DONE',
  lists: 402,
  decisions: 655,
  taughtBy: 131,
  taughtByAtLeast: 30,
  heldOut: 64,
  heldOutAtLeast: 30,
  modelVersion: 'learned-1',
  createdAt: '2026-11-20T00:59:00Z',
  finishedAt: '2026-11-20T01:00:00Z',
};

const steers = () => actor() === 'admin';
const allowed = () => steers() || actor() === 'coordinator';

const seen = (model: RankingModel): RankingModel => ({
  ...model,
  allowedTransitions: steers() && model.state !== 'CHAMPION' ? ['CHAMPION'] : [],
});

/** What the list answers now. */
export const presentModels = () => present.map(seen);

/** As at the start: tests put models in force and take them back. */
export function resetModels() {
  present = models();
}

export const modelHandlers = [
  http.get(`${base}/models`, () =>
    allowed()
      ? HttpResponse.json({ items: presentModels(), total: present.length })
      : problem(403, 'forbidden'),
  ),
  http.get(`${base}/models/trainings`, () => HttpResponse.json({ items: [training], total: 1 })),
  http.post(`${base}/models/trainings`, () => HttpResponse.json(training, { status: 202 })),
  http.get(`${base}/models/:version/effects`, () =>
    HttpResponse.json({ items: effects, total: effects.length }),
  ),
  http.post<{ version: string }, MoveModel>(
    `${base}/models/:version/transitions`,
    async ({ params, request }) => {
      const { reason, comment } = await request.json();
      present = present.map((model) => {
        if (model.modelVersion === params.version) {
          return {
            ...model,
            state: 'CHAMPION',
            version: model.version + 1,
            promotedAt: '2026-11-21T02:00:00Z',
            reason,
            comment,
          };
        }
        return model.state === 'CHAMPION'
          ? { ...model, state: 'RETIRED', version: model.version + 1 }
          : model;
      });
      const model = present.find(({ modelVersion }) => modelVersion === params.version);
      return model ? HttpResponse.json(seen(model)) : problem(404, 'not-found');
    },
  ),
];

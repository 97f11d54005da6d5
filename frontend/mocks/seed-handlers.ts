import { HttpResponse, http } from 'msw';
import type { MoveSeed, SeedState, SeedSummary, SeedView } from '@/api/types';
import { meAs } from './data/people';
import { seeds, startLevels, unpublishedSeeds } from './data/seeds';
import { uuid } from './data/uuid';
import { actor, base, problem } from './world';

const all = [...seeds, ...unpublishedSeeds];
const readable: SeedState[] = ['PUBLISHED', 'RESERVED', 'LICENSED', 'EXHAUSTED'];
const steps: Partial<Record<SeedState, { owner?: SeedState[]; coordinator?: SeedState[] }>> = {
  DRAFT: { owner: ['SUBMITTED', 'WITHDRAWN'] },
  SUBMITTED: { owner: ['WITHDRAWN'], coordinator: ['IN_REVIEW'] },
  IN_REVIEW: { owner: ['WITHDRAWN'], coordinator: ['NEEDS_INFO', 'PUBLISHED'] },
  NEEDS_INFO: { owner: ['IN_REVIEW', 'WITHDRAWN'], coordinator: ['IN_REVIEW'] },
  PUBLISHED: {
    owner: ['RESERVED', 'LICENSED', 'EXHAUSTED', 'WITHDRAWN'],
    coordinator: ['RESERVED', 'LICENSED', 'EXHAUSTED'],
  },
};

const coordinates = () => actor() === 'coordinator' || actor() === 'admin';
const owns = (seed: SeedView) => meAs(actor()).organization?.id === seed.organization?.id;
const isVisible = (seed: SeedView) => readable.includes(seed.state) || coordinates() || owns(seed);

export const seedSummary = (seed: SeedView): SeedSummary => ({
  id: seed.id,
  state: seed.state,
  kind: seed.kind,
  title: seed.title,
  summary: seed.summary,
  trl: seed.trl,
  roleOffered: seed.roleOffered,
  fieldsOfUse: seed.fieldsOfUse,
  processes: seed.capabilities.map(({ process }) => process),
  materials: seed.capabilities.flatMap(({ materials }) => materials),
  organizationName: seed.organization?.name,
  prefectureCode: seed.organization?.municipalityCode?.slice(0, 2),
  publishedAt: seed.publishedAt,
  validUntil: seed.validUntil,
  updatedAt: seed.updatedAt,
  demo: seed.demo,
});

function seen(seed: SeedView): SeedView {
  const full = owns(seed) || coordinates();
  const possible = steps[seed.state] ?? {};
  const to = [...((owns(seed) && possible.owner) || []), ...((coordinates() && possible.coordinator) || [])];
  const editable =
    seed.state === 'DRAFT'
      ? owns(seed)
      : seed.state === 'IN_REVIEW'
        ? coordinates()
        : ['SUBMITTED', 'NEEDS_INFO', 'PUBLISHED'].includes(seed.state) && full;
  return {
    ...seed,
    editable,
    disclosure: full ? (seed.disclosure ?? startLevels) : undefined,
    principle: full ? seed.principle : undefined,
    questions: full ? seed.questions : [],
    allowedTransitions: [...new Set(to)].map((state) => ({ to: state, reasonRequired: false })),
  };
}

const answer = (seed: SeedView, status = 200) =>
  HttpResponse.json(seen(seed), { status, headers: { ETag: `"${seed.version}"` } });

function touched(seed: SeedView) {
  seed.version += 1;
  seed.updatedAt = new Date().toISOString();
  return answer(seed);
}

function changeable(id: unknown, request: Request): SeedView | HttpResponse<object> {
  const seed = all.find((one) => one.id === id && isVisible(one));
  if (!seed) return problem(404, 'not-found');
  if (!owns(seed) && !coordinates()) return problem(403, 'forbidden');
  if (request.headers.get('If-Match') === `"${seed.version}"`) return seed;
  return problem(412, 'stale', { detail: 'ほかの方が先に更新しました。' });
}

const lists = new Set(
  Object.keys(seeds[0] ?? {}).filter((name) => Array.isArray(seeds[0]?.[name as 'places'])),
);

function apply(seed: SeedView, patch: Record<string, unknown>) {
  for (const [name, value] of Object.entries(patch)) {
    const empty = lists.has(name) ? [] : undefined;
    const merged = name === 'disclosure' ? { ...seed.disclosure, ...(value as object) } : (value ?? empty);
    Object.assign(seed, { [name]: merged });
  }
}

function move(seed: SeedView, wish: MoveSeed) {
  if (wish.to === 'NEEDS_INFO') {
    seed.questions = [...seed.questions, { text: wish.comment ?? '', askedAt: new Date().toISOString() }];
  } else if (seed.state === 'NEEDS_INFO') {
    seed.questions = seed.questions.map((one, place) =>
      place === seed.questions.length - 1 ? { ...one, answer: wish.comment } : one,
    );
  }
  seed.state = wish.to;
  if (wish.to === 'PUBLISHED') seed.publishedAt ??= new Date().toISOString();
}

export const seedHandlers = [
  http.get(`${base}/seeds`, ({ request }) => {
    const params = new URL(request.url).searchParams;
    const has = (name: string, values: (string | undefined)[]) => {
      const wanted = params.getAll(name);
      return wanted.length === 0 || wanted.some((value) => values.includes(value));
    };
    const states = params.has('state') || params.has('mine') ? undefined : readable;
    const q = params.get('q')?.toLowerCase();
    const found = all
      .filter(isVisible)
      .filter((seed) => !states || states.includes(seed.state))
      .filter((seed) => !params.has('mine') || owns(seed))
      .map(seedSummary)
      .filter((seed) => !q || JSON.stringify(seed).toLowerCase().includes(q))
      .filter((seed) => has('state', [seed.state]) && has('kind', [seed.kind]))
      .filter((seed) => has('process', seed.processes ?? []) && has('prefecture', [seed.prefectureCode]));
    const limit = Number(params.get('limit') ?? 20);
    return HttpResponse.json({ items: found.slice(0, limit), total: found.length });
  }),
  http.post(`${base}/seeds`, async ({ request }) => {
    const me = meAs(actor());
    if (!me.authenticated) return problem(401, 'unauthenticated');
    const at = new Date().toISOString();
    const empty = Object.fromEntries([...lists].map((name) => [name, []]));
    const seed = {
      ...empty,
      id: uuid('seed', all.length + 1),
      version: 0,
      state: 'DRAFT',
      organization: me.organization && { id: me.organization.id, name: me.organization.name },
      disclosure: startLevels,
      createdAt: at,
      updatedAt: at,
      demo: false,
    } as unknown as SeedView;
    apply(seed, (await request.json()) as Record<string, unknown>);
    all.push(seed);
    return answer(seed, 201);
  }),
  http.get(`${base}/seeds/:id`, ({ params }) => {
    const seed = all.find(({ id }) => id === params.id);
    return seed && isVisible(seed) ? answer(seed) : problem(404, 'not-found', { detail: '見つかりません。' });
  }),
  http.patch(`${base}/seeds/:id`, async ({ params, request }) => {
    const seed = changeable(params.id, request);
    if (seed instanceof HttpResponse) return seed;
    apply(seed, (await request.json()) as Record<string, unknown>);
    return touched(seed);
  }),
  http.post(`${base}/seeds/:id/transitions`, async ({ params, request }) => {
    const seed = changeable(params.id, request);
    if (seed instanceof HttpResponse) return seed;
    move(seed, (await request.json()) as MoveSeed);
    return touched(seed);
  }),
];

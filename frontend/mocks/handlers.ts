import { HttpResponse, http } from 'msw';
import type { OrganizationSummary, SearchItem } from '@/api/types';
import { attachmentHandlers } from './attachment-handlers';
import { consentHandlers } from './consent-handlers';
import { needs } from './data/needs';
import { organizations } from './data/organizations';
import { meAs } from './data/people';
import { seeds } from './data/seeds';
import { tasksFor } from './data/tasks';
import { vocabularyOf } from './data/vocabularies';
import { importHandlers } from './import-handlers';
import { matchHandlers } from './match-handlers';
import { modelHandlers } from './model-handlers';
import { needHandlers } from './need-handlers';
import { conceptHandlers, readingHandlers } from './reading-handlers';
import { seedHandlers, seedSummary } from './seed-handlers';
import { sessionHandlers } from './session-handlers';
import { suggestionHandlers } from './suggestion-handlers';
import { teamHandlers } from './team-handlers';
import { tieHandlers } from './tie-handlers';
import { actAs, actor, base, problem } from './world';

export { actAs, problem };

export function page<Item>(request: Request, all: Item[]) {
  const params = new URL(request.url).searchParams;
  const limit = Number(params.get('limit') ?? 20);
  const start = Number(params.get('cursor') ?? 0);
  const end = start + limit;
  return HttpResponse.json({
    items: all.slice(start, end),
    nextCursor: end < all.length ? String(end) : undefined,
    total: all.length,
  });
}

function matching<Item extends object>(request: Request, all: Item[], fields: Record<string, keyof Item>) {
  const params = new URL(request.url).searchParams;
  const q = params.get('q')?.toLowerCase();
  return all.filter((item) => {
    if (q && !JSON.stringify(item).toLowerCase().includes(q)) return false;
    return Object.entries(fields).every(([name, field]) => {
      const wanted = params.getAll(name);
      const present = [item[field]].flat() as unknown[];
      return wanted.length === 0 || wanted.some((value) => present.includes(value));
    });
  });
}

const seedSummaries = seeds.map(seedSummary);

const organizationSummaries = organizations.map(
  ({
    id,
    state,
    kind,
    name,
    nameEn,
    municipalityCode,
    prefectureCode,
    rolesOffered,
    description,
    updatedAt,
    demo,
  }): OrganizationSummary => ({
    id,
    state,
    kind,
    name,
    nameEn,
    municipalityCode,
    prefectureCode,
    rolesOffered,
    description,
    updatedAt,
    demo,
  }),
);

function found(id: unknown, records: { id: string; version: number }[]) {
  const record = records.find((candidate) => candidate.id === id);
  if (!record) return problem(404, 'not-found', { detail: '見つかりません。' });
  return HttpResponse.json(record, { headers: { ETag: `"${record.version}"` } });
}

const searchItems: SearchItem[] = [
  ...needs
    .filter(({ state }) => state === 'PUBLISHED' || state === 'IN_COLLABORATION')
    .map(
      (need): SearchItem => ({
        type: 'NEED',
        id: need.id,
        title: need.title,
        summary: need.summary,
        department: need.department,
        demo: true,
      }),
    ),
  ...seedSummaries.map(
    (seed): SearchItem => ({
      type: 'SEED',
      id: seed.id,
      title: seed.title,
      summary: seed.summary,
      kind: seed.kind,
      organizationName: seed.organizationName,
      prefectureCode: seed.prefectureCode,
      demo: true,
    }),
  ),
  ...organizationSummaries.map(
    (one): SearchItem => ({
      type: 'ORGANIZATION',
      id: one.id,
      title: one.name,
      summary: one.description,
      kind: one.kind,
      prefectureCode: one.prefectureCode,
      demo: true,
    }),
  ),
];

async function facetOf(name: string, vocabulary: string, key: keyof SearchItem, items: SearchItem[]) {
  const labels = new Map((await vocabularyOf(vocabulary))?.entries.map((entry) => [entry.code, entry.ja]));
  const counts = new Map<string, number>();
  for (const item of items) {
    const code = item[key];
    if (typeof code === 'string') counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return {
    name,
    values: [...counts].map(([code, count]) => ({ code, label: labels.get(code) ?? code, count })),
  };
}

function highlighted(item: SearchItem, q: string | null): SearchItem {
  const text = item.summary ?? item.title;
  if (!q || !text.includes(q)) return item;
  const marks = [];
  for (let at = text.indexOf(q); at >= 0; at = text.indexOf(q, at + q.length))
    marks.push({ start: at, end: at + q.length });
  return { ...item, highlight: { text, marks } };
}

export const handlers = [
  http.get(`${base}/me`, () => HttpResponse.json(meAs(actor()))),
  http.get(`${base}/tasks`, () =>
    actor() === 'visitor' ? problem(401, 'login-required') : HttpResponse.json(tasksFor[actor()]),
  ),
  http.get(`${base}/dashboards/home`, () =>
    HttpResponse.json({
      name: 'home',
      figures: [
        { key: 'needsPublished', value: 64 },
        { key: 'seedsPublished', value: 152 },
        { key: 'organizations', value: 118 },
        { key: 'matchesUnderWay', value: 25 },
        { key: 'launched', value: 2 },
      ],
    }),
  ),
  http.get(`${base}/vocabularies/:name`, async ({ params }) => {
    const vocabulary = await vocabularyOf(String(params.name));
    return vocabulary ? HttpResponse.json(vocabulary) : problem(404, 'not-found');
  }),
  ...attachmentHandlers,
  ...sessionHandlers,
  ...consentHandlers,
  ...suggestionHandlers,
  ...readingHandlers,
  ...conceptHandlers,
  ...teamHandlers,
  ...needHandlers,
  ...modelHandlers,
  ...matchHandlers,
  ...importHandlers,
  ...tieHandlers,
  ...seedHandlers,
  http.get(`${base}/organizations`, ({ request }) =>
    page(
      request,
      matching(request, organizationSummaries, {
        kind: 'kind',
        prefecture: 'prefectureCode',
        state: 'state',
      }),
    ),
  ),
  http.get(`${base}/organizations/:id/members`, ({ request, params }) => {
    const roles = ['clinician', 'provider', 'coordinator', 'official', 'funder', 'admin'] as const;
    const members = roles.flatMap((role) => meAs(role).member ?? []);
    return page(
      request,
      members.filter(({ organizationId }) => organizationId === params.id),
    );
  }),
  http.get(`${base}/organizations/:id`, ({ params }) => found(params.id, organizations)),
  http.get(`${base}/search/completions`, ({ request }) => {
    const q = new URL(request.url).searchParams.get('q') ?? '';
    const items = searchItems.filter(({ title }) => title.includes(q)).slice(0, 6);
    return HttpResponse.json({ items: items.map(({ title }) => ({ text: title })) });
  }),
  http.get(`${base}/search`, async ({ request }) => {
    const q = new URL(request.url).searchParams.get('q');
    const all = matching(request, searchItems, {
      department: 'department',
      kind: 'kind',
      prefecture: 'prefectureCode',
    });
    const items = matching(request, all, { type: 'type' }).map((item) => highlighted(item, q));
    return HttpResponse.json({
      items,
      total: items.length,
      facets: [
        await facetOf('type', 'none', 'type', all),
        await facetOf('department', 'departments', 'department', items),
        await facetOf('kind', 'none', 'kind', items),
        await facetOf('prefecture', 'prefectures', 'prefectureCode', items),
      ],
    });
  }),
  http.all(`${base}/*`, () => problem(404, 'not-found')),
];

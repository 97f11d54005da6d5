import { HttpResponse, http } from 'msw';
import type { Level, MoveNeed, NeedState, NeedSummary, NeedView, RubricCommand } from '@/api/types';
import { aNeed, defaultLevels, needs } from './data/needs';
import { meAs } from './data/people';
import { uuid } from './data/uuid';
import { actor, base, problem } from './world';

const open: NeedState[] = [
  'PUBLISHED',
  'IN_COLLABORATION',
  'SOLVED',
  'SOLVED_WITHOUT_DEVICE',
  'CLOSED_NO_PARTNER',
];
const ladder: Level[] = ['PUBLIC', 'MEMBERS', 'VETTED', 'COUNTERPART', 'NDA', 'COORDINATORS'];
const groups: Record<string, (keyof NeedView)[]> = {
  department: ['department', 'departmentModifier'],
  problem: [
    'statement',
    'presentPractice',
    'existingProducts',
    'mustHaves',
    'notOfInterest',
    'effects',
    'urgency',
    'deviceClass',
    'jmdnCode',
    'marketEvidence',
    'rolesSought',
    'contributions',
  ],
  setting: ['place', 'profession', 'user', 'frequency', 'frequencySource', 'regionWish'],
  organization: ['organization'],
  person: ['submitter'],
  mechanism: ['unpublishedData', 'ipSituation'],
};
const steps: Partial<Record<NeedState, { owner?: NeedState[]; coordinator?: NeedState[] }>> = {
  DRAFT: { owner: ['SUBMITTED', 'WITHDRAWN'] },
  SUBMITTED: { owner: ['WITHDRAWN'], coordinator: ['IN_TRIAGE'] },
  IN_TRIAGE: {
    owner: ['WITHDRAWN'],
    coordinator: ['NEEDS_INFO', 'ON_HOLD', 'REJECTED', 'MERGED', 'PUBLISHED'],
  },
  NEEDS_INFO: { owner: ['IN_TRIAGE', 'WITHDRAWN'], coordinator: ['IN_TRIAGE', 'REJECTED', 'MERGED'] },
  ON_HOLD: { owner: ['WITHDRAWN'], coordinator: ['IN_TRIAGE', 'REJECTED', 'MERGED'] },
  PUBLISHED: {
    owner: ['WITHDRAWN'],
    coordinator: ['IN_COLLABORATION', 'SOLVED', 'SOLVED_WITHOUT_DEVICE', 'CLOSED_NO_PARTNER'],
  },
  IN_COLLABORATION: { coordinator: ['SOLVED', 'SOLVED_WITHOUT_DEVICE', 'CLOSED_NO_PARTNER'] },
};

const coordinates = () => actor() === 'coordinator' || actor() === 'admin';
const owns = (need: NeedView) => {
  const me = meAs(actor());
  return me.authenticated && need.organization?.id === me.organization?.id;
};
const isVisible = (need: NeedView) => open.includes(need.state) || coordinates() || owns(need);

function editable(need: NeedView) {
  if (need.state === 'DRAFT') return owns(need);
  if (need.state === 'SUBMITTED' || need.state === 'NEEDS_INFO') return owns(need) || coordinates();
  return ['IN_TRIAGE', 'ON_HOLD', 'PUBLISHED'].includes(need.state) && coordinates();
}

/** What the present persona may see of it, as the backend cuts it. */
function seen(need: NeedView): NeedView {
  const full = owns(need) || coordinates();
  const possible = steps[need.state] ?? {};
  const to = [...((owns(need) && possible.owner) || []), ...((coordinates() && possible.coordinator) || [])];
  const view: NeedView = {
    ...need,
    editable: editable(need),
    allowedTransitions: [...new Set(to)].map((state) => ({
      to: state,
      reasonRequired: state === 'REJECTED',
    })),
  };
  if (full) return { ...view, disclosure: view.disclosure ?? defaultLevels };
  const rung = ladder.indexOf(actor() === 'visitor' ? 'PUBLIC' : 'VETTED');
  const withheld = Object.keys(groups).filter(
    (group) => ladder.indexOf(defaultLevels[group] ?? 'NDA') > rung,
  );
  const empty = aNeed({}, 0);
  for (const field of withheld.flatMap((group) => groups[group] ?? [])) {
    Object.assign(view, { [field]: Array.isArray(empty[field]) ? [] : undefined });
  }
  for (const field of ['disclosure', 'rubric', 'source', 'conflictDeclaration'] as const) delete view[field];
  return {
    ...view,
    questions: [],
    personalDataWarnings: [],
    withheld: actor() === 'visitor' ? [] : withheld,
  };
}

const summary = (need: NeedView): NeedSummary => ({
  id: need.id,
  state: need.state,
  title: need.title,
  summary: need.summary,
  department: need.department,
  deviceClass: need.deviceClass,
  place: need.place,
  profession: need.profession,
  urgency: need.urgency,
  organizationName: need.organization?.name,
  corroborationCount: need.corroborationCount,
  publishedAt: need.publishedAt,
  validUntil: need.validUntil,
  updatedAt: need.updatedAt,
  demo: need.demo,
});

const answer = (need: NeedView, status = 200) =>
  HttpResponse.json(seen(need), { status, headers: { ETag: `"${need.version}"` } });

function merge(target: Record<string, unknown>, patch: Record<string, unknown>) {
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete target[name];
    else if (typeof value === 'object' && !Array.isArray(value)) {
      const inner = { ...(target[name] as Record<string, unknown> | undefined) };
      merge(inner, value as Record<string, unknown>);
      target[name] = inner;
    } else target[name] = value;
  }
}

/** The record to change, or the refusal of the request. */
function changeable(id: unknown, request: Request): NeedView | HttpResponse<object> {
  const need = needs.find((one) => one.id === id && isVisible(one));
  if (!need) return problem(404, 'not-found');
  if (!owns(need) && !coordinates()) return problem(403, 'forbidden');
  const version = request.headers.get('If-Match');
  if (!version) return problem(428, 'precondition-required');
  return version === `"${need.version}"`
    ? need
    : problem(412, 'stale', { detail: 'ほかの方が先に更新しました。' });
}

const isRefused = (need: NeedView | HttpResponse<object>): need is HttpResponse<object> =>
  need instanceof Response;

function touched(need: NeedView) {
  need.version += 1;
  need.updatedAt = new Date().toISOString();
  for (const list of ['mustHaves', 'effects', 'rolesSought', 'contributions', 'certificatesAsked'] as const) {
    (need[list] as unknown[] | undefined) ??= [];
  }
  return answer(need);
}

const required = [
  'statement.problem',
  'statement.population',
  'statement.outcome',
  'presentPractice',
  'department',
  'place',
  'profession',
  'ipSituation',
  'ndaNeeded',
  'disclosureConfirmed',
  'conflictDeclared',
  'consent',
];

function missing(need: NeedView, fields: string[]) {
  return fields
    .filter((field) => {
      const value = field.split('.').reduce<unknown>((inner, key) => (inner as never)?.[key], need);
      return (
        value === undefined ||
        value === '' ||
        (Array.isArray(value) && value.length === 0) ||
        (value === false && field !== 'ndaNeeded')
      );
    })
    .map((field) => ({ field, code: 'required', message: '入力してください。' }));
}

const toPublish = [
  'existingProducts',
  'frequency',
  'frequencySource',
  'mustHaves',
  'rolesSought',
  'contributions',
];

function faults(need: NeedView, { to }: MoveNeed) {
  const errors = ['SUBMITTED', 'PUBLISHED'].includes(to) ? missing(need, required) : [];
  if (to !== 'PUBLISHED') return errors;
  errors.push(...missing(need, toPublish));
  if (!need.rubric)
    errors.push({ field: 'rubric', code: 'rubric-missing', message: '審査の採点が済んでいません。' });
  for (const warning of need.personalDataWarnings.filter(({ resolved }) => !resolved)) {
    errors.push({ field: warning.field, code: 'personal-data', message: '個人情報のようです。' });
  }
  return errors;
}

export const needHandlers = [
  http.get(`${base}/needs`, ({ request }) => {
    const params = new URL(request.url).searchParams;
    const q = params.get('q')?.toLowerCase();
    const states = params.getAll('state');
    const all = needs
      .filter((need) => (params.get('mine') === 'true' ? owns(need) : isVisible(need)))
      .filter((need) => !q || JSON.stringify(need).toLowerCase().includes(q))
      .filter((need) => states.length === 0 || states.includes(need.state))
      .filter((need) =>
        (['department', 'place', 'profession'] as const).every((field) => {
          const wanted = params.get(field);
          return !wanted || need[field] === wanted;
        }),
      );
    const sort = params.get('sort');
    if (sort === 'updatedAt') all.sort((one, other) => one.updatedAt.localeCompare(other.updatedAt));
    const limit = Number(params.get('limit') ?? 20);
    const start = Number(params.get('cursor') ?? 0);
    return HttpResponse.json({
      items: all.slice(start, start + limit).map(summary),
      nextCursor: start + limit < all.length ? String(start + limit) : undefined,
      total: all.length,
    });
  }),
  http.post(`${base}/needs`, async ({ request }) => {
    const me = meAs(actor());
    if (!me.authenticated) return problem(401, 'unauthenticated');
    const content = (await request.json()) as Partial<NeedView>;
    const need = aNeed(
      {
        ...content,
        id: uuid('need', needs.length + 1),
        state: 'DRAFT',
        version: 0,
        disclosure: { ...defaultLevels, ...content.disclosure },
        organization: me.organization && { id: me.organization.id, name: me.organization.name },
        submitter: me.member && { id: me.member.id, name: me.member.displayName },
        createdAt: new Date().toISOString(),
        updatedAt: new Date().toISOString(),
      },
      needs.length,
    );
    needs.push(need);
    return answer(need, 201);
  }),
  http.get(`${base}/needs/:id`, ({ params }) => {
    const need = needs.find((one) => one.id === params.id && isVisible(one));
    return need ? answer(need) : problem(404, 'not-found', { detail: '見つかりません。' });
  }),
  http.patch(`${base}/needs/:id`, async ({ params, request }) => {
    const need = changeable(params.id, request);
    if (isRefused(need)) return need;
    merge(need as unknown as Record<string, unknown>, (await request.json()) as Record<string, unknown>);
    return touched(need);
  }),
  http.post(`${base}/needs/:id/transitions`, async ({ params, request }) => {
    const need = changeable(params.id, request);
    if (isRefused(need)) return need;
    const command = (await request.json()) as MoveNeed;
    const errors = faults(need, command);
    if (errors.length > 0) {
      const slug = command.to === 'PUBLISHED' ? 'need-not-publishable' : 'invalid';
      return problem(422, slug, { detail: '直していただきたい項目があります。', errors });
    }
    const last = need.questions.at(-1);
    if (command.to === 'NEEDS_INFO' && command.comment) {
      need.questions = [...need.questions, { text: command.comment, askedAt: new Date().toISOString() }];
    }
    if (need.state === 'NEEDS_INFO' && last && !coordinates()) last.answer = command.comment;
    if (command.to === 'PUBLISHED') need.publishedAt = new Date().toISOString();
    need.state = command.to;
    return touched(need);
  }),
  http.put(`${base}/needs/:id/rubric`, async ({ params, request }) => {
    const need = changeable(params.id, request);
    if (isRefused(need)) return need;
    const scores = (await request.json()) as RubricCommand;
    const total = scores.clinicalValue + scores.clarity + scores.market + scores.feasibility;
    need.rubric = { ...scores, total, reviewerId: meAs(actor()).member?.id };
    return touched(need);
  }),
  http.post(`${base}/needs/:id/personal-data-warnings/:field/resolution`, ({ params, request }) => {
    const need = changeable(params.id, request);
    if (isRefused(need)) return need;
    need.personalDataWarnings = need.personalDataWarnings.map((one) =>
      one.field === params.field ? { ...one, resolved: true } : one,
    );
    return touched(need);
  }),
  http.get(`${base}/needs/:id/corroborations`, ({ params }) => {
    const need = needs.find((one) => one.id === params.id && isVisible(one));
    if (!need) return problem(404, 'not-found');
    if (!owns(need) && !coordinates()) return problem(403, 'forbidden');
    return HttpResponse.json(
      ['青葉中央病院（例）', 'みなと介護センター（例）']
        .slice(0, need.corroborationCount)
        .map((name, index) => ({
          id: uuid('activity', index + 1),
          organization: { id: uuid('organization', index + 10), name },
          comment: index === 0 ? '当院でも夜勤のたびに困っています。試用に協力できます。' : undefined,
          createdAt: '2026-11-10T01:00:00Z',
        })),
    );
  }),
  http.post(`${base}/needs/:id/corroborations`, ({ params }) => {
    const need = needs.find((one) => one.id === params.id && isVisible(one));
    if (!need) return problem(404, 'not-found');
    if (owns(need)) return problem(409, 'own-need', { detail: '賛同は、ほかの組織からお願いします。' });
    need.corroborationCount += 1;
    need.version += 1;
    const { organization } = meAs(actor());
    return HttpResponse.json(
      {
        id: uuid('activity', 99),
        organization: { id: organization?.id, name: organization?.name },
        createdAt: new Date().toISOString(),
      },
      { status: 201 },
    );
  }),
];

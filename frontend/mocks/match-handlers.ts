import { HttpResponse, http } from 'msw';
import type {
  Activity,
  DecideOnMatch,
  DeclareConflict,
  LogActivity,
  MatchStage,
  MatchSummary,
  MatchView,
  MoveMatch,
  Nda,
  PatchMatch,
  RecordOutcome,
  SettleConflict,
} from '@/api/types';
import { activities, matches, outcomes } from './data/matches';
import { meAs } from './data/people';
import { uuid } from './data/uuid';
import { actor, base, problem } from './world';

const forward: Partial<Record<MatchStage, MatchStage[]>> = {
  PROPOSED: ['APPROVED'],
  APPROVED: ['OFFERED'],
  OFFERED: ['INTRODUCED'],
  INTRODUCED: ['NDA', 'MEETING'],
  NDA: ['MEETING'],
  MEETING: ['NDA', 'EVALUATION'],
  EVALUATION: ['DEVELOPMENT'],
  DEVELOPMENT: ['TRIAL_USE'],
  TRIAL_USE: ['DEVELOPMENT', 'LAUNCHED'],
  PAUSED: ['EVALUATION'],
};
const ended: MatchStage[] = ['LAUNCHED', 'DECLINED', 'LAPSED', 'TERMINATED'];
const needReason: MatchStage[] = ['DECLINED', 'LAPSED', 'PAUSED', 'TERMINATED'];
let counter = 100;

const coordinates = () => actor() === 'coordinator' || actor() === 'admin';
const ownOrganization = () => meAs(actor()).organization?.id;
const isMine = (match: MatchView) =>
  match.participants.some(({ organization }) => organization?.id === ownOrganization());
const isVisible = (match: MatchView) =>
  coordinates() || (isMine(match) && match.stage !== 'PROPOSED' && match.stage !== 'APPROVED');

function steps({ stage }: MatchView): MatchView['allowedTransitions'] {
  if (!coordinates() || ended.includes(stage)) return [];
  const pause: MatchStage[] = stage === 'PAUSED' ? [] : ['PAUSED'];
  const all: MatchStage[] = [...(forward[stage] ?? []), 'DECLINED', 'LAPSED', ...pause, 'TERMINATED'];
  return all.map((to) => ({ to, reasonRequired: needReason.includes(to) }));
}

function seen(match: MatchView): MatchView {
  const full = coordinates();
  return {
    ...match,
    allowedTransitions: steps(match),
    participants: match.participants.map((one) => {
      const own = one.organization?.id === ownOrganization();
      return {
        ...one,
        // Before the introduction the site stays unnamed to the other side.
        organization:
          full || own || one.role !== 'NEED_OWNER' || match.stage !== 'OFFERED'
            ? one.organization
            : undefined,
        reason: full || own ? one.reason : undefined,
        mayDecide: one.decision === 'PENDING' && match.stage === 'OFFERED' && (full || own),
      };
    }),
    nextAction: full ? match.nextAction : undefined,
    overdue: full && match.overdue,
    conflicts: full ? match.conflicts : undefined,
    scoreAtOpening: full ? match.scoreAtOpening : undefined,
  };
}

const summary = (match: MatchView): MatchSummary => {
  const view = seen(match);
  return {
    id: view.id,
    version: view.version,
    stage: view.stage,
    phase: view.phase,
    needId: view.need.id,
    needTitle: view.need.name,
    organizations: view.participants.flatMap(({ organization }) => organization?.name ?? []),
    coordinatorName: view.coordinator?.name,
    nextAction: view.nextAction,
    overdue: view.overdue,
    stageSince: view.stageSince,
    updatedAt: view.updatedAt,
    allowedTransitions: view.allowedTransitions,
    demo: view.demo,
  };
};

const answer = (match: MatchView) =>
  HttpResponse.json(seen(match), { headers: { ETag: `"${match.version}"` } });

function changeable(id: unknown, request: Request, checked = true): MatchView | HttpResponse<object> {
  const match = matches.find((one) => one.id === id && isVisible(one));
  if (!match) return problem(404, 'not-found');
  const version = request.headers.get('If-Match');
  if (!checked) return match;
  if (!version) return problem(428, 'precondition-required');
  return version === `"${match.version}"`
    ? match
    : problem(412, 'stale', { detail: 'ほかの方が先に更新しました。' });
}

function note(match: MatchView, entry: Partial<Activity> & Pick<Activity, 'kind'>) {
  const at = new Date().toISOString();
  const activity: Activity = {
    id: uuid('activity', counter++),
    text: '',
    shared: false,
    occurredAt: at,
    actorName: meAs(actor()).displayName ?? '',
    ...entry,
  };
  activities[match.id] = [activity, ...(activities[match.id] ?? [])];
  match.updatedAt = at;
  return activity;
}

function refusal(match: MatchView, wish: MoveMatch) {
  if (wish.to === 'APPROVED' && match.conflicts?.some(({ status }) => status === 'OPEN'))
    return problem(409, 'open-conflict', { detail: '対応していない利益相反があるため、承認できません。' });
  const waiting = match.participants.some(({ decision }) => decision !== 'ACCEPTED');
  if (wish.to === 'INTRODUCED' && waiting)
    return problem(409, 'not-all-accepted', { detail: 'まだ承諾していない参加者がいます。' });
  return undefined;
}

function move(match: MatchView, wish: MoveMatch) {
  note(match, {
    kind: 'STAGE_CHANGE',
    text: wish.comment ?? '',
    from: match.stage,
    to: wish.to,
    reason: wish.reason,
  });
  match.stage = wish.to;
  match.phase = wish.to === 'DEVELOPMENT' ? (wish.phase ?? 'PROOF_OF_CONCEPT') : match.phase;
  match.pausedUntil = wish.until;
  match.nextAction = ended.includes(wish.to)
    ? undefined
    : (wish.nextAction ?? { text: 'この段階のいつもの次の行動', dueOn: '2026-12-06' });
  match.overdue = false;
  match.stageSince = new Date().toISOString();
  match.version += 1;
}

export const matchHandlers = [
  http.get(`${base}/matches`, ({ request }) => {
    if (actor() === 'visitor') return problem(401, 'login-required');
    const params = new URL(request.url).searchParams;
    const stages = params.getAll('stage');
    const found = matches
      .filter(isVisible)
      .filter(({ stage }) => stages.length === 0 || stages.includes(stage))
      .filter(({ coordinator }) => !params.has('mine') || coordinator?.id === meAs(actor()).member?.id)
      .filter(({ overdue }) => !params.has('overdue') || overdue)
      .filter(({ need }) => !params.has('needId') || need.id === params.get('needId'))
      .map(summary);
    if (params.get('sort') === 'dueOn')
      found.sort((a, b) => (a.nextAction?.dueOn ?? '9').localeCompare(b.nextAction?.dueOn ?? '9'));
    return HttpResponse.json({ items: found, total: found.length });
  }),
  http.get(`${base}/matches/:id`, ({ params }) => {
    const match = matches.find(({ id }) => id === params.id);
    return match && isVisible(match) ? answer(match) : problem(404, 'not-found');
  }),
  http.patch(`${base}/matches/:id`, async ({ params, request }) => {
    const match = changeable(params.id, request);
    if (match instanceof HttpResponse) return match;
    const { nextAction } = (await request.json()) as PatchMatch;
    if (nextAction) {
      Object.assign(match, { nextAction, overdue: false, version: match.version + 1 });
      note(match, { kind: 'NEXT_ACTION', text: nextAction.text });
    }
    return answer(match);
  }),
  http.post(`${base}/matches/:id/transitions`, async ({ params, request }) => {
    const match = changeable(params.id, request);
    if (match instanceof HttpResponse) return match;
    const wish = (await request.json()) as MoveMatch;
    const refused = refusal(match, wish);
    if (refused) return refused;
    move(match, wish);
    return answer(match);
  }),
  http.post(`${base}/matches/:id/participants/:participant/decision`, async ({ params, request }) => {
    const match = changeable(params.id, request);
    if (match instanceof HttpResponse) return match;
    const wish = (await request.json()) as DecideOnMatch;
    const one = match.participants.find(({ id }) => id === params.participant);
    if (!one) return problem(404, 'not-found');
    one.decision = wish.accept ? 'ACCEPTED' : 'DECLINED';
    one.decidedAt = new Date().toISOString();
    one.reason = wish.reason;
    match.version += 1;
    note(match, { kind: 'DECISION', text: `${one.role} ${one.decision}` });
    return answer(match);
  }),
  http.post(`${base}/matches/:id/conflicts`, async ({ params, request }) => {
    const match = changeable(params.id, request);
    if (match instanceof HttpResponse) return match;
    const command = (await request.json()) as DeclareConflict;
    const conflict = {
      id: uuid('conflict', counter++),
      status: 'OPEN' as const,
      detected: false,
      mayWaive: false,
      ...command,
      nature: command.nature ?? ('REAL' as const),
    };
    match.conflicts = [...(match.conflicts ?? []), conflict];
    match.version += 1;
    return HttpResponse.json(conflict, { status: 201 });
  }),
  http.post(`${base}/matches/:id/conflicts/detection`, ({ params, request }) => {
    const match = changeable(params.id, request);
    if (match instanceof HttpResponse) return match;
    match.version += 1;
    return HttpResponse.json(match.conflicts ?? []);
  }),
  http.post(`${base}/matches/:id/conflicts/:conflict/resolution`, async ({ params, request }) => {
    const match = changeable(params.id, request);
    if (match instanceof HttpResponse) return match;
    const command = (await request.json()) as SettleConflict;
    match.conflicts = match.conflicts?.map((one) =>
      one.id === params.conflict ? { ...one, ...command } : one,
    );
    match.version += 1;
    return HttpResponse.json(match.conflicts?.find(({ id }) => id === params.conflict));
  }),
  http.get(`${base}/matches/:id/activities`, ({ params }) =>
    HttpResponse.json(
      (activities[String(params.id)] ?? [])
        .filter(({ shared, kind }) => coordinates() || shared || kind === 'STAGE_CHANGE')
        .map((one) => (coordinates() || one.kind !== 'STAGE_CHANGE' ? one : { ...one, text: '' })),
    ),
  ),
  http.post(`${base}/matches/:id/activities`, async ({ params, request }) => {
    const match = changeable(params.id, request, false);
    if (match instanceof HttpResponse) return match;
    const command = (await request.json()) as LogActivity;
    return HttpResponse.json(note(match, { ...command, shared: command.shared || !coordinates() }), {
      status: 201,
    });
  }),
  http.get(`${base}/matches/:id/outcomes`, ({ params }) =>
    HttpResponse.json(
      (outcomes[String(params.id)] ?? []).filter(({ confidential }) => coordinates() || !confidential),
    ),
  ),
  http.post(`${base}/matches/:id/outcomes`, async ({ params, request }) => {
    const command = (await request.json()) as RecordOutcome;
    const outcome = { id: uuid('outcome', counter++), confidential: false, ...command };
    const id = String(params.id);
    outcomes[id] = [...(outcomes[id] ?? []), outcome];
    return HttpResponse.json(outcome, { status: 201 });
  }),
  http.put(`${base}/matches/:id/nda`, async ({ params, request }) => {
    const match = changeable(params.id, request);
    if (match instanceof HttpResponse) return match;
    const { parties, discloserId, ...rest } = (await request.json()) as Nda;
    const named = match.participants.flatMap(({ organization }) => organization ?? []);
    match.nda = {
      ...rest,
      parties: named.filter(({ id }) => parties.includes(id)),
      discloser: named.find(({ id }) => id === discloserId),
      expired: false,
    };
    match.version += 1;
    return answer(match);
  }),
];

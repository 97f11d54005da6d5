import { HttpResponse, http } from 'msw';
import type { ImportJob, ImportKind } from '@/api/types';
import { uuid } from './data/uuid';
import { actor, base, problem } from './world';

const jobs: ImportJob[] = [];
const allowed = () => actor() === 'coordinator' || actor() === 'admin';

function aJob(kind: ImportKind, fileName: string, dryRun: boolean): ImportJob {
  return {
    id: uuid('import', jobs.length + 1),
    state: 'QUEUED',
    kind,
    dryRun,
    fileName,
    total: 42,
    processed: 0,
    created: 0,
    skipped: 0,
    failed: 0,
    errors: [],
    createdAt: '2026-11-21T02:00:00Z',
  };
}

/** Each look at a running import finds it further on. */
function advance(job: ImportJob) {
  if (job.state === 'DONE') return;
  job.state = 'RUNNING';
  job.processed = Math.min(job.total, job.processed + 30);
  if (job.processed < job.total) return;
  Object.assign(job, { state: 'DONE', created: 39, skipped: 1, failed: 2 });
  job.errors = [
    {
      row: 7,
      column: '法人番号',
      code: 'corporate-number',
      message: '法人番号の検査用数字が合いません。',
      remedy: '13 桁の法人番号を、国税庁の公表サイトで確かめてください。',
    },
    {
      row: 19,
      column: '団体コード',
      code: 'required',
      message: '団体コードが空欄です。',
      remedy: '市区町村の 6 桁のコードを入力してください。',
    },
  ];
}

export const importHandlers = [
  http.get(`${base}/imports`, () =>
    allowed()
      ? HttpResponse.json({ items: jobs.toReversed(), total: jobs.length })
      : problem(403, 'forbidden'),
  ),
  http.post(`${base}/imports`, async ({ request }) => {
    const form = await request.formData();
    const file = form.get('file');
    const job = aJob(
      form.get('kind') as ImportKind,
      file && typeof file !== 'string' ? file.name : 'file',
      form.get('dryRun') !== 'false',
    );
    jobs.push(job);
    return HttpResponse.json(job, { status: 202 });
  }),
  http.get(`${base}/imports/:id`, ({ params }) => {
    const job = jobs.find(({ id }) => id === params.id);
    if (!job) return problem(404, 'not-found');
    advance(job);
    return HttpResponse.json(job);
  }),
  http.get(
    `${base}/imports/:id/result`,
    () =>
      new HttpResponse(
        'row,status,id,column,message,remedy\r\n1,CREATED,x,,,\r\n7,FAILED,,"法人番号",検査,"a,b"\r\n',
      ),
  ),
];

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { importQueries, importResult, isRunning } from '@/api/imports';
import type { ImportJob } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { Failure } from '@/shared/form/form';
import { useFormat } from '@/shared/format/use-format';
import { StatusBadge } from '@/shared/ui/badge';
import { Button, ButtonLink } from '@/shared/ui/button';
import { Notice } from '@/shared/ui/notice';
import { Page } from '@/shared/ui/page';
import { QueryView } from '@/shared/ui/query-view';
import { LoadingState } from '@/shared/ui/states';
import { Table } from '@/shared/ui/table';
import { download, onlyFailed } from './csv';
import { keptFile } from './kept-file';
import { StateBadge } from './state-badge';
import { useStartImport } from './use-start-import';

/** One import: how far it is, what is wrong in which cell, and the way on. */
export function ImportPage({ importId, onStarted }: { importId: string; onStarted: (id: string) => void }) {
  const { t } = useTranslation('import');
  const query = useQuery(importQueries.detail(importId));
  return (
    <QueryView
      query={query}
      loading={
        <Page title={t('title')}>
          <LoadingState />
        </Page>
      }
    >
      {(job) => (
        <Page
          title={job.fileName}
          crumbs={[{ label: t('title'), to: '/imports' }]}
          above={
            <>
              <StateBadge job={job} />
              <StatusBadge>{t(`kind.${job.kind}`)}</StatusBadge>
              {job.dryRun && <StatusBadge>{t('job.dryRun')}</StatusBadge>}
            </>
          }
        >
          <div className="space-y-8">
            <Progress job={job} />
            {!isRunning(job) && <WayOn job={job} onStarted={onStarted} />}
            <Errors job={job} />
          </div>
        </Page>
      )}
    </QueryView>
  );
}

function Progress({ job }: { job: ImportJob }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const figures = [
    ['total', job.total],
    [job.dryRun ? 'creatable' : 'created', job.created],
    ['skipped', job.skipped],
    ['failed', job.failed],
  ] as const;
  return (
    <section aria-label={t('progress.title')}>
      {isRunning(job) && (
        <div className="mb-4">
          <label className="mb-1 block font-bold">
            {t('progress.running', {
              processed: format.number(job.processed),
              total: format.number(job.total),
            })}
            <progress
              value={job.processed}
              max={Math.max(job.total, 1)}
              className="mt-2 block h-3 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-primary [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-primary"
            />
          </label>
        </div>
      )}
      <p className="sr-only" role="status">
        {!isRunning(job) && t(job.dryRun ? 'progress.checked' : 'progress.finished')}
      </p>
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {figures.map(([name, value]) => (
          <div key={name} className="rounded-12 border border-line p-4">
            <dt className="text-sm text-ink-soft">{t(`job.${name}`)}</dt>
            <dd className={`text-2xl font-bold ${name === 'failed' && value > 0 ? 'text-danger' : ''}`}>
              {format.number(value)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function WayOn({ job, onStarted }: { job: ImportJob; onStarted: (id: string) => void }) {
  const { t } = useTranslation('import');
  const file = keptFile(job.id);
  const start = useStartImport({ dryRun: false });
  const fetchResult = useWrite({ send: (_only: 'all' | 'failed') => importResult(job.id) });

  async function save(only: 'all' | 'failed') {
    const csv = await fetchResult.mutateAsync(only);
    download(
      only === 'all' ? 'import-result.csv' : 'import-errors.csv',
      only === 'all' ? csv : onlyFailed(csv),
    );
  }

  return (
    <div className="space-y-4">
      {job.state === 'FAILED' && (
        <Notice tone="danger" title={t('job.broken')}>
          {job.failure}
        </Notice>
      )}
      {job.state === 'DONE' && (job.dryRun ? <Checked job={job} hasFile={!!file} /> : <Written job={job} />)}
      <div className="flex flex-wrap gap-3">
        {job.dryRun && file && job.created > 0 && (
          <Button
            pending={start.isPending}
            onClick={() => start.mutate({ kind: job.kind, file }, { onSuccess: ({ id }) => onStarted(id) })}
          >
            {t('next.run', { count: job.created })}
          </Button>
        )}
        <Button variant="secondary" onClick={() => void save('all').catch(() => {})}>
          {t('next.result')}
        </Button>
        {job.failed > 0 && (
          <Button variant="secondary" onClick={() => void save('failed').catch(() => {})}>
            {t('next.errorsOnly')}
          </Button>
        )}
        <ButtonLink variant="quiet" to="/imports">
          {t('next.another')}
        </ButtonLink>
      </div>
      {(start.error ?? fetchResult.error) && (
        <div role="alert" className="text-danger">
          <Failure error={start.error ?? fetchResult.error} />
        </div>
      )}
    </div>
  );
}

/** What the check found, and what can be done about it. */
function Checked({ job, hasFile }: { job: ImportJob; hasFile: boolean }) {
  const { t } = useTranslation('import');
  if (job.failed === 0 && job.created === 0) return <Notice title={t('next.nothing')} />;
  const found = job.failed > 0 ? 'flawed' : 'clean';
  return (
    <Notice tone={job.failed > 0 ? 'warn' : 'good'} title={t(`next.${found}`)}>
      {job.created === 0 ? t('next.mend') : t(hasFile ? `next.${found}Text` : 'next.chooseAgain')}
    </Notice>
  );
}

const reviews = { ORGANIZATIONS: '/organizations', SEEDS: '/seeds/review', NEEDS: '/triage' } as const;

/** What was written, and where it waits. */
function Written({ job }: { job: ImportJob }) {
  const { t } = useTranslation('import');
  return (
    <Notice tone={job.failed > 0 ? 'warn' : 'good'} title={t('written.title', { count: job.created })}>
      {job.failed > 0 && <p>{t('written.flawed')}</p>}
      {job.created > 0 && (
        <>
          <p>{t(`written.${job.kind}`)}</p>
          <Link to={reviews[job.kind]} className="text-link">
            {t(`written.to.${job.kind}`)}
          </Link>
        </>
      )}
    </Notice>
  );
}

function Errors({ job }: { job: ImportJob }) {
  const { t } = useTranslation('import');
  if (job.errors.length === 0) return null;
  const rows = job.errors.map((error, index) => ({ ...error, key: `${error.row}-${error.column}-${index}` }));
  return (
    <section>
      <h2 className="mb-3 text-xl">{t('errors.title')}</h2>
      {job.failed > new Set(job.errors.map(({ row }) => row)).size && (
        <p className="mb-3 text-ink-soft">{t('errors.lead')}</p>
      )}
      <Table
        caption={t('errors.title')}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'row', header: t('errors.row'), numeric: true, cell: ({ row }) => row },
          {
            key: 'column',
            header: t('errors.column'),
            cell: ({ column }) => <span className="whitespace-nowrap">{column || '–'}</span>,
          },
          {
            key: 'message',
            header: t('errors.message'),
            cell: ({ message }) => <span className="block min-w-40">{message}</span>,
          },
          { key: 'remedy', header: t('errors.remedy'), cell: ({ remedy }) => remedy },
        ]}
      />
    </section>
  );
}

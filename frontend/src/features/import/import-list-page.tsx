import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { importQueries } from '@/api/imports';
import { useFormat } from '@/shared/format/use-format';
import { StatusBadge } from '@/shared/ui/badge';
import { Section } from '@/shared/ui/card';
import { Page } from '@/shared/ui/page';
import { QueryList } from '@/shared/ui/query-view';
import { EmptyState } from '@/shared/ui/states';
import { Table } from '@/shared/ui/table';
import { StateBadge } from './state-badge';
import { UploadForm } from './upload-form';

/** Upload a file, and find what became of the earlier ones. */
export function ImportListPage({ onStarted }: { onStarted: (jobId: string) => void }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const query = useInfiniteQuery(importQueries.list());
  return (
    <Page title={t('title')} lead={t('lead')}>
      <UploadForm onStarted={onStarted} />
      <Section title={t('list.title')}>
        <QueryList query={query} empty={<EmptyState icon="file" title={t('list.empty')} />}>
          {(jobs) => (
            <Table
              caption={t('list.title')}
              rows={jobs}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'file',
                  header: t('job.file'),
                  cell: (job) => (
                    <>
                      <Link
                        to="/imports/$importId"
                        params={{ importId: job.id }}
                        className="text-link font-bold"
                      >
                        {job.fileName}
                      </Link>
                      <span className="block text-sm text-ink-soft">{format.dateTime(job.createdAt)}</span>
                    </>
                  ),
                },
                { key: 'kind', header: t('job.kind'), cell: (job) => t(`kind.${job.kind}`) },
                {
                  key: 'state',
                  header: t('job.state'),
                  cell: (job) => (
                    <span className="flex flex-wrap gap-1">
                      <StateBadge job={job} />
                      {job.dryRun && <StatusBadge>{t('job.dryRun')}</StatusBadge>}
                    </span>
                  ),
                },
                {
                  key: 'created',
                  header: t('job.created'),
                  numeric: true,
                  cell: (job) => format.number(job.created),
                },
                {
                  key: 'failed',
                  header: t('job.failed'),
                  numeric: true,
                  cell: (job) => format.number(job.failed),
                },
              ]}
            />
          )}
        </QueryList>
      </Section>
    </Page>
  );
}

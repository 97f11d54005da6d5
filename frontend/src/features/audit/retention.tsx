import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { retentionQuery } from '@/api/audit';
import { useFormat } from '@/shared/format/use-format';
import { QueryView } from '@/shared/ui/query-view';
import { Table } from '@/shared/ui/table';

/** How long things are kept, and what the next daily run lets go of. */
export function Retention() {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const query = useQuery(retentionQuery);
  return (
    <section className="mt-16">
      <h2 className="mb-2 text-xl">{t('retention.title')}</h2>
      <p className="mb-4 text-ink-soft">{t('retention.lead')}</p>
      <QueryView query={query}>
        {(due) => (
          <Table
            caption={t('retention.title')}
            rows={due}
            rowKey={({ what }) => what}
            columns={[
              {
                key: 'what',
                header: t('retention.what'),
                cell: ({ what }) => t(`retention.of.${what}` as 'retention.of.news', { defaultValue: what }),
              },
              {
                key: 'days',
                header: t('retention.period'),
                numeric: true,
                cell: ({ days }) => t('retention.days', { count: days, number: format.number(days) }),
              },
              {
                key: 'before',
                header: t('retention.before'),
                cell: ({ before }) => format.date(before),
              },
              {
                key: 'count',
                header: t('retention.count'),
                numeric: true,
                cell: ({ count }) => format.number(count),
              },
            ]}
          />
        )}
      </QueryView>
    </section>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type AuditFilters, auditExportAddress, auditQueries } from '@/api/audit';
import type { AuditAction } from '@/api/types';
import { useFormat } from '@/shared/format/use-format';
import { buttonClass } from '@/shared/ui/button';
import { FilterBar, FilterDate, FilterSelect } from '@/shared/ui/filter-bar';
import { Page } from '@/shared/ui/page';
import { QueryList } from '@/shared/ui/query-view';
import { EmptyState } from '@/shared/ui/states';
import { Table } from '@/shared/ui/table';
import { Retention } from './retention';
import { Verification } from './verification';

const actions: AuditAction[] = ['CREATED', 'CHANGED', 'REMOVED', 'READ'];

const OneLine = ({ children }: { children: ReactNode }) => (
  <span className="whitespace-nowrap">{children}</span>
);

/** Who wrote or read what, for administrators: search, check, take along. */
export function AuditPage({
  search,
  onSearch,
}: {
  search: AuditFilters;
  onSearch: (search: AuditFilters) => void;
}) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const query = useInfiniteQuery(auditQueries.list(search));
  // A table that came later has no name here yet; its own one is better than none.
  const typeOf = (type: string) => t(`type.${type}` as 'type.need', { defaultValue: type });
  const change = (part: AuditFilters) => onSearch({ ...search, ...part });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Verification />
      <FilterBar label={t('filter.record')} q={search.recordId} onSearch={(recordId) => change({ recordId })}>
        <FilterSelect
          label={t('filter.action')}
          all={t('filter.all')}
          value={search.action}
          options={actions.map((value) => ({ value, label: t(`action.${value}`) }))}
          onChange={(action) => change({ action: action as AuditAction | undefined })}
        />
        <FilterDate label={t('filter.from')} value={search.from} onChange={(from) => change({ from })} />
        <FilterDate label={t('filter.until')} value={search.until} onChange={(until) => change({ until })} />
      </FilterBar>
      {search.actor && (
        <p className="mb-4">
          {t('filter.actor', { actor: search.actor })}{' '}
          <button type="button" className="text-link min-h-11" onClick={() => change({ actor: undefined })}>
            {t('filter.anyActor')}
          </button>
        </p>
      )}
      <QueryList query={query} empty={<EmptyState icon="file" title={t('empty')} />}>
        {(entries) => (
          <Table
            caption={t('title')}
            rows={entries}
            rowKey={({ seq }) => String(seq)}
            columns={[
              {
                key: 'seq',
                header: t('column.seq'),
                numeric: true,
                cell: ({ seq }) => <OneLine>{format.number(seq)}</OneLine>,
              },
              {
                key: 'at',
                header: t('column.at'),
                cell: ({ at }) => <OneLine>{format.dateTime(at)}</OneLine>,
              },
              {
                key: 'actor',
                header: t('column.actor'),
                cell: ({ actor, actorName, address }) => (
                  <>
                    <button
                      type="button"
                      className="text-link break-all text-left"
                      onClick={() => change({ actor })}
                    >
                      {actor === 'system' ? t('system') : (actorName ?? actor)}
                    </button>
                    <span className="block text-sm text-ink-soft">{address}</span>
                  </>
                ),
              },
              {
                key: 'action',
                header: t('column.action'),
                cell: ({ action }) => <OneLine>{t(`action.${action}`)}</OneLine>,
              },
              {
                key: 'record',
                header: t('column.record'),
                cell: ({ recordType, recordId, operation }) => (
                  <>
                    {typeOf(recordType)}
                    {recordId && (
                      <button
                        type="button"
                        className="text-link block break-all text-left"
                        onClick={() => change({ recordId })}
                      >
                        {recordId}
                      </button>
                    )}
                    <span className="block break-all text-sm text-ink-soft">{operation}</span>
                  </>
                ),
              },
              {
                key: 'fields',
                header: t('column.fields'),
                cell: ({ fields, reason }) => (
                  <>
                    <span className="break-all">{fields.join(', ')}</span>
                    {reason && <span className="block">{t('reason', { reason })}</span>}
                  </>
                ),
              },
            ]}
          />
        )}
      </QueryList>
      <p className="mt-6">
        <a className={buttonClass('secondary')} href={auditExportAddress(search)} download="audit.csv">
          {t('export')}
        </a>
      </p>
      <Retention />
    </Page>
  );
}

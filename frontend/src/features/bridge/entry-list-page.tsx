import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { bridgeQueries } from '@/api/bridge';
import type { BridgeEntryState, BridgeEntrySummary, ConceptKind } from '@/api/types';
import { useFormat } from '@/shared/format/use-format';
import { useLabels } from '@/shared/records/use-labels';
import { StatusBadge, Tag } from '@/shared/ui/badge';
import { ButtonLink } from '@/shared/ui/button';
import { FilterBar, FilterSelect } from '@/shared/ui/filter-bar';
import { Page } from '@/shared/ui/page';
import { QueryList } from '@/shared/ui/query-view';
import { NothingFound } from '@/shared/ui/states';
import { EntryState } from './entry-state';

export type EntryListSearch = { q?: string; kind?: ConceptKind; state?: BridgeEntryState };

/** All entries of the bridge, what was changed last first; the filters live in the address. */
export function EntryListPage({
  search,
  onSearch,
}: {
  search: EntryListSearch;
  onSearch: (search: EntryListSearch) => void;
}) {
  const { t } = useTranslation('bridge');
  const { options } = useLabels();
  const { q, kind, state } = search;
  const query = useInfiniteQuery(bridgeQueries.list({ q, kind, state: state ? [state] : undefined }));
  const format = useFormat();
  const change = (part: EntryListSearch) => onSearch({ ...search, ...part });

  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      actions={<ButtonLink to="/bridge/new">{t('list.propose')}</ButtonLink>}
    >
      <FilterBar label={t('list.search')} q={q} onSearch={(next) => change({ q: next })}>
        <FilterSelect
          label={t('list.kind')}
          all={t('list.all')}
          value={kind}
          options={options('conceptKind')}
          onChange={(next) => change({ kind: next as ConceptKind | undefined })}
        />
        <FilterSelect
          label={t('list.state')}
          all={t('list.all')}
          value={state}
          options={options('bridgeState')}
          onChange={(next) => change({ state: next as BridgeEntryState | undefined })}
        />
      </FilterBar>
      <QueryList
        query={query}
        empty={
          <NothingFound
            title={t('list.empty.title')}
            text={t('list.empty.text')}
            reset={t('list.empty.reset')}
            onReset={() => onSearch({})}
          />
        }
      >
        {(entries, total) => (
          <>
            <p className="mb-3 text-ink-soft">
              {t('list.total', { count: total, total: format.number(total) })}
            </p>
            <ul className="divide-y divide-line rounded-12 border border-line">
              {entries.map((entry) => (
                <Row key={entry.id} entry={entry} />
              ))}
            </ul>
          </>
        )}
      </QueryList>
    </Page>
  );
}

function Row({ entry }: { entry: BridgeEntrySummary }) {
  const { t, i18n } = useTranslation('bridge');
  const { label } = useLabels();
  const format = useFormat();
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 p-4">
      <div className="min-w-0">
        <Link to="/bridge/$entryId" params={{ entryId: entry.id }} className="text-link font-bold">
          {entry.label}
        </Link>
        <p className="text-sm text-ink-soft">{i18n.language === 'en' ? entry.ja : entry.en}</p>
        <p className="mt-1 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
          <Tag>{label('conceptKind', entry.kind)}</Tag>
          {t('list.counts', { expressions: entry.expressions, functions: entry.functions })}
          {entry.updatedAt && <time dateTime={entry.updatedAt}>{format.date(entry.updatedAt)}</time>}
        </p>
      </div>
      <p className="flex flex-wrap gap-1">
        {entry.replaces && <StatusBadge>{t('list.change')}</StatusBadge>}
        {entry.shipped && <StatusBadge>{t('list.shipped')}</StatusBadge>}
        <EntryState state={entry.state} />
      </p>
    </li>
  );
}

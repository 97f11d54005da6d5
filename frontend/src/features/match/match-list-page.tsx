import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { matchQueries } from '@/api/matches';
import { useMe } from '@/api/me';
import type { MatchStage, MatchSummary } from '@/api/types';
import { useLabels } from '@/shared/records/use-labels';
import { Button } from '@/shared/ui/button';
import { FilterSelect } from '@/shared/ui/filter-bar';
import { Page } from '@/shared/ui/page';
import { QueryList } from '@/shared/ui/query-view';
import { EmptyState } from '@/shared/ui/states';
import { Switcher, ToggleButton } from '@/shared/ui/toggle';
import { MatchBoard, MatchCards } from './match-board';
import { type MatchSort, MatchTable } from './match-table';
import { allStages, columns } from './stages';

export type MatchListSearch = {
  view?: 'list';
  mine?: boolean;
  overdue?: boolean;
  stage?: MatchStage;
  sort?: MatchSort;
};

type Props = { search: MatchListSearch; onSearch: (search: MatchListSearch) => void };

/** Coordinators work on a board or in a table; participants find the matches they take part in. */
export function MatchListPage(props: Props) {
  const me = useMe();
  return me.has('coordinator', 'admin') ? <Coordination {...props} /> : <Participation />;
}

// Beyond this a board is no longer read but searched: the filters are the way then.
const MOST_ON_BOARD = 500;

function useMatches({ view, mine, overdue, stage, sort }: MatchListSearch) {
  const board = view !== 'list';
  const query = useInfiniteQuery(
    matchQueries.list({
      stage: board ? columns : stage && [stage],
      mine: mine || undefined,
      overdue: overdue || undefined,
      sort: board ? 'dueOn' : (sort ?? 'dueOn'),
      limit: board ? 100 : 20,
    }),
  );
  const { hasNextPage, isFetchingNextPage, fetchNextPage, data } = query;
  const shown = data?.pages.flatMap(({ items }) => items).length ?? 0;
  const more = board && hasNextPage && !isFetchingNextPage && shown < MOST_ON_BOARD;
  useEffect(() => {
    if (more) void fetchNextPage();
  }, [more, fetchNextPage]);
  return query;
}

function Coordination({ search, onSearch }: Props) {
  const { t } = useTranslation('match');
  const { label } = useLabels();
  const query = useMatches(search);
  const change = (part: MatchListSearch) => onSearch({ ...search, ...part });
  const list = search.view === 'list';
  const narrowed = search.mine || search.overdue || (list && search.stage);
  return (
    <Page title={t('list.title')} lead={t('list.lead')} wide={!list}>
      <div className="mb-6 flex flex-wrap items-end gap-x-6 gap-y-4 rounded-12 bg-wash p-4">
        <Switcher
          label={t('list.view')}
          value={list ? 'list' : 'board'}
          options={[
            { value: 'board', label: t('list.board') },
            { value: 'list', label: t('list.table') },
          ]}
          onChange={(value) => change({ view: value === 'list' ? 'list' : undefined, stage: undefined })}
        />
        <div className="flex flex-wrap gap-2">
          <ToggleButton
            pressed={search.mine ?? false}
            onChange={(mine) => change({ mine: mine || undefined })}
          >
            {t('list.mine')}
          </ToggleButton>
          <ToggleButton
            pressed={search.overdue ?? false}
            onChange={(overdue) => change({ overdue: overdue || undefined })}
          >
            {t('list.overdue')}
          </ToggleButton>
        </div>
        {list && (
          <div className="min-w-48">
            <FilterSelect
              label={t('column.stage')}
              all={t('list.all')}
              value={search.stage}
              options={allStages.map((stage) => ({ value: stage, label: label('matchStage', stage) }))}
              onChange={(stage) => change({ stage: stage as MatchStage | undefined })}
            />
          </div>
        )}
      </div>
      <QueryList
        query={query}
        empty={
          <EmptyState
            icon="match"
            title={t(narrowed ? 'list.noneFound' : 'list.empty')}
            action={
              narrowed && (
                <Button variant="secondary" onClick={() => onSearch({ view: search.view })}>
                  {t('list.reset')}
                </Button>
              )
            }
          >
            {t(narrowed ? 'list.noneFoundText' : 'list.emptyText')}
          </EmptyState>
        }
      >
        {(matches: MatchSummary[]) =>
          list ? (
            <MatchTable matches={matches} sort={search.sort ?? 'dueOn'} onSort={(sort) => change({ sort })} />
          ) : (
            <MatchBoard matches={matches} />
          )
        }
      </QueryList>
    </Page>
  );
}

function Participation() {
  const { t } = useTranslation('match');
  const query = useInfiniteQuery(matchQueries.list());
  return (
    <Page title={t('list.title')} lead={t('list.leadParticipant')}>
      <QueryList
        query={query}
        empty={
          <EmptyState icon="match" title={t('list.emptyParticipant')}>
            {t('list.emptyParticipantText')}
          </EmptyState>
        }
      >
        {(matches: MatchSummary[]) => <MatchCards matches={matches} showStage />}
      </QueryList>
    </Page>
  );
}

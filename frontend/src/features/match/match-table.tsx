import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MatchSummary } from '@/api/types';
import { useLabels } from '@/shared/records/use-labels';
import { StatusBadge } from '@/shared/ui/badge';
import { type Column, Table } from '@/shared/ui/table';
import { toneOf } from '@/shared/ui/tone-of';
import { AgeInStage, MatchMarks, NextStep } from './match-marks';
import { MoveMenu } from './move-menu';
import { movableOf } from './use-move-match';

export const sorts = ['dueOn', '-dueOn', 'stageSince', '-stageSince'] as const;
export type MatchSort = (typeof sorts)[number];

/** The same matches as a table that can be sorted, for those who do not want a board. */
export function MatchTable({
  matches,
  sort,
  onSort,
}: {
  matches: MatchSummary[];
  sort: MatchSort;
  onSort: (sort: MatchSort) => void;
}) {
  const { t } = useTranslation('match');
  const { label } = useLabels();
  const sortable = (by: 'dueOn' | 'stageSince') => ({
    sorted:
      sort === by ? ('ascending' as const) : sort === `-${by}` ? ('descending' as const) : ('none' as const),
    onSort: () => onSort(sort === by ? `-${by}` : by),
  });
  const columns: Column<MatchSummary>[] = [
    {
      key: 'need',
      header: t('column.need'),
      cell: (match) => (
        <>
          <Link to="/matches/$matchId" params={{ matchId: match.id }} className="text-link font-bold">
            {match.needTitle}
          </Link>
          <span className="block text-sm text-ink-soft">{match.organizations.join('・')}</span>
        </>
      ),
    },
    {
      key: 'stage',
      header: t('column.stage'),
      cell: (match) => (
        <span className="flex flex-col items-start gap-1">
          <StatusBadge tone={toneOf(match.stage)}>{label('matchStage', match.stage)}</StatusBadge>
          <MatchMarks match={match} />
        </span>
      ),
    },
    {
      key: 'dueOn',
      header: t('column.next'),
      ...sortable('dueOn'),
      cell: (match) => (match.nextAction ? <NextStep match={match} /> : '–'),
    },
    {
      key: 'stageSince',
      header: t('column.age'),
      ...sortable('stageSince'),
      cell: (match) => <AgeInStage match={match} brief />,
    },
    { key: 'coordinator', header: t('column.coordinator'), cell: (match) => match.coordinatorName ?? '–' },
    { key: 'move', header: t('column.move'), cell: (match) => <MoveMenu match={movableOf(match)} /> },
  ];
  return <Table caption={t('list.title')} columns={columns} rows={matches} rowKey={({ id }) => id} />;
}

import { Link } from '@tanstack/react-router';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { MatchSummary } from '@/api/types';
import { useLabels } from '@/shared/records/use-labels';
import { StatusBadge } from '@/shared/ui/badge';
import { Icon } from '@/shared/ui/icon';
import { toneOf } from '@/shared/ui/tone-of';
import { AgeInStage, MatchMarks, NextStep } from './match-marks';
import { MoveMenu } from './move-menu';
import { movableOf } from './use-move-match';

/** A match on the board or in a list. `draggable` adds the handle by which keyboards and screen readers drag. */
export function MatchCard({
  match,
  draggable = false,
  showStage = false,
}: {
  match: MatchSummary;
  draggable?: boolean;
  showStage?: boolean;
}) {
  const { t } = useTranslation('match');
  const { label } = useLabels();
  return (
    <div className="flex flex-col gap-2">
      {showStage && (
        <div>
          <StatusBadge tone={toneOf(match.stage)}>{label('matchStage', match.stage)}</StatusBadge>
        </div>
      )}
      <MatchMarks match={match} />
      <div className="flex items-start gap-1">
        <Link
          to="/matches/$matchId"
          params={{ matchId: match.id }}
          className="text-link flex-1 font-bold leading-150"
        >
          {match.needTitle}
        </Link>
        {draggable && (
          <Button
            slot="drag"
            aria-label={t('board.dragHandle', { title: match.needTitle })}
            className="-mr-1 -mt-1 flex size-9 cursor-grab items-center justify-center rounded-6 text-ink-faint hover:bg-wash"
          >
            <Icon name="grip" />
          </Button>
        )}
      </div>
      <p className="text-sm leading-150 text-ink-soft">{match.organizations.join('・')}</p>
      {match.nextAction && (
        <div className="border-l-4 border-primary-line pl-2 text-sm leading-150">
          <NextStep match={match} />
        </div>
      )}
      <div className="mt-1 flex flex-wrap items-center justify-between gap-2">
        <span className="text-sm text-ink-faint">
          <AgeInStage match={match} />
          {match.coordinatorName && <span className="block">{match.coordinatorName}</span>}
        </span>
        <MoveMenu match={movableOf(match)} />
      </div>
    </div>
  );
}

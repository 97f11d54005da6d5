import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Team, TeamSeat } from '@/api/types';
import { useLabels } from '@/shared/records/use-labels';
import { StatusBadge } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { Gates, Reasons } from '../reasons';
import { points } from '../shares';
import { SuggestionTitle } from '../suggestion-item';
import { isTaken, seatPoints, type TakenSeat } from './team';

/** Every role in words: why it is required, who takes it and why, or who comes nearest. */
export function SeatList({
  team,
  chosen,
  onSwap,
}: {
  team: Team;
  /** Roles whose member the reader has chosen. */
  chosen: string[];
  onSwap: (seat: TakenSeat) => void;
}) {
  const { t } = useTranslation('team');
  const { label } = useLabels();
  const adds = seatPoints(team);
  return (
    <ul aria-label={t('seats')} className="mt-6 divide-y divide-line rounded-12 border border-line">
      {team.seats.map((seat) => (
        <li key={seat.role} className="p-4 sm:p-5">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h3 className="text-base">{label('teamRole', seat.role)}</h3>
            {chosen.includes(seat.role) && <StatusBadge tone="info">{t('seat.chosen')}</StatusBadge>}
            {isTaken(seat) ? (
              <p className="ml-auto text-sm">
                {t('seat.adds')}{' '}
                <span className="font-bold tabular-nums">
                  {t('points', { points: (adds[seat.role] ?? 0).toFixed(1) })}
                </span>
              </p>
            ) : (
              <span className="ml-auto">
                <StatusBadge tone="warn">{t('picture.undecided')}</StatusBadge>
              </span>
            )}
          </div>
          {seat.reasons.map((reason) => (
            <p key={reason} className="text-sm leading-150 text-ink-soft">
              {reason}
            </p>
          ))}
          {isTaken(seat) ? <Taken seat={seat} onSwap={onSwap} /> : <Nearest seat={seat} />}
        </li>
      ))}
    </ul>
  );
}

function Taken({ seat, onSwap }: { seat: TakenSeat; onSwap: (seat: TakenSeat) => void }) {
  const { t } = useTranslation('team');
  const { t: ofSuggestion } = useTranslation('suggestion');
  const { label } = useLabels();
  const { member } = seat;
  return (
    <div className="mt-3">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-60">
          <p className="font-bold">{member.organization?.name ?? t('picture.unnamed')}</p>
          <p className="leading-150">
            <SuggestionTitle suggestion={member} />
          </p>
        </div>
        <Button
          variant="secondary"
          size="small"
          aria-label={t('swap.actionFor', { role: label('teamRole', seat.role) })}
          onClick={() => onSwap(seat)}
        >
          {t('swap.action')}
        </Button>
      </div>
      <details className="mt-1">
        <summary className="min-h-11 py-2 font-bold text-primary">
          {t('seat.why')}
          <span className="ml-3 font-normal text-ink-soft">
            {t('seat.fit', { points: points(member.score).toFixed(1) })}
          </span>
        </summary>
        <Reasons suggestion={member} />
        <h4 className="mb-2 mt-4">{ofSuggestion('gates.title')}</h4>
        <Gates gates={member.gates} />
      </details>
    </div>
  );
}

function Nearest({ seat }: { seat: TeamSeat }) {
  const { t } = useTranslation('team');
  if (seat.nearest.length === 0) return <p className="mt-3">{t('missing.none')}</p>;
  return (
    <div className="mt-3">
      <h4 className="text-sm">{t('seat.nearest')}</h4>
      <ul className="mt-1 space-y-2">
        {seat.nearest.map((near) => (
          <li key={near.seedId}>
            <Link to="/seeds/$seedId" params={{ seedId: near.seedId }} className="text-link">
              {near.title}
            </Link>{' '}
            <span className="text-sm text-ink-soft">{near.organization?.name ?? t('picture.unnamed')}</span>
            {near.failed.map((gate) => (
              <p key={gate.name} className="text-sm leading-150 text-danger">
                {gate.detail}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

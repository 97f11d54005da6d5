import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Team, TeamCandidate } from '@/api/types';
import { useLabels } from '@/shared/records/use-labels';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { points } from '../shares';
import { difference, nameOf, type TakenSeat } from './team';

/** Somebody else for one role: what the team's score becomes is seen before anything is changed. */
export function SwapDialog({
  team,
  seat,
  onSwap,
  onClose,
}: {
  team: Team;
  seat: TakenSeat;
  onSwap: (seedId: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('team');
  const { label } = useLabels();
  const [chosen, setChosen] = useState(seat.swaps[0]?.seedId);
  const after = seat.swaps.find(({ seedId }) => seedId === chosen)?.teamScore;
  const role = label('teamRole', seat.role);
  return (
    <Dialog title={t('swap.title', { role })} isOpen onClose={onClose}>
      {seat.swaps.length === 0 ? (
        <p>{t('swap.none')}</p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (chosen) onSwap(chosen);
          }}
        >
          <p className="mb-4 text-ink-soft">{t('swap.lead')}</p>
          <fieldset>
            <legend className="mb-2 font-bold">{t('swap.choose')}</legend>
            <div className="space-y-2">
              {seat.swaps.map((candidate) => (
                <Choice
                  key={candidate.seedId}
                  candidate={candidate}
                  before={team.score}
                  checked={candidate.seedId === chosen}
                  onChoose={() => setChosen(candidate.seedId)}
                />
              ))}
            </div>
          </fieldset>
          <div role="status" className="mt-5">
            {after !== undefined && (
              <dl className="grid grid-cols-3 gap-2 rounded-8 bg-wash p-4 text-center tabular-nums">
                {[
                  { name: t('swap.before'), value: points(team.score).toFixed(1) },
                  { name: t('swap.after'), value: points(after).toFixed(1) },
                  { name: t('swap.difference'), value: difference(team.score, after) },
                ].map(({ name, value }) => (
                  <div key={name}>
                    <dt className="text-sm leading-150 text-ink-soft">{name}</dt>
                    <dd className="text-lg font-bold">{value}</dd>
                  </div>
                ))}
              </dl>
            )}
          </div>
          <div className="mt-6">
            <Button type="submit">{t('swap.submit')}</Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

function Choice({
  candidate,
  before,
  checked,
  onChoose,
}: {
  candidate: TeamCandidate;
  before: number;
  checked: boolean;
  onChoose: () => void;
}) {
  const { t } = useTranslation('team');
  const after = candidate.teamScore ?? 0;
  return (
    <label className="flex gap-3 rounded-8 border border-line p-3 has-[:checked]:border-primary has-[:checked]:bg-primary-wash">
      <input
        type="radio"
        name="member"
        className="mt-1 size-5 shrink-0 accent-primary"
        checked={checked}
        onChange={onChoose}
        aria-label={t('swap.candidate', {
          name: nameOf(candidate),
          points: points(after).toFixed(1),
          difference: difference(before, after),
        })}
      />
      <span className="min-w-0 flex-1 leading-150">
        <span className="block font-bold">{candidate.organization?.name ?? t('picture.unnamed')}</span>
        <span className="block text-sm">{candidate.title}</span>
      </span>
      <span className="whitespace-nowrap text-right leading-150 tabular-nums">
        <span className="block font-bold">{t('points', { points: points(after).toFixed(1) })}</span>
        <span className="block text-sm text-ink-soft">{difference(before, after)}</span>
      </span>
    </label>
  );
}

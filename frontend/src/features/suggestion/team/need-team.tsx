import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { needQueries, type TeamMembers } from '@/api/needs';
import type { NeedView, Team, TeamRanking, TeamRole } from '@/api/types';
import { useLabels } from '@/shared/records/use-labels';
import { Button } from '@/shared/ui/button';
import { Notice } from '@/shared/ui/notice';
import { QueryView } from '@/shared/ui/query-view';
import { EmptyState } from '@/shared/ui/states';
import { points } from '../shares';
import { OpenTeam } from './open-team';
import { SeatList } from './seat-list';
import { SwapDialog } from './swap-dialog';
import { difference, membersOf, type TakenSeat } from './team';
import { TeamPicture } from './team-picture';
import { TeamLinks, TeamScore } from './team-score';

type Need = Pick<NeedView, 'id' | 'state' | 'title'>;

/** What the reader made of a proposal: whom they chose, who stays with them, and where they started from. */
type Own = { chosen: TeamMembers; kept: TeamMembers; last: TeamRole; before: number };

/** Teams that would bring a need to the market: seen, changed and opened as a match. */
export function NeedTeam({ need }: { need: Need }) {
  const { t } = useTranslation('team');
  const [own, setOwn] = useState<Own>();
  const query = useQuery({
    ...needQueries.teams(need.id, { ...own?.kept, ...own?.chosen }),
    placeholderData: keepPreviousData,
  });
  return (
    <section aria-labelledby="team-title" className="mb-12" aria-busy={query.isPlaceholderData}>
      <h2 id="team-title" className="text-[1.375rem]">
        {t('title')}
      </h2>
      <p className="mb-4 mt-1 text-ink-soft">{t('lead')}</p>
      <QueryView query={query}>
        {(ranking) =>
          ranking.items.length === 0 ? (
            <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
          ) : (
            <Teams
              need={need}
              ranking={ranking}
              own={own}
              settled={!query.isPlaceholderData}
              onOwn={setOwn}
            />
          )
        }
      </QueryView>
      {query.isError && own && (
        <div className="mt-4 text-center">
          <Button variant="secondary" onClick={() => setOwn(undefined)}>
            {t('swap.undo')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Teams({
  need,
  ranking,
  own,
  settled,
  onOwn,
}: {
  need: Need;
  ranking: TeamRanking;
  own?: Own;
  /** Whether the team shown is the one that was asked for, not the one before it. */
  settled: boolean;
  onOwn: (own?: Own) => void;
}) {
  const { t } = useTranslation('team');
  const { label } = useLabels();
  const [rank, setRank] = useState(1);
  const [swapping, setSwapping] = useState<TakenSeat>();
  const team = ranking.items.find((one) => one.rank === rank) ?? ranking.items[0];
  if (!team) return null;
  const missing = team.missingRoles.map((role) => label('teamRole', role));

  function swap(from: Team, seat: TakenSeat, seedId: string) {
    setSwapping(undefined);
    onOwn({
      chosen: { ...own?.chosen, [seat.role]: seedId },
      kept: membersOf(from),
      last: seat.role,
      before: from.score,
    });
  }

  return (
    <>
      {!own && ranking.items.length > 1 && <Proposals ranking={ranking} rank={team.rank} onRank={setRank} />}
      <div role="status">
        {own && settled && (
          <p className="mb-3 font-bold">
            {t('swap.done', {
              role: label('teamRole', own.last),
              before: points(own.before).toFixed(1),
              after: points(team.score).toFixed(1),
              difference: difference(own.before, team.score),
            })}
          </p>
        )}
      </div>
      {own && (
        <div className="mb-4 flex flex-wrap gap-3">
          <Button variant="secondary" size="small" onClick={() => onOwn({ ...own, kept: {} })}>
            {t('swap.rebuild')}
          </Button>
          <Button variant="quiet" size="small" onClick={() => onOwn(undefined)}>
            {t('swap.undo')}
          </Button>
        </div>
      )}
      <TeamScore team={team} />
      {missing.length > 0 && (
        <div className="mt-4">
          <Notice tone="warn" title={t('missing.title', { roles: missing.join('・') })}>
            {t('missing.text')}
          </Notice>
        </div>
      )}
      <TeamPicture team={team} title={need.title} />
      <SeatList team={team} chosen={Object.keys(own?.chosen ?? {})} onSwap={setSwapping} />
      <TeamLinks team={team} />
      <OpenTeam need={need} team={team} />
      <p className="mt-3 text-sm text-ink-faint">
        {t('version', { model: ranking.modelVersion, team: ranking.teamVersion })}
      </p>
      {swapping && (
        <SwapDialog
          team={team}
          seat={swapping}
          onSwap={(seedId) => swap(team, swapping, seedId)}
          onClose={() => setSwapping(undefined)}
        />
      )}
    </>
  );
}

function Proposals({
  ranking,
  rank,
  onRank,
}: {
  ranking: TeamRanking;
  rank: number;
  onRank: (rank: number) => void;
}) {
  const { t } = useTranslation('team');
  return (
    <fieldset className="mb-4">
      <legend className="sr-only">{t('choose')}</legend>
      <div className="flex flex-wrap gap-2">
        {ranking.items.map((one) => (
          <label
            key={one.rank}
            className="inline-flex min-h-11 items-center gap-2 rounded-8 border border-line px-3 has-[:checked]:border-primary has-[:checked]:bg-primary-wash"
          >
            <input
              type="radio"
              name="team"
              className="size-5 accent-primary"
              checked={one.rank === rank}
              onChange={() => onRank(one.rank)}
            />
            {t('option', { rank: one.rank, points: points(one.score).toFixed(1) })}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

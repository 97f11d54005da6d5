import { useTranslation } from 'react-i18next';
import type { Team, TeamSeat } from '@/api/types';
import { useLabels } from '@/shared/records/use-labels';
import { around, isTaken, knownPairs, type Place, seatPoints } from './team';

const MIDDLE: Place = { left: 50, top: 50 };

/**
 * The need in the middle, the roles around it; on a phone below it. A picture for the eye: the list of seats says the
 * same and more to everybody.
 */
export function TeamPicture({ team, title }: { team: Team; title: string }) {
  const { t } = useTranslation('team');
  const { label } = useLabels();
  const places = around(team.seats.length);
  const placeOf = (role?: string) => places[team.seats.findIndex((seat) => seat.role === role)] ?? MIDDLE;
  const known = knownPairs(team);
  const adds = seatPoints(team);
  const summary = team.seats.map(({ role, member }) =>
    member
      ? t('picture.filled', {
          role: label('teamRole', role),
          name: member.organization?.name ?? t('picture.unnamed'),
        })
      : t('picture.open', { role: label('teamRole', role) }),
  );
  return (
    <figure className="mt-6">
      <div
        role="img"
        aria-label={`${t('picture.caption')}: ${summary.join(' / ')}`}
        className="relative flex flex-col items-stretch gap-3 rounded-12 bg-wash p-4 md:block md:h-[38rem] md:p-0"
      >
        <svg
          aria-hidden="true"
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          className="absolute inset-0 hidden size-full md:block"
        >
          {team.seats.map((seat) => (
            <Line key={seat.role} from={MIDDLE} to={placeOf(seat.role)} dashed={!seat.member} />
          ))}
          {known.map(({ from, to }) => (
            <Line key={`${from} ${to}`} from={placeOf(from)} to={placeOf(to)} thick />
          ))}
        </svg>
        <div className="z-[1] md:absolute md:left-1/2 md:top-1/2 md:w-48 md:-translate-x-1/2 md:-translate-y-1/2">
          <div className="rounded-16 bg-primary p-4 text-center text-white">
            <p className="text-sm leading-150">{t('picture.need')}</p>
            <p className="line-clamp-3 font-bold leading-150">{title}</p>
          </div>
        </div>
        {team.seats.map((seat, index) => (
          <div
            key={seat.role}
            className="z-[1] ml-4 border-l-4 border-primary-line pl-3 md:absolute md:ml-0 md:w-52 md:-translate-x-1/2 md:-translate-y-1/2 md:border-0 md:pl-0"
            style={{ left: `${places[index]?.left}%`, top: `${places[index]?.top}%` }}
          >
            <Node seat={seat} adds={adds[seat.role] ?? 0} />
          </div>
        ))}
      </div>
      <figcaption className="mt-2 text-sm leading-150 text-ink-soft">
        {known.length > 0 && <span className="hidden md:inline">{t('picture.known')} </span>}
        {team.missingRoles.length > 0 && t('picture.dashed')}
      </figcaption>
    </figure>
  );
}

function Line({ from, to, dashed, thick }: { from: Place; to: Place; dashed?: boolean; thick?: boolean }) {
  return (
    <line
      x1={from.left}
      y1={from.top}
      x2={to.left}
      y2={to.top}
      vectorEffect="non-scaling-stroke"
      strokeDasharray={dashed ? '6 6' : undefined}
      strokeWidth={thick ? 6 : 2}
      className={thick ? 'stroke-primary' : 'stroke-line-strong'}
    />
  );
}

function Node({ seat, adds }: { seat: TeamSeat; adds: number }) {
  const { t } = useTranslation('team');
  const { label } = useLabels();
  const role = label('teamRole', seat.role);
  if (!isTaken(seat)) {
    const names = seat.nearest.map(({ organization, title }) => organization?.name ?? title);
    return (
      <div className="rounded-12 border-2 border-dashed border-warn bg-white p-3">
        <p className="text-sm font-bold leading-150">{role}</p>
        <p className="font-bold leading-150 text-warn">{t('picture.undecided')}</p>
        <p className="line-clamp-3 text-sm leading-150 text-ink-soft">
          {names.length > 0
            ? t('picture.candidates', { names: names.join('、') })
            : t('picture.noCandidates')}
        </p>
      </div>
    );
  }
  return (
    <div className="rounded-12 border-2 border-primary bg-white p-3">
      <p className="flex justify-between gap-2 text-sm leading-150">
        <span className="font-bold">{role}</span>
        <span className="whitespace-nowrap tabular-nums">{t('points', { points: adds.toFixed(1) })}</span>
      </p>
      <p className="line-clamp-2 font-bold leading-150">
        {seat.member.organization?.name ?? t('picture.unnamed')}
      </p>
      <p className="line-clamp-2 text-sm leading-150 text-ink-soft">{seat.member.title}</p>
    </div>
  );
}

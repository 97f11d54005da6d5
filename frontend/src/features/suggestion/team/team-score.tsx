import { useTranslation } from 'react-i18next';
import type { Team } from '@/api/types';
import { useLabels } from '@/shared/records/use-labels';
import { points, sharesOf } from '../shares';

/** The score and the parts it is the sum of; what each pair adds is told on request. */
export function TeamScore({ team }: { team: Team }) {
  const { t } = useTranslation('team');
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
      <ul aria-label={t('parts')} className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {sharesOf(team.score, team.parts).map(({ factor, points: part }) => (
          <li key={factor.name}>
            {factor.label} <span className="font-bold tabular-nums">{part.toFixed(1)}</span>
          </li>
        ))}
      </ul>
      <p className="whitespace-nowrap leading-100">
        <span className="sr-only">{t('score')}</span>
        <span className="text-[1.75rem] font-bold tabular-nums">{points(team.score).toFixed(1)}</span>
        <span className="text-sm text-ink-soft"> {t('outOf')}</span>
      </p>
    </div>
  );
}

/** Each two who would work together: how near they are, and whether they did before. */
export function TeamLinks({ team }: { team: Team }) {
  const { t } = useTranslation('team');
  const { label } = useLabels();
  if (team.links.length === 0) return null;
  return (
    <details className="mt-4">
      <summary className="min-h-11 py-2 font-bold text-primary">{t('links.title')}</summary>
      <ul className="divide-y divide-line">
        {team.links.map(({ from, to, proximity, ties }) => (
          <li key={`${from} ${to}`} className="py-3">
            <p className="font-bold">
              {t('links.between', { from: label('teamRole', from), to: label('teamRole', to) })}
            </p>
            {[proximity, ties].map(({ contribution, detail }, index) => (
              <p
                key={index === 0 ? 'proximity' : 'ties'}
                className="flex gap-4 text-sm leading-170 text-ink-soft"
              >
                {detail}
                <span className="ml-auto whitespace-nowrap tabular-nums">
                  {t('points', { points: points(contribution).toFixed(1) })}
                </span>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}

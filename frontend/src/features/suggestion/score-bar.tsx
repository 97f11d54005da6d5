import { useTranslation } from 'react-i18next';
import type { Suggestion } from '@/api/types';
import { points, type Share, sharesOf } from './shares';

// Light and dark alternate, so that neighbours stay apart in grey and for every kind of colour vision.
const fills = [
  'bg-blue-900',
  'bg-purple-300',
  'bg-cyan-400',
  'bg-green-900',
  'bg-lime-500',
  'bg-orange-800',
  'bg-yellow-500',
  'bg-magenta-800',
  'bg-red-300',
  'bg-solid-gray-600',
  'bg-solid-gray-300',
  'bg-solid-gray-800',
];

export const fillOf = (share: Pick<Share, 'hue'>) => fills[share.hue % fills.length] ?? 'bg-solid-gray-600';

/** The score as a bar of 100 points, cut into what each reason adds. The legend says the same in words and numbers. */
export function ScoreBar({ suggestion }: { suggestion: Pick<Suggestion, 'score' | 'factors'> }) {
  const { t } = useTranslation('suggestion');
  const shares = sharesOf(suggestion.score, suggestion.factors);
  const shown = shares.filter((share) => share.points > 0);
  const total = points(suggestion.score);
  return (
    <div>
      <div
        aria-hidden="true"
        className="flex h-5 overflow-hidden rounded-full bg-solid-gray-50 ring-1 ring-line ring-inset"
      >
        {shown.map((share) => (
          <span
            key={share.factor.name}
            className={`h-full border-r-2 border-white ${fillOf(share)}`}
            style={{ width: `${share.points}%` }}
          />
        ))}
      </div>
      <ul
        aria-label={t('bar.caption', { total: total.toFixed(1) })}
        className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm leading-150"
      >
        {shown.map((share) => (
          <li key={share.factor.name} className="inline-flex items-center gap-1.5">
            <span aria-hidden="true" className={`size-3 shrink-0 rounded-4 ${fillOf(share)}`} />
            {share.factor.label}
            <span className="font-bold tabular-nums">{share.points.toFixed(1)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

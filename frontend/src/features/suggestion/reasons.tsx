import { useTranslation } from 'react-i18next';
import type { Factor, Gate, Suggestion } from '@/api/types';
import { Icon } from '@/shared/ui/icon';
import { fillOf } from './score-bar';
import { sharesOf } from './shares';

/** Each reason with its share, its sentence, and the words of both texts it rests on. */
export function Reasons({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useTranslation('suggestion');
  const shares = sharesOf(suggestion.score, suggestion.factors);
  return (
    <ul className="divide-y divide-line">
      {shares.map((share) => (
        <li key={share.factor.name} className="py-3">
          <p className="flex items-baseline gap-2">
            <span
              aria-hidden="true"
              className={`size-3 shrink-0 rounded-4 ${share.points > 0 ? fillOf(share) : 'bg-white ring-1 ring-line-strong'}`}
            />
            <span className="font-bold">{share.factor.label}</span>
            <span className="ml-auto whitespace-nowrap font-bold tabular-nums">
              {t('points', { points: share.points.toFixed(1) })}
            </span>
          </p>
          <p className="ml-5 text-ink-soft">{share.factor.detail}</p>
          <Quotes factor={share.factor} />
        </li>
      ))}
    </ul>
  );
}

function Quotes({ factor }: { factor: Factor }) {
  const { t } = useTranslation('suggestion');
  if (factor.evidence.length === 0) return null;
  return (
    <ul className="ml-5 mt-2 space-y-2">
      {factor.evidence.map(({ needText, seedText }) => (
        <li
          key={`${needText} ${seedText}`}
          className="grid gap-x-4 gap-y-2 rounded-8 bg-wash p-3 text-sm leading-170 sm:grid-cols-2"
        >
          {[
            { title: t('quote.need'), text: needText },
            { title: t('quote.seed'), text: seedText },
          ].map(({ title, text }) => (
            <figure key={title}>
              <figcaption className="text-ink-soft">{title}</figcaption>
              <blockquote className="border-l-4 border-primary-line pl-3">{text}</blockquote>
            </figure>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** The conditions a partner must meet, each with its answer in words. */
export function Gates({ gates }: { gates: Gate[] }) {
  const { t } = useTranslation('suggestion');
  return (
    <ul className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
      {gates.map((gate) => (
        <li key={gate.name} className="flex items-start gap-2">
          <Icon
            name={gate.passed ? 'check' : 'close'}
            size={18}
            className={`mt-1 ${gate.passed ? 'text-good' : 'text-danger'}`}
          />
          <div>
            <p>
              <span className="font-bold">{gate.label}</span>{' '}
              <span className={`text-sm ${gate.passed ? 'text-good' : 'font-bold text-danger'}`}>
                {t(gate.passed ? 'gates.passed' : 'gates.failed')}
              </span>
            </p>
            <p className="text-sm leading-170 text-ink-soft">{gate.detail}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

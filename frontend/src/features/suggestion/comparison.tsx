import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '@/api/types';
import { useVocabulary } from '@/api/vocabularies';
import { useLabels } from '@/shared/records/use-labels';
import { Icon } from '@/shared/ui/icon';
import { points, sharesOf } from './shares';
import { idOf, SuggestionTitle } from './suggestion-item';

/** Each once, in the order in which they come. */
const labels = (all: { name: string; label: string }[]) => [
  ...new Map(all.map(({ name, label }) => [name, label])),
];

/** Up to four side by side: a line for each reason and each condition, so that differences stand beside each other. */
export function Comparison({ suggestions }: { suggestions: Suggestion[] }) {
  const { t } = useTranslation('suggestion');
  const { label } = useLabels();
  const prefectures = useVocabulary('prefectures');
  const factors = labels(suggestions.flatMap((one) => one.factors));
  const gates = labels(suggestions.flatMap((one) => one.gates));
  const best = Math.max(...suggestions.map(({ score }) => score));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section aria-label={t('compare.title')} tabIndex={0} className="overflow-x-auto">
      <table
        className="w-full table-fixed border-collapse text-left"
        style={{ minWidth: `${8 + suggestions.length * 11}rem` }}
      >
        <thead>
          <tr className="align-top">
            <th scope="col" className="sticky left-0 w-32 bg-white p-3 text-sm">
              {t('compare.what')}
            </th>
            {suggestions.map((suggestion) => (
              <th key={idOf(suggestion)} scope="col" className="p-3">
                <SuggestionTitle suggestion={suggestion} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line border-y border-line">
          <Line title={t('score')} suggestions={suggestions}>
            {({ score }) => (
              <span className={score === best ? 'text-lg font-bold text-primary' : 'text-lg'}>
                {points(score).toFixed(1)}
              </span>
            )}
          </Line>
          <Line title={t('compare.band')} suggestions={suggestions}>
            {({ band }) => label('band', band)}
          </Line>
          <Line title={t('compare.organization')} suggestions={suggestions}>
            {({ organization }) => (
              <>
                {organization?.name ?? '–'}
                {organization?.prefectureCode && (
                  <span className="block text-sm text-ink-soft">
                    {prefectures.label(organization.prefectureCode)}
                  </span>
                )}
              </>
            )}
          </Line>
          {factors.map(([name, title]) => (
            <Line key={name} title={title} suggestions={suggestions}>
              {(suggestion) => <FactorCell suggestion={suggestion} name={name} />}
            </Line>
          ))}
          {gates.map(([name, title]) => (
            <Line key={name} title={title} suggestions={suggestions}>
              {(suggestion) => <GateCell suggestion={suggestion} name={name} />}
            </Line>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({
  title,
  suggestions,
  children,
}: {
  title: string;
  suggestions: Suggestion[];
  children: (suggestion: Suggestion) => ReactNode;
}) {
  return (
    <tr className="align-top">
      <th scope="row" className="sticky left-0 bg-white p-3 text-sm">
        {title}
      </th>
      {suggestions.map((suggestion) => (
        <td key={idOf(suggestion)} className="p-3">
          {children(suggestion)}
        </td>
      ))}
    </tr>
  );
}

function FactorCell({ suggestion, name }: { suggestion: Suggestion; name: string }) {
  const share = sharesOf(suggestion.score, suggestion.factors).find(({ factor }) => factor.name === name);
  if (!share) return '–';
  return (
    <>
      <span className="font-bold tabular-nums">{share.points.toFixed(1)}</span>
      <span aria-hidden="true" className="mt-1 block h-1.5 rounded-full bg-solid-gray-50">
        <span
          className="block h-full rounded-full bg-primary"
          style={{ width: `${Math.min(100, share.points * 2)}%` }}
        />
      </span>
      <span className="mt-1 block text-sm leading-150 text-ink-soft">{share.factor.detail}</span>
    </>
  );
}

function GateCell({ suggestion, name }: { suggestion: Suggestion; name: string }) {
  const { t } = useTranslation('suggestion');
  const gate = suggestion.gates.find((one) => one.name === name);
  if (!gate) return '–';
  return (
    <>
      <span
        className={`flex items-center gap-1 text-sm ${gate.passed ? 'text-good' : 'font-bold text-danger'}`}
      >
        <Icon name={gate.passed ? 'check' : 'close'} size={16} />
        {t(gate.passed ? 'gates.passed' : 'gates.failed')}
      </span>
      <span className="mt-1 block text-sm leading-150 text-ink-soft">{gate.detail}</span>
    </>
  );
}

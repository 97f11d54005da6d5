import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '@/api/types';
import { useVocabulary } from '@/api/vocabularies';
import { useLabels } from '@/shared/records/use-labels';
import { StatusBadge, Tag, type Tone } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { Gates, Reasons } from './reasons';
import { ScoreBar } from './score-bar';
import { points } from './shares';

const tones: Record<Suggestion['band'], Tone> = { HIGH: 'good', POSSIBLE: 'info', UNCLEAR: 'neutral' };

export const idOf = (suggestion: Suggestion) => suggestion.seedId ?? suggestion.needId ?? '';

export const isEligible = (suggestion: Suggestion) => suggestion.gates.every(({ passed }) => passed);

export function SuggestionTitle({ suggestion }: { suggestion: Suggestion }) {
  const { seedId, needId, title } = suggestion;
  return seedId ? (
    <Link to="/seeds/$seedId" params={{ seedId }} className="text-link">
      {title}
    </Link>
  ) : (
    <Link to="/needs/$needId" params={{ needId: needId ?? '' }} className="text-link">
      {title}
    </Link>
  );
}

/** What became of earlier matches at such a score, where the reader may know it. */
function Likelihood({ of: probability }: { of: Suggestion['probability'] }) {
  const { t } = useTranslation('suggestion');
  if (!probability) {
    return null;
  }
  const { event, value, n } = probability;
  return (
    <p className="mt-3 text-sm text-ink-soft">
      {value === undefined
        ? t('probability.unknown', { count: n })
        : t(`probability.${event}`, { count: n, percent: Math.round(100 * value) })}
    </p>
  );
}

export function SuggestionItem({
  suggestion,
  compared,
  onCompare,
  onOpenMatch,
}: {
  suggestion: Suggestion;
  compared: boolean;
  /** Absent when four are compared already. */
  onCompare?: () => void;
  onOpenMatch?: () => void;
}) {
  const { t } = useTranslation('suggestion');
  const { label } = useLabels();
  const prefectures = useVocabulary('prefectures');
  const { rank, kind, organization, score, band, gates } = suggestion;
  const failed = gates.filter(({ passed }) => !passed);
  return (
    <article aria-label={suggestion.title} className="rounded-12 border border-line bg-white p-5 sm:p-6">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-64">
          <div className="mb-2 flex flex-wrap items-center gap-1.5">
            <span className="rounded-full bg-primary px-2.5 text-sm font-bold text-white">
              {t('rank', { rank })}
            </span>
            <StatusBadge tone={tones[band]}>{label('band', band)}</StatusBadge>
            {failed.length > 0 && <StatusBadge tone="danger">{t('gates.excluded')}</StatusBadge>}
            {suggestion.placedToLearn && <StatusBadge tone="info">{t('placedToLearn')}</StatusBadge>}
            {kind && <Tag icon="seed">{label('seedKind', kind)}</Tag>}
          </div>
          <h3 className="text-lg leading-150">
            <SuggestionTitle suggestion={suggestion} />
          </h3>
          {organization && (
            <p className="text-sm text-ink-soft">
              {organization.name}
              {organization.prefectureCode && ` · ${prefectures.label(organization.prefectureCode)}`}
            </p>
          )}
        </div>
        <p className="whitespace-nowrap text-right leading-100">
          <span className="sr-only">{t('score')}</span>
          <span className="text-[1.75rem] font-bold tabular-nums">{points(score).toFixed(1)}</span>
          <span className="text-sm text-ink-soft"> {t('outOf')}</span>
        </p>
      </div>
      {suggestion.summary && (
        <p className="mt-3 line-clamp-2 leading-170 text-ink-soft">{suggestion.summary}</p>
      )}
      {suggestion.placedToLearn && <p className="mt-3 text-sm text-ink-soft">{t('placedToLearnText')}</p>}
      <div className="mt-4">
        <ScoreBar suggestion={suggestion} />
      </div>
      {failed.map((gate) => (
        <p key={gate.name} className="mt-3 font-bold text-danger">
          {gate.detail}
        </p>
      ))}
      <Likelihood of={suggestion.probability} />
      <details className="group mt-4 border-t border-line pt-3">
        <summary className="min-h-11 py-2 font-bold text-primary">{t('why')}</summary>
        <Reasons suggestion={suggestion} />
        <h4 className="mb-2 mt-4">{t('gates.title')}</h4>
        <Gates gates={gates} />
        <p className="mt-4 text-sm text-ink-faint">{t('model', { version: suggestion.modelVersion })}</p>
      </details>
      <div className="mt-4 flex flex-wrap items-center gap-3" data-print="hide">
        {onOpenMatch && (
          <Button size="small" onClick={onOpenMatch}>
            {t('open.action')}
          </Button>
        )}
        <label className="inline-flex min-h-11 items-center gap-2 text-sm has-[:disabled]:text-ink-faint">
          <input
            type="checkbox"
            className="size-5 accent-primary"
            checked={compared}
            disabled={!onCompare}
            onChange={onCompare}
          />
          {t('compare.add')}
          <span className="sr-only">: {suggestion.title}</span>
        </label>
      </div>
    </article>
  );
}

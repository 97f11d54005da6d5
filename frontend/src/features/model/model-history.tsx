import { useTranslation } from 'react-i18next';
import type { ModelState, RankingModel } from '@/api/types';
import { useVocabulary } from '@/api/vocabularies';
import { useFormat } from '@/shared/format/use-format';
import { StatusBadge, type Tone } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';

const tones: Record<ModelState, Tone> = { CHAMPION: 'good', CHALLENGER: 'info', RETIRED: 'neutral' };

/** Every model there was, who put it in force and why; any of them can be used again. */
export function ModelHistory({
  models,
  onPromote,
}: {
  models: RankingModel[];
  onPromote: (model: RankingModel) => void;
}) {
  const { t } = useTranslation('model');
  const format = useFormat();
  const reasons = useVocabulary('model-reasons');
  return (
    <ul className="divide-y divide-line rounded-12 border border-line">
      {models.map((model) => (
        <li
          key={model.modelVersion}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 p-4 sm:p-5"
        >
          <div className="min-w-0 flex-1 basis-60">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-bold">{model.modelVersion}</span>
              <StatusBadge tone={tones[model.state]}>{t(`state.${model.state}`)}</StatusBadge>
            </p>
            <p className="text-sm text-ink-soft">
              {t(`origin.${model.origin}`, {
                at: format.dateTime(model.createdAt),
                count: model.taughtBy,
              })}
            </p>
            {model.promotedAt && (
              <p className="text-sm text-ink-soft">
                {t('history.promoted', {
                  at: format.dateTime(model.promotedAt),
                  by: model.promotedBy?.name ?? t('history.unknown'),
                  reason: reasons.label(model.reason),
                })}
              </p>
            )}
            {model.comment && <p className="mt-1 whitespace-pre-line">{model.comment}</p>}
          </div>
          {model.state === 'RETIRED' && model.allowedTransitions.includes('CHAMPION') && (
            <Button variant="secondary" size="small" onClick={() => onPromote(model)}>
              {t('promote.back')}
              <span className="sr-only">: {model.modelVersion}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

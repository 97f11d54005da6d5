import { useTranslation } from 'react-i18next';
import type { RankingModel } from '@/api/types';
import { Button } from '@/shared/ui/button';
import { Notice } from '@/shared/ui/notice';

const tones = { BETTER: 'good', NOT_SHOWN: 'warn', WORSE: 'danger', TOO_FEW: 'warn' } as const;

/** What the comparison says of the new model, in a sentence; and the way to use it. */
export function VerdictNotice({
  model,
  champion,
  onPromote,
}: {
  model: RankingModel;
  champion?: RankingModel;
  onPromote: (model: RankingModel) => void;
}) {
  const { t } = useTranslation('model');
  const { comparison } = model;
  if (!comparison) return null;
  // It was compared with a model that is no longer in force: its figures say nothing of the present one.
  const old = !!champion && model.comparedWith !== champion.modelVersion;
  return (
    <div className="space-y-4">
      <Notice
        tone={old ? 'warn' : tones[comparison.verdict]}
        title={t(old ? 'verdict.OLD' : `verdict.${comparison.verdict}`)}
      >
        {old
          ? t('verdict.text.OLD', { version: model.comparedWith })
          : t(`verdict.text.${comparison.verdict}`, { count: comparison.needs })}
      </Notice>
      {model.allowedTransitions.includes('CHAMPION') && (
        <Button variant={model.shownBetter ? 'primary' : 'secondary'} onClick={() => onPromote(model)}>
          {t('promote.use')}
        </Button>
      )}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { ModelComparison, ModelFigureRange } from '@/api/types';
import { SideBySide } from './side-by-side';

const names = ['decided', 'decidedPlainly', 'ndcg'] as const;

/** Both models' figures with the range chance leaves open. */
export function Figures({ comparison }: { comparison: ModelComparison }) {
  const { t } = useTranslation('model');
  const rows = names.map((name) => ({
    key: name,
    name: (
      <>
        <span className="font-bold">{t(`figures.${name}`)}</span>
        <span className="block text-sm text-ink-soft">{t(`figures.text.${name}`)}</span>
      </>
    ),
    now: <Range range={comparison[name].champion} />,
    later: <Range range={comparison[name].challenger} />,
    change: <Range range={comparison[name].difference} signed />,
  }));
  return (
    <>
      <SideBySide
        caption={t('figures.title')}
        what={t('figures.what')}
        change={t('figures.difference')}
        rows={rows}
        hasNew
      />
      <p className="mt-2 text-sm text-ink-soft">{t('figures.interval')}</p>
    </>
  );
}

/** In points of a hundred, as scores are shown. */
function hundredths(value: number, signed: boolean) {
  const text = (value * 100).toFixed(1);
  return signed && value > 0 ? `+${text}` : text.replace('-', '−');
}

function Range({ range, signed = false }: { range: ModelFigureRange; signed?: boolean }) {
  const { t } = useTranslation('model');
  return (
    <>
      <span className="whitespace-nowrap text-lg font-bold">{hundredths(range.value, signed)}</span>
      <span className="block text-sm text-ink-soft md:whitespace-nowrap">
        {t('figures.range', { low: hundredths(range.low, signed), high: hundredths(range.high, signed) })}
      </span>
    </>
  );
}

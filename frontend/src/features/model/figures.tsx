import { useTranslation } from 'react-i18next';
import type { ModelComparison, ModelFigureRange } from '@/api/types';
import { Table } from '@/shared/ui/table';

const names = ['decided', 'decidedPlainly', 'ndcg'] as const;

/** Both models' figures with the range chance leaves open. */
export function Figures({ comparison }: { comparison: ModelComparison }) {
  const { t } = useTranslation('model');
  const rows = names.map((name) => ({ name, ...comparison[name] }));
  return (
    <>
      <Table
        caption={t('figures.title')}
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          {
            key: 'name',
            header: t('figures.what'),
            cell: ({ name }) => (
              <>
                <span className="font-bold">{t(`figures.${name}`)}</span>
                <span className="block text-sm text-ink-soft">{t(`figures.text.${name}`)}</span>
              </>
            ),
          },
          {
            key: 'champion',
            header: t('state.CHAMPION'),
            numeric: true,
            cell: ({ champion }) => <Range range={champion} />,
          },
          {
            key: 'challenger',
            header: t('state.CHALLENGER'),
            numeric: true,
            cell: ({ challenger }) => <Range range={challenger} />,
          },
          {
            key: 'difference',
            header: t('figures.difference'),
            numeric: true,
            cell: ({ difference }) => <Range range={difference} signed />,
          },
        ]}
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
      <span className="block whitespace-nowrap text-sm text-ink-soft">
        {t('figures.range', { low: hundredths(range.low, signed), high: hundredths(range.high, signed) })}
      </span>
    </>
  );
}

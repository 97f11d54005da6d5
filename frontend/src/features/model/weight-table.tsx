import { useTranslation } from 'react-i18next';
import type { RankingModel } from '@/api/types';
import { Table } from '@/shared/ui/table';

const points = (weight: number) => (weight * 100).toFixed(1);

/** How many of the hundred points each factor can bring, now and in the new model. */
export function WeightTable({ champion, challenger }: { champion: RankingModel; challenger?: RankingModel }) {
  const { t } = useTranslation('model');
  const rows = champion.weights.map(({ name, label, weight }) => ({
    name,
    label,
    now: weight,
    later: challenger?.weights.find((one) => one.name === name)?.weight,
  }));
  return (
    <Table
      caption={t('weights.title')}
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { key: 'factor', header: t('weights.factor'), cell: ({ label }) => label },
        { key: 'now', header: t('state.CHAMPION'), numeric: true, cell: ({ now }) => <Bar weight={now} /> },
        ...(challenger
          ? [
              {
                key: 'later',
                header: t('state.CHALLENGER'),
                numeric: true,
                cell: ({ later = 0 }: { later?: number }) => <Bar weight={later} />,
              },
              {
                key: 'change',
                header: t('weights.change'),
                numeric: true,
                cell: ({ now, later = 0 }: { now: number; later?: number }) => <Change by={later - now} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Bar({ weight }: { weight: number }) {
  return (
    <span className="flex items-center justify-end gap-3">
      <span aria-hidden="true" className="hidden h-2 w-24 overflow-hidden rounded-full bg-line sm:block">
        <span className="block h-full bg-primary" style={{ width: `${Math.min(100, weight * 200)}%` }} />
      </span>
      <span className="w-12">{points(weight)}</span>
    </span>
  );
}

function Change({ by }: { by: number }) {
  if (Math.abs(by) < 0.0005) return '±0';
  return by > 0 ? `+${points(by)}` : points(by).replace('-', '−');
}

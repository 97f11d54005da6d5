import { useTranslation } from 'react-i18next';
import type { RankingModel } from '@/api/types';
import { SideBySide } from './side-by-side';

const points = (weight: number) => (weight * 100).toFixed(1);

/** How many of the hundred points each factor can bring, now and in the new model. */
export function WeightTable({ champion, challenger }: { champion: RankingModel; challenger?: RankingModel }) {
  const { t } = useTranslation('model');
  const rows = champion.weights.map(({ name, label, weight }) => {
    const later = challenger?.weights.find((one) => one.name === name)?.weight ?? 0;
    return {
      key: name,
      name: label,
      now: <Bar weight={weight} />,
      later: <Bar weight={later} />,
      change: changeOf(later - weight),
    };
  });
  return (
    <SideBySide
      caption={t('weights.title')}
      what={t('weights.factor')}
      change={t('weights.change')}
      rows={rows}
      hasNew={!!challenger}
    />
  );
}

function Bar({ weight }: { weight: number }) {
  return (
    <span className="flex items-center gap-3 md:justify-end">
      <span aria-hidden="true" className="hidden h-2 w-24 overflow-hidden rounded-full bg-line md:block">
        <span className="block h-full bg-primary" style={{ width: `${Math.min(100, weight * 200)}%` }} />
      </span>
      <span className="md:w-12">{points(weight)}</span>
    </span>
  );
}

function changeOf(by: number) {
  if (Math.abs(by) < 0.0005) return '±0';
  return by > 0 ? `+${points(by)}` : points(by).replace('-', '−');
}

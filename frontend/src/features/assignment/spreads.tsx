import { useTranslation } from 'react-i18next';
import type { AssignmentProposal } from '@/api/types';

type Spread = NonNullable<AssignmentProposal['figures']>['before'];

/** Without any invitation there is nothing that could be uneven. */
const evenness = ({ reached, gini }: Spread) => (reached === 0 ? '–' : gini.toFixed(2));

/** How many organizations are reached and how evenly, before the proposal and with it. */
export function Spreads({ figures }: { figures: NonNullable<AssignmentProposal['figures']> }) {
  const { t } = useTranslation('assignment');
  const { before, after } = figures;
  const rows = [
    {
      key: 'reached' as const,
      before: t('figures.of', before),
      after: t('figures.of', after),
    },
    { key: 'gini' as const, before: evenness(before), after: evenness(after) },
  ];
  return (
    <dl className="mt-6 grid gap-4 sm:grid-cols-2">
      {rows.map((row) => (
        <div key={row.key} className="rounded-12 border border-line p-4">
          <dt className="text-sm text-ink-soft">{t(`figures.${row.key}`)}</dt>
          <dd className="mt-1 text-lg font-bold tabular-nums">
            {t('figures.change', { before: row.before, after: row.after })}
          </dd>
        </div>
      ))}
    </dl>
  );
}

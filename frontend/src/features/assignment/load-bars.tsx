import { useTranslation } from 'react-i18next';
import type { AssignmentLoad, AssignmentProposal } from '@/api/types';
import { Section } from '@/shared/ui/card';

/** What each carries before and after, against their limits. The numbers say the same as the bars. */
export function LoadBars({ proposal }: { proposal: AssignmentProposal }) {
  const { t } = useTranslation('assignment');
  if (proposal.loads.length === 0) return null;
  return (
    <Section title={t(`loads.${proposal.kind}`)} lead={t('loads.lead')}>
      <ul className="space-y-4">
        {proposal.loads.map((load) => (
          <li key={load.agent.id}>
            <p className="flex flex-wrap justify-between gap-x-4">
              <span className="font-bold">{load.agent.name}</span>
              <span
                className={`text-sm tabular-nums ${load.after > load.usual ? 'font-bold text-warn' : ''}`}
              >
                {t('loads.numbers', load)}
              </span>
            </p>
            <Bar load={load} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Bar({ load }: { load: AssignmentLoad }) {
  const whole = Math.max(load.most, load.after);
  const width = (count: number) => `${(100 * count) / whole}%`;
  return (
    <div
      aria-hidden="true"
      className="relative mt-1 flex h-4 overflow-hidden rounded-full bg-solid-gray-50 ring-1 ring-line ring-inset"
    >
      <span className="h-full bg-solid-gray-600" style={{ width: width(load.before) }} />
      <span
        className="h-full border-l-2 border-white bg-blue-900"
        style={{ width: width(load.after - load.before) }}
      />
      <span className="absolute inset-y-0 border-l-2 border-orange-800" style={{ left: width(load.usual) }} />
    </div>
  );
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AssignmentLine, AssignmentProposal } from '@/api/types';
import { StatusBadge } from '@/shared/ui/badge';

type Props = {
  proposal: AssignmentProposal;
  chosen: number[];
  onChosen: (lines: number[]) => void;
  others: Record<number, string>;
  onOther: (line: number, coordinator: string) => void;
};

/** Each pairing with its reasons; those still open can be chosen and given to somebody else. */
export function Lines(props: Props) {
  return (
    <ol className="space-y-3">
      {props.proposal.lines.map((line) => (
        <li key={line.line} className="rounded-12 border border-line p-4 sm:p-5">
          <Line {...props} line={line} />
        </li>
      ))}
    </ol>
  );
}

function Line({ proposal, line, chosen, onChosen, others, onOther }: Props & { line: AssignmentLine }) {
  const { t } = useTranslation('assignment');
  const open = proposal.state === 'OPEN' && line.status !== 'CONFIRMED';
  const has = line.status === 'CONFIRMED' ? (line.recipient ?? line.agent) : line.agent;
  return (
    <div className="flex items-start gap-3">
      {open && (
        <input
          type="checkbox"
          className="mt-1.5 size-5 shrink-0"
          aria-label={t('choose', { need: line.need.name, agent: line.agent.name })}
          checked={chosen.includes(line.line)}
          onChange={({ target }) =>
            onChosen(target.checked ? [...chosen, line.line] : chosen.filter((one) => one !== line.line))
          }
        />
      )}
      <div className="min-w-0 flex-1">
        <h3 className="leading-150">
          <Link to="/needs/$needId" params={{ needId: line.need.id }} className="text-link">
            {line.need.name}
          </Link>
        </h3>
        <p className="mt-1 flex flex-wrap items-center gap-2">
          <span className="text-sm text-ink-soft">{t(`agent.${proposal.kind}`)}</span>
          <strong>{has.name}</strong>
          {line.status === 'CONFIRMED' && <StatusBadge tone="good">{t('status.CONFIRMED')}</StatusBadge>}
          {line.status === 'REFUSED' && <StatusBadge tone="warn">{t('status.REFUSED')}</StatusBadge>}
        </p>
        {line.refusal && (
          <p className="text-sm text-warn">
            {line.recipient && `${line.recipient.name}: `}
            {line.refusal.text}
          </p>
        )}
        {line.seed && <p className="text-sm text-ink-soft">{t('seed', { name: line.seed.name })}</p>}
        <Why line={line} />
        {open && proposal.kind === 'COORDINATORS' && (
          <label className="mt-2 block text-sm">
            {t('other.label')}
            <select
              className="field-input mt-1 max-w-sm"
              value={others[line.line] ?? line.agent.id}
              onChange={({ target }) => onOther(line.line, target.value)}
            >
              {proposal.loads.map(({ agent, after, most }) => (
                <option key={agent.id} value={agent.id}>
                  {t('other.option', { name: agent.name, after, most })}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </div>
  );
}

/** The reasons as a sum, so that one can check it. */
function Why({ line }: { line: AssignmentLine }) {
  const { t } = useTranslation('assignment');
  return (
    <details className="mt-1 text-sm">
      <summary className="cursor-pointer py-1 text-primary">{t('why', { worth: line.worth })}</summary>
      <ul className="mt-1 max-w-2xl divide-y divide-line">
        {line.reasons.map((reason) => (
          <li key={reason.name} className="flex gap-4 py-1.5">
            <span className="min-w-0 flex-1">
              <span className="font-bold">{reason.label}</span>
              <span className="block text-ink-soft">{reason.text}</span>
            </span>
            <span className="font-bold tabular-nums">
              {reason.points > 0 ? `+${reason.points}` : String(reason.points).replace('-', '−')}
            </span>
          </li>
        ))}
        <li className="flex justify-between gap-4 py-1.5 font-bold">
          <span>{t('sum')}</span>
          <span className="tabular-nums">{line.worth}</span>
        </li>
      </ul>
    </details>
  );
}

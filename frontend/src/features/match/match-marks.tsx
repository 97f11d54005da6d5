import { useTranslation } from 'react-i18next';
import type { MatchSummary } from '@/api/types';
import { useFormat } from '@/shared/format/use-format';
import { useLabels } from '@/shared/records/use-labels';
import { StatusBadge, Tag } from '@/shared/ui/badge';
import { Icon } from '@/shared/ui/icon';
import { daysSince, isOpen } from './stages';

/** Overdue and phase: what one must not miss of a match. */
export function MatchMarks({ match }: { match: Pick<MatchSummary, 'overdue' | 'phase' | 'stage'> }) {
  const { t } = useTranslation('match');
  const { label } = useLabels();
  const phase = match.stage === 'DEVELOPMENT' ? match.phase : undefined;
  if (!match.overdue && !phase) return null;
  return (
    <span className="flex flex-wrap gap-1.5">
      {match.overdue && <StatusBadge tone="danger">{t('overdue')}</StatusBadge>}
      {phase && <Tag>{label('matchPhase', phase)}</Tag>}
    </span>
  );
}

/** The next action and when it is due. */
export function NextStep({ match }: { match: Pick<MatchSummary, 'nextAction' | 'overdue'> }) {
  const { t } = useTranslation('match');
  const format = useFormat();
  if (!match.nextAction) return null;
  const { text, dueOn } = match.nextAction;
  return (
    <span className="block">
      {text}
      <span
        className={`mt-0.5 flex items-center gap-1 text-sm ${match.overdue ? 'font-bold text-danger' : 'text-ink-soft'}`}
      >
        <Icon name="calendar" size={14} />
        {t('dueOn', { date: format.date(dueOn), relative: format.relativeDay(dueOn) })}
      </span>
    </span>
  );
}

/** `brief` where a heading says already what is counted. */
export function AgeInStage({
  match,
  brief = false,
}: {
  match: Pick<MatchSummary, 'stage' | 'stageSince'>;
  brief?: boolean;
}) {
  const { t } = useTranslation('match');
  const format = useFormat();
  if (!isOpen(match.stage)) return format.date(match.stageSince);
  return t(brief ? 'days' : 'age', { count: daysSince(match.stageSince) });
}

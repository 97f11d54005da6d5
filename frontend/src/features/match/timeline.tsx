import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { matchQueries } from '@/api/matches';
import type { Activity, ActivityKind, MatchView } from '@/api/types';
import { useVocabulary } from '@/api/vocabularies';
import { useFormat } from '@/shared/format/use-format';
import { useLabels } from '@/shared/records/use-labels';
import { Tag } from '@/shared/ui/badge';
import { Icon, type IconName } from '@/shared/ui/icon';
import { QueryView } from '@/shared/ui/query-view';
import { LogActivityForm } from './log-activity-form';
import { Part } from './part';

const icons: Record<ActivityKind, IconName> = {
  NOTE: 'file',
  CALL: 'phone',
  MEETING: 'user',
  MAIL: 'mail',
  STAGE_CHANGE: 'right',
  DECISION: 'check',
  NEXT_ACTION: 'flag',
  OUTCOME: 'star',
};

/** What has happened so far, latest first, and the place to log what happened outside the system. */
export function Timeline({ match }: { match: MatchView }) {
  const { t } = useTranslation('match');
  const query = useQuery(matchQueries.activities(match.id));
  return (
    <Part title={t('timeline.title')}>
      <LogActivityForm matchId={match.id} />
      <div className="mt-6">
        <QueryView query={query}>
          {(activities) =>
            activities.length === 0 ? (
              <p className="text-ink-soft">{t('timeline.empty')}</p>
            ) : (
              <ol className="space-y-0">
                {activities.map((activity) => (
                  <Entry key={activity.id} activity={activity} />
                ))}
              </ol>
            )
          }
        </QueryView>
      </div>
    </Part>
  );
}

function Entry({ activity }: { activity: Activity }) {
  const { t } = useTranslation('match');
  const { label } = useLabels();
  const format = useFormat();
  return (
    <li className="relative flex gap-4 pb-6 before:absolute before:bottom-0 before:left-[1.1rem] before:top-10 before:w-px before:bg-line last:before:hidden">
      <span className="flex size-9 shrink-0 items-center justify-center rounded-full border border-line bg-white text-primary">
        <Icon name={icons[activity.kind]} size={18} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
          <span className="font-bold text-ink">{label('activityKind', activity.kind)}</span>
          <time dateTime={activity.occurredAt}>{format.dateTime(activity.occurredAt)}</time>
          <span>{activity.actorName}</span>
          {activity.shared && <Tag icon="user">{t('timeline.shared')}</Tag>}
        </p>
        <Content activity={activity} />
      </div>
    </li>
  );
}

function Content({ activity }: { activity: Activity }) {
  const { t } = useTranslation('match');
  const { label } = useLabels();
  const declines = useVocabulary('decline-reasons');
  const terminations = useVocabulary('termination-reasons');
  const outcomes = useVocabulary('outcome-kinds');
  const { kind, text, from, to, reason } = activity;
  const why = (code: string) => (declines.has(code) ? declines : terminations).label(code);

  if (kind === 'DECISION') return <Decision text={text} why={why} />;
  return (
    <div className="mt-1">
      {kind === 'STAGE_CHANGE' && from && to && (
        <p className="font-bold">
          {t('timeline.moved', {
            from: label('matchStage', from as 'PROPOSED'),
            to: label('matchStage', to as 'PROPOSED'),
          })}
        </p>
      )}
      {reason && <p>{t('team.reason', { reason: why(reason) })}</p>}
      {text && <p className="whitespace-pre-line">{kind === 'OUTCOME' ? outcomes.label(text) : text}</p>}
    </div>
  );
}

/** The server notes a decision as `MAKER DECLINED no-capacity`, and what would have to change on the next line. */
function Decision({ text, why }: { text: string; why: (code: string) => string }) {
  const { label } = useLabels();
  const { t } = useTranslation('match');
  const [first = '', ...hint] = text.split('\n');
  const [role, decision, reason] = first.split(' ');
  if (decision !== 'ACCEPTED' && decision !== 'DECLINED') return <p className="mt-1">{text}</p>;
  return (
    <div className="mt-1">
      <p className="font-bold">
        {label('teamRole', role as 'MAKER')}: {label('decision', decision)}
      </p>
      {reason && reason !== 'null' && <p>{t('team.reason', { reason: why(reason) })}</p>}
      {hint.length > 0 && <p className="whitespace-pre-line">{hint.join('\n')}</p>}
    </div>
  );
}

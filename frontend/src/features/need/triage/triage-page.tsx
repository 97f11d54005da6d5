import { useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/api/client';
import { needQueries } from '@/api/needs';
import type { NeedSummary } from '@/api/types';
import { useVocabulary } from '@/api/vocabularies';
import { useFormat } from '@/shared/format/use-format';
import { useLabels } from '@/shared/records/use-labels';
import { StatusBadge, Tag } from '@/shared/ui/badge';
import { Page } from '@/shared/ui/page';
import { QueryList } from '@/shared/ui/query-view';
import { EmptyState } from '@/shared/ui/states';
import { toneOf } from '@/shared/ui/tone-of';
import { PROMISED_DAYS, workingDaysSince } from './waiting';

export const queues = ['SUBMITTED', 'IN_TRIAGE', 'NEEDS_INFO', 'ON_HOLD'] as const;
export type Queue = (typeof queues)[number];

/** What waits for a coordinator, the longest first. */
export function TriagePage({ queue, onQueue }: { queue: Queue; onQueue: (queue: Queue) => void }) {
  const { t } = useTranslation('triage');
  const query = useInfiniteQuery(needQueries.list({ state: [queue], sort: 'updatedAt' }));
  return (
    <Page title={t('title')} lead={t('lead', { days: PROMISED_DAYS })}>
      <QueueChoice queue={queue} onQueue={onQueue} />
      <QueryList
        query={query}
        empty={
          <EmptyState icon="check" title={t(`empty.${queue}`)}>
            {t('empty.text')}
          </EmptyState>
        }
      >
        {(needs) => (
          <ol className="space-y-3">
            {needs.map((need) => (
              <li key={need.id}>
                <Row need={need} />
              </li>
            ))}
          </ol>
        )}
      </QueryList>
    </Page>
  );
}

function QueueChoice({ queue, onQueue }: { queue: Queue; onQueue: (queue: Queue) => void }) {
  const { t } = useTranslation('triage');
  const { label } = useLabels();
  const counts = useQueries({
    queries: queues.map((state) => ({
      queryKey: ['needs', 'count', state],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        body(api.GET('/api/v1/needs', { params: { query: { state: [state], limit: 1 } }, signal })),
    })),
  });
  return (
    <fieldset className="mb-6">
      <legend className="mb-2 text-sm font-bold">{t('queue')}</legend>
      <div className="flex flex-wrap gap-2">
        {queues.map((state, index) => (
          <label
            key={state}
            className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-full border border-line-strong px-4 font-bold hover:bg-primary-wash has-[:checked]:border-primary has-[:checked]:bg-primary has-[:checked]:text-white has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-black"
          >
            <input
              type="radio"
              name="queue"
              className="sr-only"
              checked={state === queue}
              onChange={() => onQueue(state)}
            />
            {label('needState', state)}
            <span className="tabular-nums">{counts[index]?.data?.total ?? ''}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Row({ need }: { need: NeedSummary }) {
  const { t } = useTranslation('triage');
  const { label } = useLabels();
  const format = useFormat();
  const departments = useVocabulary('departments');
  const places = useVocabulary('places');
  const days = workingDaysSince(need.updatedAt);
  const late = need.state === 'SUBMITTED' && days > PROMISED_DAYS;
  return (
    <article className="relative grid gap-x-6 gap-y-2 rounded-12 border border-line p-5 hover:border-primary hover:shadow-card sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <div className="mb-1.5 flex flex-wrap items-center gap-1.5">
          <StatusBadge tone={toneOf(need.state)}>{label('needState', need.state)}</StatusBadge>
          {need.urgency === 'HIGH' && <StatusBadge tone="warn">{t('urgent')}</StatusBadge>}
          {need.department && <Tag>{departments.label(need.department)}</Tag>}
          {need.place && <Tag>{places.label(need.place)}</Tag>}
        </div>
        <h2 className="text-lg leading-150">
          <Link
            to="/needs/$needId"
            params={{ needId: need.id }}
            className="text-primary underline decoration-1 underline-offset-4 after:absolute after:inset-0 after:rounded-12"
          >
            {need.title}
          </Link>
        </h2>
        {need.organizationName && <p className="text-sm text-ink-soft">{need.organizationName}</p>}
      </div>
      <p className={`self-center text-sm sm:text-right ${late ? 'font-bold text-danger' : 'text-ink-soft'}`}>
        <span className="block text-base font-bold tabular-nums">{t('waiting', { count: days })}</span>
        {late ? t('late') : t('since', { date: format.shortDate(need.updatedAt) })}
      </p>
    </article>
  );
}

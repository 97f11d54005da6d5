import { useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/api/client';
import { useMe } from '@/api/me';
import { needQueries } from '@/api/needs';
import type { NeedSummary } from '@/api/types';
import { useVocabulary } from '@/api/vocabularies';
import { useFormat } from '@/shared/format/use-format';
import { useLabels } from '@/shared/records/use-labels';
import { StatusBadge, Tag } from '@/shared/ui/badge';
import { ButtonLink } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { QueryList } from '@/shared/ui/query-view';
import { EmptyState } from '@/shared/ui/states';
import { toneOf } from '@/shared/ui/tone-of';
import { PROMISED_DAYS, workingDaysSince } from './waiting';

export const queues = ['SUBMITTED', 'IN_TRIAGE', 'NEEDS_INFO', 'ON_HOLD'] as const;
export type Queue = (typeof queues)[number];

const whoseChoices = ['all', 'mine', 'nobody'] as const;
export type Whose = (typeof whoseChoices)[number];

type Choice = { queue: Queue; whose: Whose; onChange: (queue: Queue, whose: Whose) => void };

/** Only what the reader is responsible for, or what nobody is. */
function useResponsibility(whose: Whose) {
  const me = useMe();
  if (whose === 'mine') return { coordinatorId: me.member?.id };
  return whose === 'nobody' ? { unassigned: true } : {};
}

/** What waits for a coordinator, the longest first. */
export function TriagePage(choice: Choice) {
  const { t } = useTranslation('triage');
  const responsibility = useResponsibility(choice.whose);
  const query = useInfiniteQuery(
    needQueries.list({ state: [choice.queue], sort: 'updatedAt', ...responsibility }),
  );
  return (
    <Page
      title={t('title')}
      lead={t('lead', { days: PROMISED_DAYS })}
      actions={
        <ButtonLink to="/assignments" variant="secondary">
          {t('whose.assign')}
        </ButtonLink>
      }
    >
      <QueueChoice {...choice} />
      <WhoseChoice {...choice} />
      <QueryList
        query={query}
        empty={
          <EmptyState icon="check" title={t(`empty.${choice.queue}`)}>
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

function QueueChoice({ queue, whose, onChange }: Choice) {
  const { t } = useTranslation('triage');
  const { label } = useLabels();
  const responsibility = useResponsibility(whose);
  const counts = useQueries({
    queries: queues.map((state) => ({
      queryKey: ['needs', 'count', state, responsibility],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        body(
          api.GET('/api/v1/needs', {
            params: { query: { state: [state], limit: 1, ...responsibility } },
            signal,
          }),
        ),
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
              onChange={() => onChange(state, whose)}
            />
            {label('needState', state)}
            <span className="tabular-nums">{counts[index]?.data?.total ?? ''}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function WhoseChoice({ queue, whose, onChange }: Choice) {
  const { t } = useTranslation('triage');
  const me = useMe();
  const choices = whoseChoices.filter((one) => one !== 'mine' || me.member);
  return (
    <fieldset className="mb-6">
      <legend className="mb-2 text-sm font-bold">{t('whose.whose')}</legend>
      <div className="flex flex-wrap gap-x-6">
        {choices.map((one) => (
          <label key={one} className="inline-flex min-h-11 cursor-pointer items-center gap-2">
            <input
              type="radio"
              name="whose"
              className="size-5"
              checked={one === whose}
              onChange={() => onChange(queue, one)}
            />
            {t(`whose.${one}`)}
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
        <p className="text-sm text-ink-soft">
          {need.coordinator
            ? t('whose.coordinator', { name: need.coordinator.name })
            : t('whose.noCoordinator')}
        </p>
      </div>
      <p className={`self-center text-sm sm:text-right ${late ? 'font-bold text-danger' : 'text-ink-soft'}`}>
        <span className="block text-base font-bold tabular-nums">{t('waiting', { count: days })}</span>
        {late ? t('late') : t('since', { date: format.shortDate(need.updatedAt) })}
      </p>
    </article>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { matchQueries } from '@/api/matches';
import type { MatchView } from '@/api/types';
import { useFormat } from '@/shared/format/use-format';
import { useLabels } from '@/shared/records/use-labels';
import { StatusBadge } from '@/shared/ui/badge';
import { ButtonLink } from '@/shared/ui/button';
import { Notice } from '@/shared/ui/notice';
import { Page } from '@/shared/ui/page';
import { QueryView } from '@/shared/ui/query-view';
import { LoadingState } from '@/shared/ui/states';
import { toneOf } from '@/shared/ui/tone-of';
import { Agreement } from './agreement';
import { Conflicts } from './conflicts';
import { DecisionNotice } from './decision-dialog';
import { MoveMenu } from './move-menu';
import { NextActionCard } from './next-action';
import { Outcomes } from './outcomes';
import { StageTrack } from './stage-track';
import { Team } from './team';
import { Timeline } from './timeline';
import { movedOf } from './use-move-match';

/** One match. What a reader finds here is what the API gives them: participants get less than coordinators. */
export function MatchPage({ matchId }: { matchId: string }) {
  const { t } = useTranslation(['match', 'common']);
  const { label } = useLabels();
  const query = useQuery(matchQueries.detail(matchId));
  return (
    <QueryView
      query={query}
      loading={
        <Page title={t('detail.loading')}>
          <LoadingState />
        </Page>
      }
    >
      {(match) => (
        <Page
          title={match.need.name}
          crumbs={[{ label: t('list.title'), to: '/matches' }]}
          above={
            <>
              <span className="text-sm text-ink-soft">{t('detail.kind')}</span>
              <StatusBadge tone={toneOf(match.stage)}>{label('matchStage', match.stage)}</StatusBadge>
              {match.demo && <StatusBadge>{t('common:record.demo')}</StatusBadge>}
            </>
          }
          actions={
            <>
              <ButtonLink variant="secondary" to="/needs/$needId" params={{ needId: match.need.id }}>
                {t('detail.toNeed')}
              </ButtonLink>
              <MoveMenu match={movedOf(match)} always />
            </>
          }
        >
          <div className="space-y-8">
            <StageTrack match={match} />
            <DecisionNotice match={match} />
            <Content match={match} />
          </div>
        </Page>
      )}
    </QueryView>
  );
}

function Content({ match }: { match: MatchView }) {
  const { t } = useTranslation('match');
  const blocked = match.stage === 'PROPOSED' && match.conflicts?.some(({ status }) => status === 'OPEN');
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_18rem] lg:gap-12">
      <div className="min-w-0 space-y-10">
        {blocked && (
          <Notice tone="warn" title={t('conflict.blocks')}>
            {t('conflict.blocksText')}
          </Notice>
        )}
        <NextActionCard match={match} />
        <Team match={match} />
        <Timeline match={match} />
        <Conflicts match={match} />
        <Agreement match={match} />
        <Outcomes match={match} />
      </div>
      <Aside match={match} />
    </div>
  );
}

function Aside({ match }: { match: MatchView }) {
  const { t } = useTranslation('match');
  const format = useFormat();
  const items = [
    {
      label: t('detail.need'),
      value: (
        <Link to="/needs/$needId" params={{ needId: match.need.id }} className="text-link">
          {match.need.name}
        </Link>
      ),
    },
    { label: t('column.coordinator'), value: match.coordinator?.name ?? t('detail.nobody') },
    { label: t('detail.openedAt'), value: format.date(match.openedAt) },
    { label: t('detail.stageSince'), value: format.date(match.stageSince) },
    {
      label: t('detail.score'),
      value: match.scoreAtOpening?.toFixed(2),
    },
    { label: t('detail.updatedAt'), value: format.dateTime(match.updatedAt) },
  ].filter(({ value }) => value);
  return (
    <aside aria-label={t('detail.aside')}>
      <dl className="space-y-3 rounded-12 border border-line bg-wash p-5 text-sm leading-170">
        {items.map(({ label, value }) => (
          <div key={label}>
            <dt className="text-ink-soft">{label}</dt>
            <dd className="font-bold">{value}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { matchQueries } from '@/api/matches';
import { needQueries } from '@/api/needs';
import { seedQueries } from '@/api/seeds';
import { useFormat } from '@/shared/format/use-format';
import { useLabels } from '@/shared/records/use-labels';
import { StatusBadge, type Tone } from '@/shared/ui/badge';
import { ButtonLink } from '@/shared/ui/button';
import { Section } from '@/shared/ui/card';
import { QueryView } from '@/shared/ui/query-view';
import { EmptyState } from '@/shared/ui/states';
import { toneOf } from '@/shared/ui/tone-of';

const SHOWN = 5;

export function MyNeeds() {
  const { t } = useTranslation('home');
  const { label } = useLabels();
  const query = useInfiniteQuery(needQueries.list({ mine: true, limit: SHOWN, sort: '-updatedAt' }));
  return (
    <Section title={t('myNeeds.title')}>
      <QueryView query={query}>
        {({ pages }) =>
          pages[0]?.items.length ? (
            <Rows>
              {pages[0].items.map((need) => (
                <Row
                  key={need.id}
                  state={label('needState', need.state)}
                  tone={toneOf(need.state)}
                  date={need.updatedAt}
                >
                  <Link to="/needs/$needId" params={{ needId: need.id }} className="text-link">
                    {need.title}
                  </Link>
                </Row>
              ))}
            </Rows>
          ) : (
            <EmptyState
              icon="need"
              title={t('myNeeds.none')}
              action={<ButtonLink to={'/needs/new' as '/'}>{t('actions.postNeed')}</ButtonLink>}
            >
              {t('myNeeds.hint')}
            </EmptyState>
          )
        }
      </QueryView>
    </Section>
  );
}

export function MySeeds() {
  const { t } = useTranslation('home');
  const { label } = useLabels();
  const query = useInfiniteQuery(seedQueries.list({ mine: true, limit: SHOWN, sort: '-updatedAt' }));
  return (
    <Section title={t('mySeeds.title')}>
      <QueryView query={query}>
        {({ pages }) =>
          pages[0]?.items.length ? (
            <Rows>
              {pages[0].items.map((seed) => (
                <Row
                  key={seed.id}
                  state={label('seedState', seed.state)}
                  tone={toneOf(seed.state)}
                  date={seed.updatedAt}
                >
                  <Link to="/seeds/$seedId" params={{ seedId: seed.id }} className="text-link">
                    {seed.title}
                  </Link>
                </Row>
              ))}
            </Rows>
          ) : (
            <EmptyState
              icon="seed"
              title={t('mySeeds.none')}
              action={<ButtonLink to={'/seeds/new' as '/'}>{t('actions.registerSeed')}</ButtonLink>}
            >
              {t('mySeeds.hint')}
            </EmptyState>
          )
        }
      </QueryView>
    </Section>
  );
}

export function OpenMatches() {
  const { t } = useTranslation('home');
  const { label } = useLabels();
  const query = useInfiniteQuery(matchQueries.list({ mine: true, limit: SHOWN, sort: '-updatedAt' }));
  return (
    <Section title={t('matches.title')}>
      <QueryView query={query}>
        {({ pages }) =>
          pages[0]?.items.length ? (
            <Rows>
              {pages[0].items.map((match) => (
                <Row
                  key={match.id}
                  state={label('matchStage', match.stage)}
                  tone={toneOf(match.stage)}
                  date={match.updatedAt}
                >
                  <Link
                    to={'/matches/$matchId' as '/'}
                    params={{ matchId: match.id } as never}
                    className="text-link"
                  >
                    {match.needTitle}
                  </Link>
                  <span className="block text-sm text-ink-soft">{match.organizations.join('・')}</span>
                </Row>
              ))}
            </Rows>
          ) : (
            <p className="rounded-12 border border-line bg-wash p-5 text-ink-soft">{t('matches.none')}</p>
          )
        }
      </QueryView>
    </Section>
  );
}

function Rows({ children }: { children: ReactNode }) {
  return <ul className="divide-y divide-line rounded-12 border border-line">{children}</ul>;
}

function Row({
  state,
  tone,
  date,
  children,
}: {
  state: string;
  tone: Tone;
  date: string;
  children: ReactNode;
}) {
  const format = useFormat();
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 p-4 sm:flex-nowrap sm:px-6">
      <span className="w-full shrink-0 sm:w-32">
        <StatusBadge tone={tone}>{state}</StatusBadge>
      </span>
      <div className="min-w-0 flex-1">{children}</div>
      <span className="shrink-0 text-sm leading-[1.75rem] text-ink-faint">{format.relativeDay(date)}</span>
    </li>
  );
}

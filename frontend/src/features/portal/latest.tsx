import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { needQueries } from '@/api/needs';
import { seedQueries } from '@/api/seeds';
import { NeedCard } from '@/shared/records/need-card';
import { CardGrid } from '@/shared/records/record-card';
import { SeedCard } from '@/shared/records/seed-card';
import { Section } from '@/shared/ui/card';
import { Icon } from '@/shared/ui/icon';
import { QueryView } from '@/shared/ui/query-view';
import { EmptyState } from '@/shared/ui/states';

const SHOWN = 4;

export function LatestNeeds() {
  const { t } = useTranslation('portal');
  const query = useInfiniteQuery(
    needQueries.list({ limit: SHOWN, state: ['PUBLISHED'], sort: '-publishedAt' }),
  );
  return (
    <Section title={t('needs.title')} lead={t('needs.lead')} action={<All to="/needs">{t('needs.all')}</All>}>
      <QueryView query={query}>
        {({ pages }) => (
          <Cards items={pages[0]?.items ?? []} none={t('needs.none')}>
            {(need) => <NeedCard need={need} />}
          </Cards>
        )}
      </QueryView>
    </Section>
  );
}

export function LatestSeeds() {
  const { t } = useTranslation('portal');
  const query = useInfiniteQuery(
    seedQueries.list({ limit: SHOWN, state: ['PUBLISHED'], sort: '-publishedAt' }),
  );
  return (
    <Section title={t('seeds.title')} lead={t('seeds.lead')} action={<All to="/seeds">{t('seeds.all')}</All>}>
      <QueryView query={query}>
        {({ pages }) => (
          <Cards items={pages[0]?.items ?? []} none={t('seeds.none')}>
            {(seed) => <SeedCard seed={seed} />}
          </Cards>
        )}
      </QueryView>
    </Section>
  );
}

function Cards<Item extends { id: string }>({
  items,
  none,
  children,
}: {
  items: Item[];
  none: string;
  children: (item: Item) => ReactNode;
}) {
  if (items.length === 0) return <EmptyState title={none} />;
  return (
    <CardGrid>
      {items.map((item) => (
        <li key={item.id}>{children(item)}</li>
      ))}
    </CardGrid>
  );
}

function All({ to, children }: { to: '/needs' | '/seeds'; children: ReactNode }) {
  return (
    <Link to={to} className="text-link inline-flex items-center gap-1 font-bold">
      {children}
      <Icon name="right" size={18} />
    </Link>
  );
}

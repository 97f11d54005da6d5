import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '@/api/me';
import { modelQueries } from '@/api/models';
import type { RankingModel } from '@/api/types';
import { Section } from '@/shared/ui/card';
import { Page } from '@/shared/ui/page';
import { QueryView } from '@/shared/ui/query-view';
import { Effects } from './effects';
import { Figures } from './figures';
import { ModelHistory } from './model-history';
import { PromoteDialog } from './promote-dialog';
import { Training } from './training';
import { VerdictNotice } from './verdict-notice';
import { WeightTable } from './weight-table';

/** How suggestions are ordered, what was learned from decisions, and which of both is in force. */
export function ModelPage() {
  const { t } = useTranslation('model');
  const query = useQuery(modelQueries.list());
  const { data: me } = useQuery(meQuery);
  const steers = me?.roles.includes('admin') ?? false;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Training steers={steers} />
      <QueryView query={query}>{({ items }) => <Models models={items} />}</QueryView>
    </Page>
  );
}

function Models({ models }: { models: RankingModel[] }) {
  const { t } = useTranslation('model');
  const [promoted, setPromoted] = useState<RankingModel | null>(null);
  const champion = models.find(({ state }) => state === 'CHAMPION');
  const challenger = models.find(({ state }) => state === 'CHALLENGER');
  return (
    <>
      {challenger && <VerdictNotice model={challenger} champion={champion} onPromote={setPromoted} />}
      {challenger?.comparison && (
        <Section title={t('figures.title')} lead={t('figures.lead', { count: challenger.comparison.needs })}>
          <Figures comparison={challenger.comparison} />
        </Section>
      )}
      {champion && (
        <Section title={t('weights.title')} lead={t('weights.lead')}>
          <WeightTable champion={champion} challenger={challenger} />
        </Section>
      )}
      {challenger && (
        <Section title={t('effects.title')} lead={t('effects.lead')}>
          <Effects version={challenger.modelVersion} />
        </Section>
      )}
      <Section title={t('history.title')} lead={t('history.lead')}>
        <ModelHistory models={models} onPromote={setPromoted} />
      </Section>
      {promoted && <PromoteDialog model={promoted} onClose={() => setPromoted(null)} />}
    </>
  );
}

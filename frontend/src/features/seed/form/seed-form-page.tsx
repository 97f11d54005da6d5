import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/me';
import { seedQueries } from '@/api/seeds';
import type { SeedView } from '@/api/types';
import { ButtonLink } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { QueryView } from '@/shared/ui/query-view';
import { EmptyState } from '@/shared/ui/states';
import { SeedForm, type StepKey } from './seed-form';

type Moves = { step: StepKey; onStep: (step: StepKey) => void; onDone: (seed: SeedView) => void };

export function NewSeedPage({
  draftId,
  onCreated,
  ...moves
}: Moves & { draftId?: string; onCreated: (id: string) => void }) {
  const { t } = useTranslation('seed-form');
  const me = useMe();
  // The draft that was in the address at first; one made meanwhile must not open the form anew.
  const [first] = useState(draftId);
  return (
    <Page
      narrow
      title={t('title.new')}
      lead={t('title.lead')}
      crumbs={[{ label: t('title.seeds'), to: '/seeds' }]}
    >
      {me.organization && first && <SavedSeed seedId={first} {...moves} />}
      {me.organization && !first && <SeedForm onCreated={onCreated} {...moves} />}
      {!me.organization && (
        <EmptyState
          icon="organization"
          title={t('noOrganization.title')}
          action={<ButtonLink to="/organizations/new">{t('noOrganization.action')}</ButtonLink>}
        >
          {t('noOrganization.text')}
        </EmptyState>
      )}
    </Page>
  );
}

export function EditSeedPage({ seedId, ...moves }: Moves & { seedId: string }) {
  const { t } = useTranslation('seed-form');
  return (
    <Page narrow title={t('title.edit')} crumbs={[{ label: t('title.seeds'), to: '/seeds' }]}>
      <SavedSeed seedId={seedId} {...moves} />
    </Page>
  );
}

function SavedSeed({ seedId, ...moves }: Moves & { seedId: string }) {
  const { t } = useTranslation('seed-form');
  // What a form starts from must be the newest there is, and must not change under the author's hands.
  const query = useQuery({
    ...seedQueries.detail(seedId),
    queryKey: ['seeds', 'form', seedId],
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  return (
    <QueryView query={query}>
      {(seed) =>
        seed.editable ? (
          <SeedForm seed={seed} {...moves} />
        ) : (
          <EmptyState
            icon="lock"
            title={t('notEditable.title')}
            action={
              <ButtonLink to="/seeds/$seedId" params={{ seedId }}>
                {t('notEditable.action')}
              </ButtonLink>
            }
          />
        )
      }
    </QueryView>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/me';
import { needQueries } from '@/api/needs';
import { ButtonLink } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { QueryView } from '@/shared/ui/query-view';
import { EmptyState } from '@/shared/ui/states';
import { NeedForm } from './need-form';
import type { StepKey } from './steps';

type Moves = { step: StepKey; onStep: (step: StepKey) => void };

/** A new need. Once the draft exists its id goes into the address, so that a reload finds it again. */
export function NewNeedPage({
  draftId,
  onCreated,
  ...moves
}: Moves & { draftId?: string; onCreated: (id: string) => void }) {
  const { t } = useTranslation('need-form');
  const me = useMe();
  return (
    <Page
      narrow
      title={t('title.new')}
      lead={t('title.lead')}
      crumbs={[{ label: t('title.needs'), to: '/needs' }]}
    >
      {me.organization ? (
        <Opened key={me.subject} draftId={draftId} onCreated={onCreated} {...moves} />
      ) : (
        <EmptyState
          icon="organization"
          title={t('noOrganization.title')}
          action={<ButtonLink to={'/organizations/new' as '/'}>{t('noOrganization.action')}</ButtonLink>}
        >
          {t('noOrganization.text')}
        </EmptyState>
      )}
    </Page>
  );
}

/** The draft that was in the address when the page was opened; one made meanwhile must not open the form anew. */
function Opened({
  draftId,
  onCreated,
  ...moves
}: Moves & { draftId?: string; onCreated: (id: string) => void }) {
  const [first] = useState(draftId);
  if (!first) return <NeedForm onCreated={onCreated} {...moves} />;
  return <SavedNeed needId={first} {...moves} />;
}

function SavedNeed({ needId, ...moves }: Moves & { needId: string }) {
  const { t } = useTranslation('need-form');
  // What a form starts from must be the newest there is, and must not change under the author's hands.
  const query = useQuery({
    ...needQueries.detail(needId),
    queryKey: ['needs', 'form', needId],
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  return (
    <QueryView query={query}>
      {(need) =>
        need.editable ? (
          <NeedForm need={need} {...moves} />
        ) : (
          <EmptyState
            icon="lock"
            title={t('notEditable.title')}
            action={
              <ButtonLink to="/needs/$needId" params={{ needId }}>
                {t('notEditable.action')}
              </ButtonLink>
            }
          >
            {t('notEditable.text')}
          </EmptyState>
        )
      }
    </QueryView>
  );
}

export function EditNeedPage({ needId, ...moves }: Moves & { needId: string }) {
  const { t } = useTranslation('need-form');
  return (
    <Page narrow title={t('title.edit')} crumbs={[{ label: t('title.needs'), to: '/needs' }]}>
      <SavedNeed key={needId} needId={needId} {...moves} />
    </Page>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/me';
import { tieQueries, tieWrites } from '@/api/ties';
import type { Tie } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { useVocabulary } from '@/api/vocabularies';
import { useFormat } from '@/shared/format/use-format';
import { Button } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { QueryView } from '@/shared/ui/query-view';
import { EmptyState, LoadingState } from '@/shared/ui/states';
import { showToast } from '@/shared/ui/toast';
import { DeclareTieDialog } from './declare-tie-dialog';

/** What ties the reader and their organization to other organizations. */
export function TiePage() {
  const { t } = useTranslation('tie');
  const { organization } = useMe();
  return (
    <Page title={t('title')} lead={t('lead')}>
      {organization ? (
        <div className="space-y-12">
          <Ties title={t('mine')} hint={t('mineHint')} />
          <Ties title={organization.name} hint={t('oursHint')} organizationId={organization.id} />
        </div>
      ) : (
        <EmptyState icon="user" title={t('noOrganization')} />
      )}
    </Page>
  );
}

function Ties({ title, hint, organizationId }: { title: string; hint: string; organizationId?: string }) {
  const { t } = useTranslation('tie');
  const [declaring, setDeclaring] = useState(false);
  const query = useQuery(tieQueries.list(organizationId));
  return (
    <section>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-xl">{title}</h2>
        <Button variant="secondary" size="small" onClick={() => setDeclaring(true)}>
          {t('declare')}
        </Button>
      </div>
      <p className="mb-4 mt-1 text-ink-soft">{hint}</p>
      <QueryView query={query} loading={<LoadingState />}>
        {(ties) =>
          ties.length === 0 ? (
            <p className="text-ink-soft">{t('none')}</p>
          ) : (
            <ul className="divide-y divide-line border-y border-line">
              {ties.map((tie) => (
                <One key={tie.id} tie={tie} organizationId={organizationId} />
              ))}
            </ul>
          )
        }
      </QueryView>
      {declaring && <DeclareTieDialog organizationId={organizationId} onClose={() => setDeclaring(false)} />}
    </section>
  );
}

function One({ tie, organizationId }: { tie: Tie; organizationId?: string }) {
  const { t } = useTranslation('tie');
  const format = useFormat();
  const kinds = useVocabulary('conflict-kinds');
  const remove = useWrite({
    send: (id: string) => tieWrites.remove(organizationId, id),
    invalidates: [['ties']],
    onDone: () => showToast(t('removed')),
  });
  return (
    <li className="flex flex-wrap items-start justify-between gap-3 py-4">
      <div className="min-w-0">
        <p className="font-bold">{tie.organization.name}</p>
        <p>
          {kinds.label(tie.kind)}
          {tie.heldUntil && (
            <span className="text-ink-soft"> {t('until', { date: format.date(tie.heldUntil) })}</span>
          )}
        </p>
        {tie.note && <p className="mt-1 whitespace-pre-line text-sm text-ink-soft">{tie.note}</p>}
      </div>
      <Button
        variant="quiet"
        size="small"
        aria-label={t('removeOf', { name: tie.organization.name })}
        disabled={remove.isPending}
        onClick={() => remove.mutate(tie.id)}
      >
        {t('remove')}
      </Button>
    </li>
  );
}

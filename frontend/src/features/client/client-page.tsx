import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clientQueries } from '@/api/clients';
import type { ClientView } from '@/api/types';
import { useVocabulary } from '@/api/vocabularies';
import { useFormat } from '@/shared/format/use-format';
import { useLabels } from '@/shared/records/use-labels';
import { StatusBadge } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Facts } from '@/shared/ui/facts';
import { Page } from '@/shared/ui/page';
import { QueryList } from '@/shared/ui/query-view';
import { EmptyState } from '@/shared/ui/states';
import { ClientDialog } from './client-dialog';
import { SecretDialog } from './secret-dialog';

/** Partner systems, for administrators: who may ask the API, for what, how much and how often. */
export function ClientPage() {
  const { t } = useTranslation('client');
  const [edited, setEdited] = useState<ClientView | 'new'>();
  const [issued, setIssued] = useState<ClientView>();
  const query = useInfiniteQuery(clientQueries.list());
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={<Button onClick={() => setEdited('new')}>{t('add')}</Button>}
    >
      <QueryList query={query} empty={<EmptyState icon="file" title={t('empty')} />}>
        {(clients) => (
          <ul className="space-y-4">
            {clients.map((client) => (
              <li key={client.id}>
                <ClientCard
                  client={client}
                  onEdit={() => setEdited(client)}
                  onIssue={() => setIssued(client)}
                />
              </li>
            ))}
          </ul>
        )}
      </QueryList>
      {edited && (
        <ClientDialog
          client={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
          onCreated={setIssued}
        />
      )}
      {issued && <SecretDialog client={issued} onClose={() => setIssued(undefined)} />}
    </Page>
  );
}

function ClientCard({
  client,
  onEdit,
  onIssue,
}: {
  client: ClientView;
  onEdit: () => void;
  onIssue: () => void;
}) {
  const { t } = useTranslation('client');
  const { label } = useLabels();
  const format = useFormat();
  const prefectures = useVocabulary('prefectures');
  return (
    <Card>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h2 className="flex flex-wrap items-center gap-3 text-lg">
          {client.name}
          <StatusBadge tone={client.enabled ? 'good' : 'danger'}>
            {t(client.enabled ? 'state.on' : 'state.off')}
          </StatusBadge>
        </h2>
        <div className="flex flex-wrap gap-2">
          <Button variant="secondary" size="small" onClick={onEdit}>
            {t('edit')}
          </Button>
          <Button variant="secondary" size="small" onClick={onIssue}>
            {t('secret.issue')}
          </Button>
        </div>
      </div>
      <Facts
        items={[
          { label: t('field.clientId'), value: <code className="break-all">{client.clientId}</code> },
          { label: t('field.scopes'), value: client.scopes.map((scope) => t(scopeKey(scope))).join('、') },
          { label: t('field.ceiling'), value: label('level', client.disclosureCeiling) },
          {
            label: t('field.prefectures'),
            value: client.prefectures.map(prefectures.label).join('、') || t('anywhere'),
          },
          {
            label: t('field.limit'),
            value: t('perMinute', { number: format.number(client.requestsPerMinute) }),
          },
          {
            label: t('field.lastUsed'),
            value: client.lastUsedAt ? format.dateTime(client.lastUsedAt) : t('never'),
          },
          {
            label: t('field.secretIssued'),
            value: client.secretIssuedAt ? format.dateTime(client.secretIssuedAt) : t('never'),
          },
          {
            label: t('field.subject'),
            value: (
              <>
                <code className="break-all">{client.subject}</code>
                <span className="block text-sm text-ink-soft">{t('hint.subject')}</span>
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}

/** Keys of texts hold no full stop: that separates their parts. */
export const scopeKey = (scope: string) => `scope.${scope.replace('.', '-')}` as 'scope.needs-read';

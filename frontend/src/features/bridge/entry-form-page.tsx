import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bridgeQueries, bridgeWrites } from '@/api/bridge';
import type { BridgeEntry } from '@/api/types';
import { ConceptSearch } from '@/shared/reading/concept-search';
import { Page } from '@/shared/ui/page';
import { QueryView } from '@/shared/ui/query-view';
import { EmptyState, LoadingState } from '@/shared/ui/states';
import { showToast } from '@/shared/ui/toast';
import { EntryForm } from './entry-form';
import { valuesOf } from './entry-values';

type Done = (entry: BridgeEntry) => void;

/** Proposes a new entry, or with `replaces` a change of one. */
export function NewEntryPage({
  replaces,
  onReplaces,
  onDone,
}: {
  replaces: string | undefined;
  onReplaces: (entryId: string) => void;
  onDone: Done;
}) {
  const { t } = useTranslation('bridge');
  const crumbs = [{ label: t('list.title'), to: '/bridge' as const }];
  if (replaces !== undefined) return <ChangePage entryId={replaces} onDone={onDone} />;
  return (
    <Page title={t('form.newTitle')} lead={t('form.lead')} crumbs={crumbs} narrow>
      <div className="mb-8 rounded-12 bg-wash p-4 sm:p-5">
        <ConceptSearch taken={[]} label={t('form.find')} hint={t('form.findHint')} onAdd={onReplaces} />
      </div>
      <Proposal onDone={onDone} />
    </Page>
  );
}

function Proposal({ replaced, onDone }: { replaced?: BridgeEntry; onDone: Done }) {
  const { t } = useTranslation('bridge');
  return (
    <EntryForm
      replaces={replaced?.id}
      initial={valuesOf(replaced?.content)}
      kindFixed={replaced !== undefined}
      submitLabel={t('form.submit')}
      send={bridgeWrites.propose}
      onDone={(entry) => {
        showToast(t('form.done'));
        onDone(entry);
      }}
    />
  );
}

function ChangePage({ entryId, onDone }: { entryId: string; onDone: Done }) {
  const { t } = useTranslation('bridge');
  const query = useQuery(bridgeQueries.detail(entryId));
  return (
    <QueryView query={query} loading={<Loading />}>
      {(entry) =>
        // Found by its concept it may be one that was replaced; what holds now is what can be changed.
        entry.replacedBy ? (
          <ChangePage entryId={entry.replacedBy.id} onDone={onDone} />
        ) : (
          <Page
            title={t('form.changeTitle', { name: entry.label })}
            lead={t('form.lead')}
            crumbs={[{ label: t('list.title'), to: '/bridge' }]}
            narrow
          >
            <Proposal key={entry.id} replaced={entry} onDone={onDone} />
          </Page>
        )
      }
    </QueryView>
  );
}

/** Rewrites a proposal that nobody has decided on. */
export function EditEntryPage({ entryId, onDone }: { entryId: string; onDone: Done }) {
  const { t } = useTranslation('bridge');
  const query = useQuery(bridgeQueries.detail(entryId));
  return (
    <QueryView query={query} loading={<Loading />}>
      {(entry) => (
        <Page
          title={t('form.editTitle')}
          lead={entry.label}
          crumbs={[{ label: t('list.title'), to: '/bridge' }]}
          narrow
        >
          {entry.editable ? (
            <EntryForm
              replaces={entry.replaces?.id}
              initial={valuesOf(entry.content, entry.reason)}
              kindFixed={entry.replaces !== undefined}
              submitLabel={t('form.save')}
              send={(proposal) => bridgeWrites.revise(entry, proposal)}
              onDone={(changed) => {
                showToast(t('form.saved'));
                onDone(changed);
              }}
            />
          ) : (
            <EmptyState icon="lock" title={t('form.notEditable')} />
          )}
        </Page>
      )}
    </QueryView>
  );
}

function Loading() {
  const { t } = useTranslation('bridge');
  return (
    <Page title={t('entry.loading')} narrow>
      <LoadingState />
    </Page>
  );
}

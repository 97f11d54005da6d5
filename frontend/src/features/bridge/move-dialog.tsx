import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { bridgeQueries, bridgeWrites } from '@/api/bridge';
import type { BridgeEntry, BridgeEntryState } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { Form, useFields } from '@/shared/form/form';
import { TextArea } from '@/shared/form/text-field';
import '@/shared/form/zod-messages';
import { useLabels } from '@/shared/records/use-labels';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { QueryView } from '@/shared/ui/query-view';
import { showToast } from '@/shared/ui/toast';
import { Effects } from './effects';

export type Step = Exclude<BridgeEntryState, 'PROPOSED'>;

const schema = z.object({ reason: z.string().trim().min(1).max(500) });

/** Shows what a step would do, asks why, and takes it. */
export function MoveDialog({ entry, to, onClose }: { entry: BridgeEntry; to: Step; onClose: () => void }) {
  const { t } = useTranslation(['bridge', 'common']);
  const { label } = useLabels();
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { reason: '' } });
  const field = useFields(form);
  const move = useWrite({
    send: ({ reason }: z.infer<typeof schema>, key) => bridgeWrites.move(entry, to, reason, key),
    invalidates: [['bridge']],
    onDone: () => {
      showToast(to === 'REFUSED' ? t('move.refused') : t('move.done', { state: label('bridgeState', to) }));
      onClose();
    },
  });
  const step = label('bridgeStep', to);
  return (
    <Dialog title={t('move.title', { step, name: entry.label })} isOpen onClose={onClose} wide>
      {to !== 'REFUSED' && <StepEffects entry={entry} to={to} />}
      <div className="mt-6">
        <Form
          form={form}
          onSubmit={move.mutateAsync}
          submitLabel={step}
          actions={
            <Button variant="secondary" size="large" onClick={onClose}>
              {t('common:action.cancel')}
            </Button>
          }
        >
          <TextArea
            label={t('move.reason')}
            hint={t('move.reasonHint')}
            required
            rows={2}
            limit={500}
            {...field('reason')}
          />
        </Form>
      </div>
    </Dialog>
  );
}

function StepEffects({ entry, to }: { entry: BridgeEntry; to: Step }) {
  const { t } = useTranslation('bridge');
  const query = useQuery(bridgeQueries.effects(entry, to));
  return (
    <QueryView
      query={query}
      loading={
        <p role="status" className="text-ink-soft">
          {t('effect.loading')}
        </p>
      }
    >
      {(effects) => <Effects effects={effects} />}
    </QueryView>
  );
}

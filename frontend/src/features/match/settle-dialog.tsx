import { zodResolver } from '@hookform/resolvers/zod';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { assignmentQueries } from '@/api/assignments';
import { matchWrites } from '@/api/matches';
import { useMe } from '@/api/me';
import type { Conflict, MatchView, SettleConflict } from '@/api/types';
import { RadioGroup } from '@/shared/form/choice-group';
import { useFields } from '@/shared/form/form';
import { Select } from '@/shared/form/select';
import { TextArea } from '@/shared/form/text-field';
import '@/shared/form/zod-messages';
import { DialogForm } from './dialog-form';
import { useMatchWrite } from './use-match-write';

const settling = z.object({
  status: z.enum(['DISCLOSED', 'RECUSED', 'WAIVED']),
  resolution: z.string().trim().min(1).max(500),
  coordinatorId: z.string(),
});

/** Says what was done about a conflict. A coordinator who steps back names their successor and leaves the page. */
export function SettleDialog({
  match,
  conflict,
  onClose,
}: {
  match: MatchView;
  conflict: Conflict;
  onClose: () => void;
}) {
  const { t } = useTranslation('match');
  const navigate = useNavigate();
  const { member } = useMe();
  const form = useForm({
    resolver: zodResolver(settling),
    defaultValues: { resolution: '', coordinatorId: '' },
  });
  const field = useFields(form);
  const settle = useMatchWrite(
    (command: SettleConflict, key) =>
      matchWrites.settleConflict(match.id, match.version, conflict.id, command, key),
    t('conflict.settled'),
  );
  const person = conflict.person?.id;
  const leaves = form.watch('status') === 'RECUSED';
  const handsOver = leaves && person !== undefined && person === match.coordinator?.id;
  const mine = leaves && person !== undefined && person === member?.id;
  return (
    <DialogForm
      title={t('conflict.settle')}
      form={form}
      onSubmit={async ({ coordinatorId, ...rest }) => {
        await settle.mutateAsync({ ...rest, coordinatorId: (handsOver && coordinatorId) || undefined });
        if (mine) await navigate({ to: '/matches' });
      }}
      onClose={onClose}
      submitLabel={t('conflict.settleSubmit')}
    >
      <RadioGroup
        label={t('conflict.how')}
        required
        hint={conflict.mayWaive ? undefined : t('conflict.notWaivable')}
        options={settling.shape.status.options
          .filter((status) => status !== 'WAIVED' || conflict.mayWaive)
          .map((status) => ({
            value: status,
            label: t(`conflict.${status}.label`),
            hint: t(`conflict.${status}.hint`),
          }))}
        {...field('status')}
      />
      {mine && <p>{t('conflict.outOfSight')}</p>}
      {handsOver && <Successor leaving={person} {...field('coordinatorId')} />}
      <TextArea
        label={t('conflict.resolution')}
        hint={t('conflict.resolutionHint')}
        required
        rows={3}
        limit={500}
        {...field('resolution')}
      />
    </DialogForm>
  );
}

/** The coordinator who takes the match over. */
function Successor({
  leaving,
  ...field
}: { leaving: string } & Omit<Parameters<typeof Select>[0], 'label' | 'options'>) {
  const { t } = useTranslation('match');
  const query = useInfiniteQuery(assignmentQueries.coordinators());
  const others = (query.data?.pages ?? []).flatMap(({ items }) => items).filter(({ id }) => id !== leaving);
  return (
    <Select
      label={t('conflict.successor')}
      required
      options={others.map(({ id, displayName }) => ({ value: id, label: displayName }))}
      {...field}
    />
  );
}

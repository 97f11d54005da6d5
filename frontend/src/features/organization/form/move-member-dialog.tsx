import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { organizationWrites } from '@/api/organizations';
import type { MemberView } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { Form, useFields } from '@/shared/form/form';
import { TextField } from '@/shared/form/text-field';
import '@/shared/form/zod-messages';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { showToast } from '@/shared/ui/toast';

const schema = z.object({ reason: z.string().trim().min(1).max(300) });

/** Takes a member's login away or gives it back, with the reason. */
export function MoveMemberDialog({ member, onClose }: { member: MemberView; onClose: () => void }) {
  const { t } = useTranslation(['organization', 'common']);
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { reason: '' } });
  const field = useFields(form);
  const to = member.active ? 'INACTIVE' : 'ACTIVE';
  const name = member.displayName;
  const move = useWrite({
    send: (reason: string, key) => organizationWrites.moveMember(member, { to, reason }, key),
    invalidates: [['organizations', 'members']],
    onDone: () => {
      showToast(t(member.active ? 'member.deactivated' : 'member.reactivated', { name }));
      onClose();
    },
  });
  return (
    <Dialog
      title={t(member.active ? 'member.deactivateOne' : 'member.reactivateOne', { name })}
      isOpen
      onClose={onClose}
    >
      <Form
        form={form}
        onSubmit={({ reason }) => move.mutateAsync(reason)}
        submitLabel={t(member.active ? 'member.deactivate' : 'member.reactivate')}
        actions={
          <Button variant="secondary" size="large" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
        }
      >
        <p>{t(member.active ? 'member.deactivateText' : 'member.reactivateText')}</p>
        <TextField label={t('move.reason')} required autoComplete="off" {...field('reason')} />
      </Form>
    </Dialog>
  );
}

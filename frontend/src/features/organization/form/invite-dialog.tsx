import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useMe } from '@/api/me';
import { organizationWrites } from '@/api/organizations';
import type { InviteMember, MemberView, OrganizationKind, RoleName } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { useVocabulary } from '@/api/vocabularies';
import { Form, useFields } from '@/shared/form/form';
import { Select } from '@/shared/form/select';
import { TextField } from '@/shared/form/text-field';
import '@/shared/form/zod-messages';
import { useLabels } from '@/shared/records/use-labels';
import { Dialog } from '@/shared/ui/dialog';
import { rolesOf } from './roles';

const schema = z.object({
  displayName: z.string().trim().min(1).max(80),
  email: z.email().max(254),
  role: z.string().min(1),
  profession: z.string(),
});

/** Asks for whom a login is to be made; how they get in is the next dialogue's. */
export function InviteDialog({
  organizationId,
  kind,
  onClose,
  onInvited,
}: {
  organizationId: string;
  kind: OrganizationKind;
  onClose: () => void;
  onInvited: (member: MemberView) => void;
}) {
  const { t } = useTranslation('organization');
  const { label } = useLabels();
  const { has } = useMe();
  const roles = rolesOf(kind, has('admin'));
  const professions = useVocabulary('professions');
  const form = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { displayName: '', email: '', role: '', profession: '' },
  });
  const field = useFields(form);
  const invite = useWrite({
    send: (invited: InviteMember, key) => organizationWrites.inviteMember(organizationId, invited, key),
    invalidates: [['organizations', 'members']],
    onDone: onInvited,
  });
  return (
    <Dialog title={t('member.invite')} isOpen onClose={onClose}>
      <Form
        form={form}
        onSubmit={({ role, profession, ...rest }) =>
          invite.mutateAsync({
            ...rest,
            role: role.toUpperCase() as Uppercase<RoleName>,
            profession: profession || undefined,
          })
        }
        submitLabel={t('member.inviteSubmit')}
      >
        <p>{t('member.inviteText')}</p>
        <TextField
          label={t('member.name')}
          hint={t('member.nameHint')}
          required
          autoComplete="off"
          {...field('displayName')}
        />
        <TextField type="email" label={t('member.email')} required autoComplete="off" {...field('email')} />
        <Select
          label={t('member.role')}
          required
          options={roles.map((role) => ({ value: role, label: label('role', role) }))}
          {...field('role')}
        />
        <Select label={t('member.profession')} options={professions.options} {...field('profession')} />
      </Form>
    </Dialog>
  );
}

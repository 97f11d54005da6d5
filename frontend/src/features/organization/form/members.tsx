import { zodResolver } from '@hookform/resolvers/zod';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useMe } from '@/api/me';
import { organizationQueries, organizationWrites } from '@/api/organizations';
import type { MemberCommand, MemberView, OrganizationKind, RoleName } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { useVocabulary } from '@/api/vocabularies';
import { Form, useFields } from '@/shared/form/form';
import { Select } from '@/shared/form/select';
import { TextField } from '@/shared/form/text-field';
import '@/shared/form/zod-messages';
import { useLabels } from '@/shared/records/use-labels';
import { StatusBadge } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { Section } from '@/shared/ui/card';
import { Dialog } from '@/shared/ui/dialog';
import { QueryList } from '@/shared/ui/query-view';
import { Table } from '@/shared/ui/table';
import { showToast } from '@/shared/ui/toast';
import { InviteDialog } from './invite-dialog';
import { MoveMemberDialog } from './move-member-dialog';
import { PasswordDialog } from './password-dialog';

/** The people of an organization; known to its members and to coordinators only. */
export function Members({ organizationId, kind }: { organizationId: string; kind: OrganizationKind }) {
  const { t } = useTranslation(['organization', 'common']);
  const { label } = useLabels();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const query = useInfiniteQuery(organizationQueries.members(organizationId));
  return (
    <Section
      title={t('member.title')}
      action={
        <div className="flex flex-wrap gap-2">
          <Button size="small" onClick={() => setOpen({ what: 'invite' })}>
            {t('member.invite')}
          </Button>
          <Button variant="secondary" size="small" onClick={() => setOpen({ what: 'add' })}>
            {t('member.add')}
          </Button>
        </div>
      }
    >
      <QueryList query={query} empty={<p className="text-ink-soft">{t('member.none')}</p>}>
        {(members) => (
          <Table
            caption={t('member.title')}
            rows={members}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', header: t('member.name'), cell: (one) => <Name member={one} /> },
              {
                key: 'role',
                header: t('member.role'),
                cell: (one) => label('role', one.role.toLowerCase() as RoleName),
              },
              { key: 'email', header: t('member.email'), cell: (one) => one.email },
              {
                key: 'login',
                header: t('member.login'),
                cell: (one) => <MemberActions member={one} onOpen={setOpen} />,
              },
            ]}
          />
        )}
      </QueryList>
      <Dialog title={t('member.add')} isOpen={open?.what === 'add'} onClose={close}>
        <MemberForm organizationId={organizationId} onDone={close} />
      </Dialog>
      {open?.what === 'invite' && (
        <InviteDialog
          organizationId={organizationId}
          kind={kind}
          onClose={close}
          onInvited={(member) => setOpen({ what: 'password', member })}
        />
      )}
      {open?.what === 'password' && <PasswordDialog member={open.member} onClose={close} />}
      {open?.what === 'move' && <MoveMemberDialog member={open.member} onClose={close} />}
    </Section>
  );
}

/** The dialogue that is open. */
type Open = { what: 'add' | 'invite' } | { what: 'password' | 'move'; member: MemberView };

function Name({ member }: { member: MemberView }): ReactNode {
  const { t } = useTranslation('organization');
  return (
    <span className="flex flex-wrap items-center gap-2">
      {member.displayName}
      {!member.active && <StatusBadge tone="danger">{t('member.inactive')}</StatusBadge>}
      {member.active && member.invitedAt && <StatusBadge tone="info">{t('member.invited')}</StatusBadge>}
    </span>
  );
}

/** Whoever reads this cannot take their own login away. */
function MemberActions({ member, onOpen }: { member: MemberView; onOpen: (open: Open) => void }) {
  const { t } = useTranslation('organization');
  const { subject } = useMe();
  const name = member.displayName;
  if (member.subject === subject || member.subject.startsWith('erased:')) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {member.active && member.invitedAt && (
        <Button
          variant="secondary"
          size="small"
          aria-label={t('password.issueFor', { name })}
          onClick={() => onOpen({ what: 'password', member })}
        >
          {t('password.issue')}
        </Button>
      )}
      <Button
        variant="secondary"
        size="small"
        aria-label={t(member.active ? 'member.deactivateOne' : 'member.reactivateOne', { name })}
        onClick={() => onOpen({ what: 'move', member })}
      >
        {t(member.active ? 'member.deactivate' : 'member.reactivate')}
      </Button>
    </div>
  );
}

const schema = z.object({
  displayName: z.string().trim().min(1).max(80),
  email: z.email().max(254),
  role: z.enum(['clinician', 'provider', 'funder', 'official']),
  profession: z.string(),
  subject: z.string().trim().min(1).max(100),
});

function MemberForm({ organizationId, onDone }: { organizationId: string; onDone: () => void }) {
  const { t } = useTranslation(['organization', 'common']);
  const { label } = useLabels();
  const professions = useVocabulary('professions');
  const form = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { displayName: '', email: '', profession: '', subject: '' },
  });
  const field = useFields(form);
  const add = useWrite({
    send: (member: MemberCommand, key) => organizationWrites.addMember(organizationId, member, key),
    invalidates: [['organizations', 'members']],
    onDone: () => {
      showToast(t('member.added'));
      onDone();
    },
  });
  return (
    <Form
      form={form}
      onSubmit={({ role, profession, ...rest }) =>
        // The API writes roles in upper case, as its other enumerations.
        add.mutateAsync({
          ...rest,
          role: role.toUpperCase() as Uppercase<RoleName>,
          profession: profession || undefined,
        })
      }
      submitLabel={t('common:action.add')}
    >
      <TextField label={t('member.name')} required autoComplete="off" {...field('displayName')} />
      <TextField type="email" label={t('member.email')} required autoComplete="off" {...field('email')} />
      <Select
        label={t('member.role')}
        hint={t('member.roleHint')}
        required
        options={schema.shape.role.options.map((role) => ({ value: role, label: label('role', role) }))}
        {...field('role')}
      />
      <Select label={t('member.profession')} options={professions.options} {...field('profession')} />
      <TextField label={t('member.subject')} hint={t('member.subjectHint')} required {...field('subject')} />
    </Form>
  );
}

import { zodResolver } from '@hookform/resolvers/zod';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { organizationQueries, organizationWrites } from '@/api/organizations';
import type { MemberCommand, RoleName } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { useVocabulary } from '@/api/vocabularies';
import { Form, useFields } from '@/shared/form/form';
import { Select } from '@/shared/form/select';
import { TextField } from '@/shared/form/text-field';
import '@/shared/form/zod-messages';
import { useLabels } from '@/shared/records/use-labels';
import { Button } from '@/shared/ui/button';
import { Section } from '@/shared/ui/card';
import { Dialog } from '@/shared/ui/dialog';
import { QueryList } from '@/shared/ui/query-view';
import { Table } from '@/shared/ui/table';
import { showToast } from '@/shared/ui/toast';

/** The people of an organization; known to its members and to coordinators only. */
export function Members({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation(['organization', 'common']);
  const { label } = useLabels();
  const [adding, setAdding] = useState(false);
  const query = useInfiniteQuery(organizationQueries.members(organizationId));
  return (
    <Section
      title={t('member.title')}
      action={
        <Button variant="secondary" size="small" onClick={() => setAdding(true)}>
          {t('common:action.add')}
        </Button>
      }
    >
      <QueryList query={query} empty={<p className="text-ink-soft">{t('member.none')}</p>}>
        {(members) => (
          <Table
            caption={t('member.title')}
            rows={members}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', header: t('member.name'), cell: (one) => one.displayName },
              {
                key: 'role',
                header: t('member.role'),
                cell: (one) => label('role', one.role.toLowerCase() as RoleName),
              },
              { key: 'email', header: t('member.email'), cell: (one) => one.email },
            ]}
          />
        )}
      </QueryList>
      <Dialog title={t('member.add')} isOpen={adding} onClose={() => setAdding(false)}>
        <MemberForm organizationId={organizationId} onDone={() => setAdding(false)} />
      </Dialog>
    </Section>
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

import { zodResolver } from '@hookform/resolvers/zod';
import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { organizationWrites } from '@/api/organizations';
import type { CertificateCommand, LicenceCommand, OrganizationView } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { useVocabulary } from '@/api/vocabularies';
import { Failure, Form, useFields } from '@/shared/form/form';
import { Select } from '@/shared/form/select';
import { DateField, TextField } from '@/shared/form/text-field';
import '@/shared/form/zod-messages';
import { useFormat } from '@/shared/format/use-format';
import { StatusBadge } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { Section } from '@/shared/ui/card';
import { Dialog } from '@/shared/ui/dialog';
import { showToast } from '@/shared/ui/toast';
import { expiryOf } from './expiry';

type Held = { id: string; name: string; number?: string; expiresOn?: string };

function List({
  title,
  none,
  items,
  onRemove,
  children,
}: {
  title: string;
  none: string;
  items: Held[];
  onRemove: (id: string) => Promise<unknown>;
  children: (close: () => void) => ReactNode;
}) {
  const { t } = useTranslation(['organization', 'common']);
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  async function remove(item: Held) {
    try {
      setFailure(undefined);
      await onRemove(item.id);
      showToast(t('credential.removed', { name: item.name }));
    } catch (error) {
      setFailure(error);
    }
  }
  return (
    <Section
      title={title}
      action={
        <Button variant="secondary" size="small" onClick={() => setAdding(true)}>
          {t('common:action.add')}
        </Button>
      }
    >
      {failure !== undefined && (
        <div role="alert" className="mb-3 text-danger">
          <Failure error={failure} />
        </div>
      )}
      {items.length === 0 ? (
        <p className="text-ink-soft">{none}</p>
      ) : (
        <ul className="divide-y divide-line rounded-12 border border-line">
          {items.map((item) => (
            <li key={item.id} className="flex flex-wrap items-center justify-between gap-3 p-4">
              <div>
                <p className="font-bold">{item.name}</p>
                <p className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
                  {item.number}
                  {item.expiresOn && (
                    <span>{t('credential.until', { date: format.date(item.expiresOn) })}</span>
                  )}
                  <Expiry expiresOn={item.expiresOn} />
                </p>
              </div>
              <Button
                variant="quiet"
                size="small"
                aria-label={t('credential.remove', { name: item.name })}
                onClick={() => void remove(item)}
              >
                {t('common:action.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Dialog title={title} isOpen={adding} onClose={() => setAdding(false)}>
        {children(() => setAdding(false))}
      </Dialog>
    </Section>
  );
}

export function Expiry({ expiresOn }: { expiresOn: string | undefined }) {
  const { t } = useTranslation('organization');
  const expiry = expiryOf(expiresOn);
  if (expiry === 'over') return <StatusBadge tone="danger">{t('credential.over')}</StatusBadge>;
  if (expiry === 'soon') return <StatusBadge tone="warn">{t('credential.soon')}</StatusBadge>;
  return null;
}

const licenceKinds = ['MAH_1', 'MAH_2', 'MAH_3', 'MANUFACTURING', 'SALES_RENTAL', 'REPAIR'] as const;
const licenceSchema = z.object({
  kind: z.enum(licenceKinds),
  number: z.string().trim().min(1).max(40),
  expiresOn: z.string().min(1),
});

export function Licences({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('organization');
  const kinds = useVocabulary('licence-kinds');
  const remove = useWrite({
    send: (id: string) => organizationWrites.removeLicence(organization.id, id),
    invalidates: [['organizations']],
  });
  return (
    <List
      title={t('credential.licences')}
      none={t('credential.noLicences')}
      items={organization.licences.map((one) => ({ ...one, name: kinds.label(one.kind) }))}
      onRemove={remove.mutateAsync}
    >
      {(close) => <LicenceForm id={organization.id} onDone={close} />}
    </List>
  );
}

function LicenceForm({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation(['organization', 'common']);
  const kinds = useVocabulary('licence-kinds');
  const form = useForm<z.infer<typeof licenceSchema>>({
    resolver: zodResolver(licenceSchema),
    defaultValues: { number: '', expiresOn: '' },
  });
  const field = useFields(form);
  const add = useWrite({
    send: (licence: LicenceCommand, key) => organizationWrites.addLicence(id, licence, key),
    invalidates: [['organizations']],
    onDone,
  });
  return (
    <Form form={form} onSubmit={add.mutateAsync} submitLabel={t('common:action.add')}>
      <Select label={t('licence.kind')} required options={kinds.options} {...field('kind')} />
      <TextField
        label={t('licence.number')}
        hint={t('credential.numberHint')}
        required
        {...field('number')}
      />
      <DateField label={t('licence.expires')} required {...field('expiresOn')} />
    </Form>
  );
}

const certificateSchema = z.object({
  kind: z.string().min(1),
  number: z.string().trim().max(60),
  body: z.string().trim().max(120),
  expiresOn: z.string(),
});

export function Certificates({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('organization');
  const kinds = useVocabulary('certificates');
  const remove = useWrite({
    send: (id: string) => organizationWrites.removeCertificate(organization.id, id),
    invalidates: [['organizations']],
  });
  return (
    <List
      title={t('credential.certificates')}
      none={t('credential.noCertificates')}
      items={organization.certificates.map((one) => ({ ...one, name: kinds.label(one.kind) }))}
      onRemove={remove.mutateAsync}
    >
      {(close) => <CertificateForm id={organization.id} onDone={close} />}
    </List>
  );
}

function CertificateForm({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation(['organization', 'common']);
  const kinds = useVocabulary('certificates');
  const form = useForm({
    resolver: zodResolver(certificateSchema),
    defaultValues: { kind: '', number: '', body: '', expiresOn: '' },
  });
  const field = useFields(form);
  const add = useWrite({
    send: (certificate: CertificateCommand, key) => organizationWrites.addCertificate(id, certificate, key),
    invalidates: [['organizations']],
    onDone,
  });
  return (
    <Form
      form={form}
      onSubmit={({ kind, number, body, expiresOn }) =>
        add.mutateAsync({
          kind,
          number: number || undefined,
          body: body || undefined,
          expiresOn: expiresOn || undefined,
        })
      }
      submitLabel={t('common:action.add')}
    >
      <Select label={t('licence.kind')} required options={kinds.options} {...field('kind')} />
      <TextField label={t('licence.number')} {...field('number')} />
      <TextField label={t('credential.body')} {...field('body')} />
      <DateField label={t('licence.expires')} {...field('expiresOn')} />
    </Form>
  );
}

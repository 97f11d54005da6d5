import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { clientWrites } from '@/api/clients';
import type { ClientProfile, ClientView } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { useVocabulary } from '@/api/vocabularies';
import { CheckboxGroup } from '@/shared/form/choice-group';
import { Form, useFields } from '@/shared/form/form';
import { Select } from '@/shared/form/select';
import { TextField } from '@/shared/form/text-field';
import '@/shared/form/zod-messages';
import { useLabels } from '@/shared/records/use-labels';
import { Dialog } from '@/shared/ui/dialog';
import { LoadingState } from '@/shared/ui/states';
import { showToast } from '@/shared/ui/toast';
import { scopeKey } from './client-page';

const scopes = [
  'needs.read',
  'needs.write',
  'seeds.read',
  'seeds.write',
  'organizations.read',
  'organizations.write',
  'matches.read',
  'matches.write',
  'imports.write',
] as const;
const ceilings = ['PUBLIC', 'MEMBERS', 'VETTED', 'COUNTERPART', 'NDA'] as const;

const schema = z.object({
  name: z.string().trim().min(1).max(80),
  scopes: z.array(z.string()).min(1),
  disclosureCeiling: z.enum(ceilings),
  prefectures: z.array(z.string()),
  requestsPerMinute: z
    .string()
    .transform((typed) => Number(typed.normalize('NFKC')))
    .pipe(z.number().int().min(1).max(100_000)),
  enabled: z.array(z.string()),
});

/** Makes or changes a client. */
export function ClientDialog({
  client,
  onClose,
  onCreated,
}: {
  client?: ClientView;
  onClose: () => void;
  onCreated: (client: ClientView) => void;
}) {
  const { t } = useTranslation('client');
  const { label } = useLabels();
  const prefectures = useVocabulary('prefectures');
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: {
      name: client?.name ?? '',
      scopes: client?.scopes ?? ['needs.read', 'seeds.read'],
      disclosureCeiling: (client?.disclosureCeiling as (typeof ceilings)[number]) ?? 'MEMBERS',
      prefectures: client?.prefectures ?? [],
      requestsPerMinute: String(client?.requestsPerMinute ?? 600),
      enabled: client?.enabled === false ? [] : ['on'],
    },
  });
  const field = useFields(form);
  const write = useWrite({
    send: (profile: ClientProfile, key) =>
      client ? clientWrites.patch(client.id, client.version, profile) : clientWrites.create(profile, key),
    invalidates: [['clients']],
    onDone: (saved) => {
      showToast(t('saved', { name: saved.name }));
      onClose();
      if (!client) onCreated(saved);
    },
  });
  return (
    <Dialog title={t(client ? 'edit' : 'add')} isOpen onClose={onClose} wide>
      {prefectures.isPending ? (
        <LoadingState />
      ) : (
        <Form
          form={form}
          submitLabel={t(client ? 'save' : 'add')}
          onSubmit={({ enabled, ...values }) =>
            write.mutateAsync({ ...values, enabled: enabled.includes('on') })
          }
        >
          <TextField label={t('field.name')} hint={t('hint.name')} required {...field('name')} />
          <CheckboxGroup
            label={t('field.scopes')}
            required
            columns
            options={scopes.map((value) => ({ value, label: t(scopeKey(value)) }))}
            {...field('scopes')}
          />
          <Select
            label={t('field.ceiling')}
            hint={t('hint.ceiling')}
            required
            options={ceilings.map((value) => ({ value, label: label('level', value) }))}
            {...field('disclosureCeiling')}
          />
          <TextField
            label={t('field.limitPerMinute')}
            required
            inputMode="numeric"
            {...field('requestsPerMinute')}
          />
          <details>
            <summary className="font-bold text-primary">{t('field.prefectures')}</summary>
            <div className="mt-3">
              <CheckboxGroup
                label={t('field.prefectures')}
                hint={t('hint.prefectures')}
                columns
                options={prefectures.options}
                {...field('prefectures')}
              />
            </div>
          </details>
          <CheckboxGroup
            label={t('field.state')}
            hint={t('hint.state')}
            options={[{ value: 'on', label: t('state.on') }]}
            {...field('enabled')}
          />
        </Form>
      )}
    </Dialog>
  );
}

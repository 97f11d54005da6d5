import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { tieWrites } from '@/api/ties';
import type { DeclareTie } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { useVocabulary } from '@/api/vocabularies';
import { Form, useFields } from '@/shared/form/form';
import { Select } from '@/shared/form/select';
import { DateField, TextArea } from '@/shared/form/text-field';
import '@/shared/form/zod-messages';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { showToast } from '@/shared/ui/toast';
import { OrganizationSearch } from './organization-search';

const schema = z.object({
  organizationId: z.string().min(1),
  kind: z.string().min(1),
  heldUntil: z.string(),
  note: z.string().max(500),
});

/** Declares an interest of the reader, or of an organization where an id is given. */
export function DeclareTieDialog({
  organizationId,
  onClose,
}: {
  organizationId?: string;
  onClose: () => void;
}) {
  const { t } = useTranslation(['tie', 'common']);
  const kinds = useVocabulary('conflict-kinds');
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { organizationId: '', kind: '', heldUntil: '', note: '' },
  });
  const field = useFields(form);
  const declare = useWrite({
    send: (tie: DeclareTie, key) => tieWrites.declare(organizationId, tie, key),
    invalidates: [['ties']],
    onDone: () => showToast(t('declared')),
  });
  return (
    <Dialog title={t('declare')} isOpen onClose={onClose}>
      <Form
        form={form}
        onSubmit={async ({ heldUntil, note, ...rest }) => {
          await declare.mutateAsync({
            ...rest,
            heldUntil: heldUntil || undefined,
            note: note.trim() || undefined,
          });
          onClose();
        }}
        submitLabel={t('submit')}
        actions={
          <Button variant="secondary" size="large" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
        }
      >
        <Controller
          control={form.control}
          name="organizationId"
          render={({ field: { onChange }, fieldState }) => (
            <OrganizationSearch error={fieldState.error?.message} onChange={(id) => onChange(id ?? '')} />
          )}
        />
        <Select label={t('kind')} required options={kinds.options} {...field('kind')} />
        <DateField label={t('heldUntil')} hint={t('heldUntilHint')} {...field('heldUntil')} />
        <TextArea label={t('note')} hint={t('noteHint')} rows={3} limit={500} {...field('note')} />
      </Form>
    </Dialog>
  );
}

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import {
  type AttachmentOwner,
  attachmentsQuery,
  attachmentWrites,
  type NewAttachment,
} from '@/api/attachments';
import { useWrite } from '@/api/use-write';
import { FieldFrame } from '@/shared/form/field-frame';
import { Form, useFields } from '@/shared/form/form';
import { Select } from '@/shared/form/select';
import { TextField } from '@/shared/form/text-field';
import '@/shared/form/zod-messages';
import { useLabels } from '@/shared/records/use-labels';
import { Dialog } from '@/shared/ui/dialog';
import { showToast } from '@/shared/ui/toast';
import { levels } from './levels';

const MEGABYTES = 20;
const ENDINGS = '.jpg,.jpeg,.png,.pdf,.docx,.xlsx,.pptx';

/** Asks for a file, who may see it and what it shows. */
export function AttachDialog({ owner, onClose }: { owner: AttachmentOwner; onClose: () => void }) {
  const { t } = useTranslation('attachment');
  const { label } = useLabels();
  const schema = z.object({
    file: z
      .custom<FileList>()
      .refine((files) => files?.[0], t('fileMissing'))
      .refine(
        (files) => (files?.[0]?.size ?? 0) <= MEGABYTES * 1_048_576,
        t('tooBig', { megabytes: MEGABYTES }),
      ),
    level: z.enum(levels),
    description: z.string().trim().max(300),
  });
  const form = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { level: 'COUNTERPART', description: '' },
  });
  const field = useFields(form);
  const write = useWrite({
    send: (wish: NewAttachment, key) => attachmentWrites.add(owner, wish, key),
    invalidates: [attachmentsQuery(owner).queryKey],
    onDone: () => {
      showToast(t('done'));
      onClose();
    },
  });

  async function submit({ file, ...rest }: z.infer<typeof schema>) {
    const chosen = file[0];
    if (chosen) await write.mutateAsync({ file: chosen, ...rest });
  }

  const { error, ...fileInput } = field('file');
  return (
    <Dialog title={t('add')} isOpen onClose={onClose}>
      <Form form={form} onSubmit={submit} submitLabel={t('send')}>
        <FieldFrame label={t('file')} hint={t('fileHint')} required error={error}>
          {(ids) => (
            <input
              type="file"
              accept={ENDINGS}
              {...fileInput}
              {...ids}
              className="field-input file:mr-4 file:rounded-6 file:border-0 file:bg-primary-wash file:px-3 file:py-1 file:font-bold file:text-primary"
            />
          )}
        </FieldFrame>
        <Select
          label={t('level')}
          required
          options={levels.map((level) => ({ value: level, label: label('level', level) }))}
          defaultValue={form.formState.defaultValues?.level}
          {...field('level')}
        />
        <TextField label={t('description')} hint={t('descriptionHint')} {...field('description')} />
      </Form>
    </Dialog>
  );
}

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { ImportKind } from '@/api/types';
import { RadioGroup } from '@/shared/form/choice-group';
import { FieldFrame } from '@/shared/form/field-frame';
import { Form, useFields } from '@/shared/form/form';
import '@/shared/form/zod-messages';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { download } from './csv';
import { keepFile } from './kept-file';
import { templateOf } from './templates';
import { useStartImport } from './use-start-import';

const kinds = ['ORGANIZATIONS', 'SEEDS', 'NEEDS'] as const satisfies ImportKind[];
const MEGABYTES = 20;

/** Checks a file first; what is right is written only in a second step, from the result. */
export function UploadForm({ onStarted }: { onStarted: (jobId: string) => void }) {
  const { t } = useTranslation('import');
  const schema = z.object({
    kind: z.enum(kinds),
    file: z
      .custom<FileList>()
      .refine((files) => files?.[0], t('upload.fileMissing'))
      .refine(
        (files) => (files?.[0]?.size ?? 0) <= MEGABYTES * 1_048_576,
        t('upload.tooBig', { megabytes: MEGABYTES }),
      ),
  });
  const form = useForm<z.infer<typeof schema>>({ resolver: zodResolver(schema) });
  const field = useFields(form);
  const start = useStartImport({ dryRun: true });

  async function submit({ kind, file }: z.infer<typeof schema>) {
    const chosen = file[0];
    if (!chosen) return;
    const job = await start.mutateAsync({ kind, file: chosen });
    keepFile(job.id, chosen);
    onStarted(job.id);
  }

  const { error, ...fileInput } = field('file');
  return (
    <Card>
      <Form form={form} onSubmit={submit} submitLabel={t('upload.check')}>
        <RadioGroup
          label={t('upload.kind')}
          required
          options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          {...field('kind')}
        />
        <FieldFrame label={t('upload.file')} hint={t('upload.fileHint')} required error={error}>
          {(ids) => (
            <input
              type="file"
              accept=".csv,.tsv,.txt,.xlsx,.jsonl,.ndjson"
              {...fileInput}
              {...ids}
              className="field-input file:mr-4 file:rounded-6 file:border-0 file:bg-primary-wash file:px-3 file:py-1 file:font-bold file:text-primary"
            />
          )}
        </FieldFrame>
        <div>
          <p className="mb-2 text-sm text-ink-soft">{t('upload.templates')}</p>
          <ul className="flex flex-wrap gap-2">
            {kinds.map((kind) => (
              <li key={kind}>
                <Button
                  variant="secondary"
                  size="small"
                  onClick={() => download(`musubi-${kind.toLowerCase()}.csv`, templateOf(kind))}
                >
                  {t('upload.template', { kind: t(`kind.${kind}`) })}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      </Form>
    </Card>
  );
}

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { matchWrites } from '@/api/matches';
import { useMe } from '@/api/me';
import type { LogActivity } from '@/api/types';
import { Checkbox } from '@/shared/form/choice-group';
import { Form, useFields } from '@/shared/form/form';
import { Select } from '@/shared/form/select';
import { TextArea, TextField } from '@/shared/form/text-field';
import '@/shared/form/zod-messages';
import { useLabels } from '@/shared/records/use-labels';
import { useMatchWrite } from './use-match-write';

const kinds = ['NOTE', 'CALL', 'MEETING', 'MAIL'] as const;
const schema = z.object({
  kind: z.enum(kinds),
  text: z.string().trim().min(1).max(4000),
  occurredAt: z.string(),
  shared: z.boolean(),
});
const empty = { kind: 'NOTE' as const, text: '', occurredAt: '', shared: false };

/** Notes and contacts. What participants write is always shared with all of the match, so they are told, not asked. */
export function LogActivityForm({ matchId }: { matchId: string }) {
  const { t } = useTranslation('match');
  const { label } = useLabels();
  const coordinates = useMe().has('coordinator', 'admin');
  const form = useForm({ resolver: zodResolver(schema), defaultValues: empty });
  const field = useFields(form);
  const write = useMatchWrite(
    (command: LogActivity, key) => matchWrites.log(matchId, command, key),
    t('timeline.logged'),
  );

  async function submit({ occurredAt, ...values }: z.infer<typeof schema>) {
    // The browser's field has no zone: what is typed is meant where it is typed.
    await write.mutateAsync({
      ...values,
      occurredAt: occurredAt ? new Date(occurredAt).toISOString() : undefined,
    });
    form.reset(empty);
  }

  return (
    <details className="group rounded-12 border border-line bg-wash">
      <summary className="cursor-pointer rounded-12 px-5 py-3 font-bold text-primary">
        {t('timeline.log')}
      </summary>
      <div className="px-5 pb-5">
        <Form form={form} onSubmit={submit} submitLabel={t('timeline.submit')}>
          <div className="grid gap-4 sm:grid-cols-2">
            <Select
              label={t('timeline.kind')}
              required
              options={kinds.map((kind) => ({ value: kind, label: label('activityKind', kind) }))}
              {...field('kind')}
            />
            <TextField
              type="datetime-local"
              label={t('timeline.when')}
              hint={t('timeline.whenHint')}
              {...field('occurredAt')}
            />
          </div>
          <TextArea label={t('timeline.text')} required rows={3} limit={4000} {...field('text')} />
          {coordinates ? (
            <Checkbox label={t('timeline.share')} hint={t('timeline.shareHint')} {...field('shared')} />
          ) : (
            <p className="text-sm text-ink-soft">{t('timeline.alwaysShared')}</p>
          )}
        </Form>
      </div>
    </details>
  );
}

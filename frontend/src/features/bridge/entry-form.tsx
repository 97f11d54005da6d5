import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { bridgeWrites } from '@/api/bridge';
import type { BridgeEffects, BridgeEntry, DraftBridgeEntry, ProposeBridgeEntry } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { Failure, Form, useFields } from '@/shared/form/form';
import { Select } from '@/shared/form/select';
import { TextArea, TextField } from '@/shared/form/text-field';
import '@/shared/form/zod-messages';
import { useLabels } from '@/shared/records/use-labels';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Effects } from './effects';
import { AnswerFields, FunctionFields } from './entry-fields';
import { contentOf, type EntryValues, inFormFields, schema } from './entry-values';

type Checked = { proposal: ProposeBridgeEntry; effects: BridgeEffects };

/** Writes an entry; it is sent only after its effect was shown. */
export function EntryForm({
  replaces,
  initial,
  kindFixed,
  submitLabel,
  send,
  onDone,
}: {
  replaces?: string;
  initial: EntryValues;
  kindFixed: boolean;
  submitLabel: string;
  send: (proposal: ProposeBridgeEntry, key: string) => Promise<BridgeEntry>;
  onDone: (entry: BridgeEntry) => void;
}) {
  const { t } = useTranslation('bridge');
  const { options } = useLabels();
  const form = useForm<EntryValues>({ resolver: zodResolver(schema), defaultValues: initial });
  const field = useFields(form);
  const kind = form.watch('kind');
  const [checked, setChecked] = useState<Checked>();
  const imagine = useWrite({
    send: (draft: DraftBridgeEntry, key) => bridgeWrites.imagine(draft, key),
  });

  async function check(values: EntryValues) {
    const content = contentOf(values);
    try {
      const effects = await imagine.mutateAsync({ replaces, content });
      setChecked({ proposal: { replaces, reason: values.reason, content }, effects });
    } catch (error) {
      throw inFormFields(error);
    }
  }

  return (
    <>
      <Form form={form} onSubmit={check} submitLabel={t('form.check')}>
        {!kindFixed && (
          <Select label={t('form.kind')} required options={options('conceptKind')} {...field('kind')} />
        )}
        {kind === 'TECHNOLOGY' && (
          <Select
            label={t('form.technologyKind')}
            required
            options={options('technologyKind')}
            {...field('technologyKind')}
          />
        )}
        <TextField label={t('form.ja')} lang="ja" required {...field('ja')} />
        <TextField label={t('form.en')} lang="en" required {...field('en')} />
        <TextArea
          label={t(`entry.expressions.${kind}`)}
          hint={t('form.expressionsHint')}
          required
          rows={6}
          {...field('expressions')}
        />
        <FunctionFields form={form} />
        {kind === 'PROBLEM' ? (
          <AnswerFields form={form} />
        ) : (
          <TextArea
            label={t('entry.makes')}
            hint={t('form.makesHint')}
            required
            rows={5}
            {...field('makes')}
          />
        )}
        <TextArea
          label={t('form.reason')}
          hint={t('form.reasonHint')}
          required
          rows={3}
          limit={500}
          {...field('reason')}
        />
      </Form>
      {checked && (
        <Confirm
          checked={checked}
          submitLabel={submitLabel}
          send={send}
          onClose={() => setChecked(undefined)}
          onDone={onDone}
        />
      )}
    </>
  );
}

function Confirm({
  checked,
  submitLabel,
  send,
  onClose,
  onDone,
}: {
  checked: Checked;
  submitLabel: string;
  send: (proposal: ProposeBridgeEntry, key: string) => Promise<BridgeEntry>;
  onClose: () => void;
  onDone: (entry: BridgeEntry) => void;
}) {
  const { t } = useTranslation('bridge');
  const write = useWrite({ send, invalidates: [['bridge']], onDone });
  return (
    <Dialog title={checked.proposal.content.ja} isOpen onClose={onClose} wide>
      <Effects effects={checked.effects} />
      {write.isError && (
        <div role="alert" className="mt-4 text-danger">
          <Failure error={write.error} />
        </div>
      )}
      <div className="mt-6 flex flex-wrap gap-3 border-t border-line pt-6">
        <Button size="large" pending={write.isPending} onClick={() => write.mutate(checked.proposal)}>
          {submitLabel}
        </Button>
        <Button variant="secondary" size="large" onClick={onClose}>
          {t('form.back')}
        </Button>
      </div>
    </Dialog>
  );
}

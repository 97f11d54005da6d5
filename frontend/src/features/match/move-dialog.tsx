import { zodResolver } from '@hookform/resolvers/zod';
import type { TFunction } from 'i18next';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { MatchStage, MoveMatch } from '@/api/types';
import { useVocabulary } from '@/api/vocabularies';
import { Form, useFields } from '@/shared/form/form';
import { Select } from '@/shared/form/select';
import { DateField, TextArea, TextField } from '@/shared/form/text-field';
import '@/shared/form/zod-messages';
import { useLabels } from '@/shared/records/use-labels';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { isOpen, phases, reasonsFor } from './stages';
import { type Movable, useMoveMatch } from './use-move-match';

const text = (longest: number) => z.string().trim().max(longest);

function schemaOf(to: MatchStage, reasonRequired: boolean, t: TFunction<'match'>) {
  return z
    .object({
      reason: reasonRequired ? z.string().min(1) : z.string(),
      until: to === 'PAUSED' ? z.string().min(1) : z.string(),
      phase: to === 'DEVELOPMENT' ? z.enum(phases) : z.string(),
      nextAction: z.object({ text: text(200), dueOn: z.string() }),
      comment: text(1000),
    })
    .superRefine(({ nextAction }, context) => {
      // The server fills in the usual next step where nothing is given; half of one would be lost.
      if ((nextAction.text === '') === (nextAction.dueOn === '')) return;
      const missing = nextAction.text === '' ? 'text' : 'dueOn';
      context.addIssue({ code: 'custom', path: ['nextAction', missing], message: t('move.bothOrNone') });
    });
}

/** Asks what a step needs to be told, and takes it. */
export function MoveDialog({ match, to, onClose }: { match: Movable; to: MatchStage; onClose: () => void }) {
  const { t } = useTranslation(['match', 'common']);
  const { label } = useLabels();
  const { move } = useMoveMatch();
  const step = match.allowedTransitions.find((one) => one.to === to);
  const schema = schemaOf(to, step?.reasonRequired ?? false, t);
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { reason: '', until: '', phase: '', nextAction: { text: '', dueOn: '' }, comment: '' },
  });

  async function submit(values: z.infer<typeof schema>) {
    const given = (value: string) => value || undefined;
    const { nextAction } = values;
    await move(match, {
      to,
      reason: given(values.reason),
      until: given(values.until),
      phase: given(values.phase) as MoveMatch['phase'],
      comment: given(values.comment),
      nextAction: nextAction.text ? nextAction : undefined,
    });
    onClose();
  }

  return (
    <Dialog title={t('move.title', { stage: label('matchStage', to) })} isOpen onClose={onClose}>
      <p className="mb-6 text-ink-soft">{match.title}</p>
      <Form
        form={form}
        onSubmit={submit}
        submitLabel={t('move.submit', { stage: label('matchStage', to) })}
        actions={
          <Button variant="secondary" size="large" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
        }
      >
        <MoveFields form={form} to={to} reasonRequired={step?.reasonRequired ?? false} />
      </Form>
    </Dialog>
  );
}

type Values = z.infer<ReturnType<typeof schemaOf>>;

function MoveFields({
  form,
  to,
  reasonRequired,
}: {
  form: ReturnType<typeof useForm<Values>>;
  to: MatchStage;
  reasonRequired: boolean;
}) {
  const { t } = useTranslation('match');
  const { options } = useLabels();
  const field = useFields(form);
  const reasons = useVocabulary(reasonsFor(to));
  const fitting = reasons.entries.filter(({ attributes }) => {
    const stages = attributes?.appliesTo;
    return !Array.isArray(stages) || stages.includes(to);
  });
  const reasonOptions = fitting.map(({ code }) => ({ value: code, label: reasons.label(code) }));
  return (
    <>
      {reasonRequired && (
        <Select label={t('move.reason')} required options={reasonOptions} {...field('reason')} />
      )}
      {to === 'PAUSED' && (
        <DateField label={t('move.until')} hint={t('move.untilHint')} required {...field('until')} />
      )}
      {to === 'DEVELOPMENT' && (
        <Select label={t('move.phase')} required options={options('matchPhase')} {...field('phase')} />
      )}
      {isOpen(to) && (
        <fieldset className="space-y-4 rounded-8 border border-line p-4">
          <legend className="px-1 font-bold">{t('next.title')}</legend>
          <p className="text-sm text-ink-soft">{t('move.nextHint')}</p>
          <TextField label={t('next.text')} {...field('nextAction.text')} />
          <DateField label={t('next.dueOn')} {...field('nextAction.dueOn')} />
        </fieldset>
      )}
      <TextArea
        label={t('move.comment')}
        hint={t('move.commentHint')}
        rows={3}
        limit={1000}
        {...field('comment')}
      />
    </>
  );
}

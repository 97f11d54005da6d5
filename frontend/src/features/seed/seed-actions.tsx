import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useMe } from '@/api/me';
import { seedWrites } from '@/api/seeds';
import type { MoveSeed, SeedState, SeedView } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { Form, useFields } from '@/shared/form/form';
import { TextArea } from '@/shared/form/text-field';
import '@/shared/form/zod-messages';
import { useFormat } from '@/shared/format/use-format';
import { useLabels } from '@/shared/records/use-labels';
import { Button, ButtonLink } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Notice } from '@/shared/ui/notice';
import { showToast } from '@/shared/ui/toast';

function useMoveSeed(seed: SeedView, onDone?: () => void) {
  const { t } = useTranslation('seed');
  const { label } = useLabels();
  return useWrite({
    send: (command: MoveSeed, key) => seedWrites.move(seed, command, key),
    invalidates: [['seeds'], ['tasks']],
    onDone: ({ state }) => {
      showToast(t('move.done', { state: label('seedState', state) }));
      onDone?.();
    },
  });
}

const order: SeedState[] = [
  'IN_REVIEW',
  'PUBLISHED',
  'NEEDS_INFO',
  'RESERVED',
  'LICENSED',
  'EXHAUSTED',
  'WITHDRAWN',
];

/** The steps that the reader may take, as the API lists them, and the way to the form. */
export function SeedActions({ seed }: { seed: SeedView }) {
  const { t } = useTranslation('seed');
  const me = useMe();
  const [to, setTo] = useState<SeedState>();
  // The answer to a question has its own place below; submitting is the form's last step.
  const answers = seed.state === 'NEEDS_INFO' && !me.has('coordinator', 'admin');
  const steps = order.filter(
    (state) =>
      seed.allowedTransitions.some((step) => step.to === state) && !(answers && state === 'IN_REVIEW'),
  );
  if (!seed.editable && steps.length === 0) return null;
  return (
    <>
      {seed.editable && (
        <ButtonLink variant="secondary" to="/seeds/$seedId/edit" params={{ seedId: seed.id }}>
          {t(seed.state === 'DRAFT' ? 'action.continue' : 'action.edit')}
        </ButtonLink>
      )}
      {steps.map((step) => (
        <Button
          key={step}
          variant={step === 'PUBLISHED' || step === 'IN_REVIEW' ? 'primary' : 'secondary'}
          onClick={() => setTo(step)}
        >
          {t(`move.${step as 'PUBLISHED'}.action`)}
        </Button>
      ))}
      {to && <MoveDialog seed={seed} to={to} onClose={() => setTo(undefined)} />}
    </>
  );
}

function MoveDialog({ seed, to, onClose }: { seed: SeedView; to: SeedState; onClose: () => void }) {
  const { t } = useTranslation(['seed', 'common']);
  const asks = to === 'NEEDS_INFO';
  const schema = z.object({
    comment: asks ? z.string().trim().min(1).max(1000) : z.string().trim().max(1000),
  });
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { comment: '' } });
  const field = useFields(form);
  const move = useMoveSeed(seed, onClose);
  const action = t(`move.${to as 'PUBLISHED'}.action`);
  return (
    <Dialog title={action} isOpen onClose={onClose}>
      <Form
        form={form}
        onSubmit={({ comment }) => move.mutateAsync({ to, comment: comment || undefined })}
        submitLabel={action}
        actions={
          <Button variant="secondary" size="large" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
        }
      >
        <p>{t(`move.${to as 'PUBLISHED'}.text`)}</p>
        <TextArea
          label={t(asks ? 'move.question' : 'move.comment')}
          hint={asks ? t('move.questionHint') : undefined}
          required={asks}
          rows={4}
          limit={1000}
          {...field('comment')}
        />
      </Form>
    </Dialog>
  );
}

/** What a coordinator asked about the seed, and the owner's answer. The API shows it to these two only. */
export function SeedQuestions({ seed }: { seed: SeedView }) {
  const { t } = useTranslation('seed');
  const format = useFormat();
  const me = useMe();
  if (seed.questions.length === 0) return null;
  const waits =
    seed.state === 'NEEDS_INFO' &&
    !me.has('coordinator', 'admin') &&
    seed.allowedTransitions.some(({ to }) => to === 'IN_REVIEW');
  return (
    <section>
      <h2 className="mb-3 text-xl">{t('question.title')}</h2>
      <ul className="space-y-4">
        {seed.questions.map(({ text, askedAt, answer }) => (
          <li key={`${askedAt}-${text}`} className="rounded-12 border border-line p-4">
            <p className="text-sm text-ink-soft">{format.dateTime(askedAt)}</p>
            <p className="whitespace-pre-line">{text}</p>
            {answer && (
              <p className="mt-2 whitespace-pre-line border-l-4 border-primary-line pl-3">{answer}</p>
            )}
          </li>
        ))}
      </ul>
      {waits && <Answer seed={seed} />}
    </section>
  );
}

const answerSchema = z.object({ comment: z.string().trim().min(1).max(1000) });

function Answer({ seed }: { seed: SeedView }) {
  const { t } = useTranslation('seed');
  const form = useForm({ resolver: zodResolver(answerSchema), defaultValues: { comment: '' } });
  const field = useFields(form);
  const move = useMoveSeed(seed);
  return (
    <div className="mt-4 space-y-4">
      <Notice tone="warn">{t('question.waits')}</Notice>
      <Form
        form={form}
        onSubmit={({ comment }) => move.mutateAsync({ to: 'IN_REVIEW', comment })}
        submitLabel={t('question.send')}
      >
        <TextArea label={t('question.answer')} required rows={4} limit={1000} {...field('comment')} />
      </Form>
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/api/client';
import { needWrites } from '@/api/needs';
import { isProblem } from '@/api/problem';
import type { MoveNeed, NeedState, NeedView } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { useVocabulary } from '@/api/vocabularies';
import { Failure } from '@/shared/form/form';
import { Select } from '@/shared/form/select';
import { TextArea, TextField } from '@/shared/form/text-field';
import { Button, ButtonLink } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Notice } from '@/shared/ui/notice';
import { showToast } from '@/shared/ui/toast';
import { fieldOf } from '../draft/need-values';
import { stepOf } from '../form/steps';

/** Asks for what a step needs – a reason, a question, the need it is merged into – and says what it will do. */
export function MoveDialog({ need, to, onClose }: { need: NeedView; to: NeedState; onClose: () => void }) {
  const { t } = useTranslation(['need', 'common']);
  const reasons = useVocabulary('rejection-reasons');
  const [reason, setReason] = useState('');
  const [comment, setComment] = useState('');
  const [mergedInto, setMergedInto] = useState('');
  const [tried, setTried] = useState(false);
  const step = `move.to.${to as 'IN_TRIAGE'}` as const;
  const needsReason = need.allowedTransitions.some((one) => one.to === to && one.reasonRequired);
  const needsComment = to === 'NEEDS_INFO';
  const write = useWrite({
    send: (command: MoveNeed, key) => needWrites.move(need, command, key),
    invalidates: [['needs'], ['tasks']],
    onDone: () => {
      onClose();
      showToast(t(`${step}.done`));
    },
  });
  const lacks = {
    reason: needsReason && !reason,
    comment: needsComment && !comment.trim(),
    mergedInto: to === 'MERGED' && !mergedInto,
  };
  const message = (lacking: boolean) => (tried && lacking ? t('common:validation.required') : undefined);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (Object.values(lacks).some(Boolean)) return;
    write.mutate({
      to,
      reason: reason || undefined,
      comment: comment.trim() || undefined,
      mergedInto: mergedInto || undefined,
    });
  }

  return (
    <Dialog title={t(`${step}.action`)} isOpen onClose={onClose}>
      <form noValidate onSubmit={submit} className="space-y-6">
        <p>{t(`${step}.explain`)}</p>
        {needsReason && (
          <Select
            label={t('move.reason')}
            required
            options={reasons.options}
            value={reason}
            error={message(lacks.reason)}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
        {to === 'MERGED' && (
          <MergeTarget
            need={need}
            value={mergedInto}
            onChange={setMergedInto}
            error={message(lacks.mergedInto)}
          />
        )}
        <TextArea
          label={t(needsComment ? 'move.question' : 'move.comment')}
          hint={t(needsComment ? 'move.questionHint' : 'move.commentHint')}
          required={needsComment}
          limit={1000}
          rows={3}
          value={comment}
          error={message(lacks.comment)}
          onChange={(event) => setComment(event.target.value)}
        />
        {write.error && <Refusal need={need} error={write.error} />}
        <div className="flex flex-wrap gap-3">
          <Button
            type="submit"
            variant={to === 'REJECTED' || to === 'WITHDRAWN' ? 'danger' : 'primary'}
            pending={write.isPending}
          >
            {t(`${step}.action`)}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** A refusal with all its points, each leading to where it can be put right. */
function Refusal({ need, error }: { need: NeedView; error: Error }) {
  const { t } = useTranslation(['need', 'need-form']);
  if (!isProblem(error) || error.fields.length === 0) {
    return (
      <Notice tone="danger" title={t('move.failed')}>
        <Failure error={error} />
      </Notice>
    );
  }
  return (
    <div role="alert">
      <Notice tone="danger" title={error.message}>
        <ul className="mt-2 list-disc space-y-1 pl-5">
          {error.fields.map(({ field: name, code, message }) => {
            const field = fieldOf(name);
            return (
              <li key={`${name} ${code}`}>
                {field && (
                  <span className="font-bold">
                    {t(`need-form:field.${field}.label` as 'need-form:field.title.label')}:{' '}
                  </span>
                )}
                {message}{' '}
                {field && need.editable && code !== 'personal-data' && (
                  <ButtonLink
                    variant="quiet"
                    size="small"
                    to="/needs/$needId/edit"
                    params={{ needId: need.id }}
                    search={{ step: stepOf(field) }}
                  >
                    {t('move.mend')}
                  </ButtonLink>
                )}
              </li>
            );
          })}
        </ul>
      </Notice>
    </div>
  );
}

const LONGEST_LIST = 8;

/** The need that goes on in this one's place, found by words of its title. */
function MergeTarget({
  need,
  value,
  onChange,
  error,
}: {
  need: NeedView;
  value: string;
  onChange: (id: string) => void;
  error?: string;
}) {
  const { t } = useTranslation('need');
  const [words, setWords] = useState('');
  const q = useDeferredValue(words.trim());
  const { data } = useQuery({
    queryKey: ['needs', 'merge-targets', q],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/needs', { params: { query: { q: q || undefined, limit: LONGEST_LIST } }, signal }),
      ),
  });
  const options = (data?.items ?? [])
    .filter(({ id }) => id !== need.id)
    .map(({ id, title }) => ({ value: id, label: title }));
  return (
    <div className="space-y-3">
      <TextField
        label={t('move.mergeSearch')}
        type="search"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Select
        label={t('move.mergeInto')}
        required
        options={options}
        value={value}
        error={error}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

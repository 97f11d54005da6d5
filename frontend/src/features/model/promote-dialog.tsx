import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { modelWrites } from '@/api/models';
import type { MoveModel, RankingModel } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { useVocabulary } from '@/api/vocabularies';
import { Failure } from '@/shared/form/form';
import { Select } from '@/shared/form/select';
import { TextArea } from '@/shared/form/text-field';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Notice } from '@/shared/ui/notice';
import { showToast } from '@/shared/ui/toast';

/** Asks why a model is put in force; a new one that is not shown to be better needs another reason than that. */
export function PromoteDialog({ model, onClose }: { model: RankingModel; onClose: () => void }) {
  const { t } = useTranslation(['model', 'common']);
  const reasons = useVocabulary('model-reasons');
  const back = model.state === 'RETIRED';
  const [reason, setReason] = useState(back ? 'roll-back' : model.shownBetter ? 'better-on-held-out' : '');
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const write = useWrite({
    send: (command: MoveModel, key) => modelWrites.move(model, command, key),
    invalidates: [['models'], ['needs']],
    onDone: () => {
      onClose();
      showToast(t('promote.done', { version: model.modelVersion }));
    },
  });
  const options = reasons.entries
    .filter(({ attributes }) => model.shownBetter || attributes?.shownBetter !== true)
    .map(({ code }) => ({ value: code, label: reasons.label(code) }));

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!reason) return;
    write.mutate({ to: 'CHAMPION', reason, comment: comment.trim() || undefined });
  }

  return (
    <Dialog title={t(back ? 'promote.back' : 'promote.use')} isOpen onClose={onClose}>
      <form noValidate onSubmit={submit} className="space-y-6">
        <p>{t('promote.explain', { version: model.modelVersion })}</p>
        {!back && !model.shownBetter && (
          <Notice tone="warn" title={t('promote.notShown')}>
            {t('promote.notShownText')}
          </Notice>
        )}
        <Select
          label={t('promote.reason')}
          required
          options={options}
          value={reason}
          error={tried && !reason ? t('common:validation.required') : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        <TextArea
          label={t('promote.comment')}
          limit={1000}
          rows={3}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
        {write.error && (
          <div role="alert">
            <Notice tone="danger" title={t('promote.failed')}>
              <Failure error={write.error} />
            </Notice>
          </div>
        )}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" pending={write.isPending}>
            {t(back ? 'promote.back' : 'promote.use')}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

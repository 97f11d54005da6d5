import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type AttachmentOwner,
  attachmentAddress,
  attachmentsQuery,
  attachmentWrites,
} from '@/api/attachments';
import type { Attachment, Level } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { Failure } from '@/shared/form/form';
import { useLabels } from '@/shared/records/use-labels';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Icon } from '@/shared/ui/icon';
import { showToast } from '@/shared/ui/toast';
import { AttachDialog } from './attach-dialog';
import { levels } from './levels';

/** The files of a need or seed that this reader may see; whoever steers it adds, opens and removes some. */
export default function Attachments({ owner, steers }: { owner: AttachmentOwner; steers: boolean }) {
  const { t } = useTranslation('attachment');
  const [adding, setAdding] = useState(false);
  const files = useQuery(attachmentsQuery(owner)).data ?? [];
  if (!steers && files.length === 0) return null;
  return (
    <section aria-labelledby="attachments">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 id="attachments" className="text-xl">
          {t('title')}
        </h2>
        {steers && (
          <Button variant="secondary" size="small" onClick={() => setAdding(true)}>
            <Icon name="plus" size={18} />
            {t('add')}
          </Button>
        )}
      </div>
      {steers && <p className="mb-3 text-sm text-ink-soft">{t(files.length === 0 ? 'none' : 'explain')}</p>}
      {files.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {files.map((file) => (
            <File key={file.id} owner={owner} file={file} steers={steers} />
          ))}
        </ul>
      )}
      {adding && <AttachDialog owner={owner} onClose={() => setAdding(false)} />}
    </section>
  );
}

function File({ owner, file, steers }: { owner: AttachmentOwner; file: Attachment; steers: boolean }) {
  const { t } = useTranslation('attachment');
  return (
    <li className="flex flex-wrap items-center gap-4 py-3">
      <div className="flex size-20 shrink-0 items-center justify-center overflow-hidden rounded-8 border border-line bg-solid-gray-50 text-ink-soft">
        {file.thumbnail ? (
          <img
            src={attachmentAddress(owner, file, 'thumbnail')}
            alt={file.description ?? ''}
            loading="lazy"
            className="size-full object-cover"
          />
        ) : (
          <Icon name="file" size={32} />
        )}
      </div>
      <div className="min-w-0 flex-1 basis-56">
        <a
          href={attachmentAddress(owner, file, 'content')}
          download={file.fileName}
          className="text-link font-bold [overflow-wrap:anywhere]"
        >
          {file.fileName}
        </a>
        {file.description && <p className="whitespace-pre-line">{file.description}</p>}
        <p className="text-sm text-ink-soft">
          {t(`kind.${file.kind}`)} <Size bytes={file.size} />
        </p>
      </div>
      {steers && <Steering owner={owner} file={file} />}
    </li>
  );
}

function Size({ bytes }: { bytes: number }) {
  const { t } = useTranslation('attachment');
  return bytes < 1_000_000
    ? t('size.kb', { size: Math.max(1, Math.round(bytes / 1000)) })
    : t('size.mb', { size: (bytes / 1_000_000).toFixed(1) });
}

function Steering({ owner, file }: { owner: AttachmentOwner; file: Attachment }) {
  const { t } = useTranslation(['attachment', 'common']);
  const { label } = useLabels();
  const [removing, setRemoving] = useState(false);
  const invalidates = [attachmentsQuery(owner).queryKey];
  const move = useWrite({
    send: (level: Level) => attachmentWrites.setLevel(owner, file, level),
    invalidates,
    onDone: () => showToast(t('levelDone')),
  });
  const remove = useWrite({
    send: () => attachmentWrites.remove(owner, file),
    invalidates,
    onDone: () => showToast(t('removed')),
  });
  return (
    <div className="flex flex-wrap items-center gap-3">
      <select
        aria-label={t('levelOf', { name: file.fileName })}
        value={move.isPending ? move.variables : file.level}
        onChange={(event) => move.mutate(event.target.value as Level)}
        className="field-input w-auto"
      >
        {levels.map((level) => (
          <option key={level} value={level}>
            {label('level', level)}
          </option>
        ))}
      </select>
      <Button
        variant="quiet"
        size="small"
        aria-label={t('removeOf', { name: file.fileName })}
        onClick={() => setRemoving(true)}
      >
        {t('remove')}
      </Button>
      {move.error && <Failure error={move.error} />}
      <Dialog title={t('removeTitle')} isOpen={removing} onClose={() => setRemoving(false)}>
        <div className="space-y-5">
          <p className="[overflow-wrap:anywhere]">{t('removeText', { name: file.fileName })}</p>
          {remove.error && <Failure error={remove.error} />}
          <div className="flex flex-wrap gap-3">
            <Button variant="danger" pending={remove.isPending} onClick={() => remove.mutate()}>
              {t('remove')}
            </Button>
            <Button variant="secondary" onClick={() => setRemoving(false)}>
              {t('common:action.cancel')}
            </Button>
          </div>
        </div>
      </Dialog>
    </div>
  );
}

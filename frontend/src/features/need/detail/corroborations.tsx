import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/me';
import { corroborationsQuery, needWrites } from '@/api/needs';
import type { NeedView } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { Failure } from '@/shared/form/form';
import { TextArea } from '@/shared/form/text-field';
import { useFormat } from '@/shared/format/use-format';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { QueryView } from '@/shared/ui/query-view';
import { showToast } from '@/shared/ui/toast';

/** Only owner and coordinators get the disclosure levels, so their presence tells who reads. */
const isInsider = (need: NeedView) => need.disclosure !== undefined;

/** Other sites with the same need: their words for owner and coordinators, a way to join in for other sites. */
export function Corroborations({ need }: { need: NeedView }) {
  const { t } = useTranslation('need');
  const me = useMe();
  const open = need.state === 'PUBLISHED' || need.state === 'IN_COLLABORATION';
  const mayConfirm = open && me.has('clinician') && !isInsider(need);
  if (!mayConfirm && (!isInsider(need) || need.corroborationCount === 0)) return null;
  return (
    <section aria-labelledby="corroborations">
      <h2 id="corroborations" className="mb-3 text-xl">
        {t('corroborations.title')}
      </h2>
      {isInsider(need) ? <Voices needId={need.id} /> : <Confirm need={need} />}
    </section>
  );
}

function Voices({ needId }: { needId: string }) {
  const format = useFormat();
  const query = useQuery(corroborationsQuery(needId));
  return (
    <QueryView query={query}>
      {(voices) => (
        <ul className="divide-y divide-line border-y border-line">
          {voices.map(({ id, organization, comment, createdAt }) => (
            <li key={id} className="py-3">
              <p>
                <span className="font-bold">{organization.name}</span>{' '}
                <span className="text-sm text-ink-soft">{format.date(createdAt)}</span>
              </p>
              {comment && <p className="whitespace-pre-line">{comment}</p>}
            </li>
          ))}
        </ul>
      )}
    </QueryView>
  );
}

function Confirm({ need }: { need: NeedView }) {
  const { t } = useTranslation('need');
  const [asking, setAsking] = useState(false);
  const [comment, setComment] = useState('');
  const write = useWrite({
    send: (text: string, key) => needWrites.corroborate(need.id, text.trim() || undefined, key),
    invalidates: [['needs']],
    onDone: () => {
      setAsking(false);
      showToast(t('corroborations.done'));
    },
  });
  return (
    <>
      <p className="mb-3">{t('corroborations.ask')}</p>
      <Button variant="secondary" onClick={() => setAsking(true)}>
        {t('corroborations.confirm')}
      </Button>
      <Dialog title={t('corroborations.confirm')} isOpen={asking} onClose={() => setAsking(false)}>
        <form
          className="space-y-5"
          onSubmit={(event) => {
            event.preventDefault();
            write.mutate(comment);
          }}
        >
          <p>{t('corroborations.explain')}</p>
          <TextArea
            label={t('corroborations.comment')}
            limit={500}
            rows={3}
            value={comment}
            onChange={(event) => setComment(event.target.value)}
          />
          {write.error && <Failure error={write.error} />}
          <Button type="submit" pending={write.isPending}>
            {t('corroborations.send')}
          </Button>
        </form>
      </Dialog>
    </>
  );
}

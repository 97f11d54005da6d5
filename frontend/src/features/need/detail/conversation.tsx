import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/me';
import { needWrites } from '@/api/needs';
import type { NeedView } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { Failure } from '@/shared/form/form';
import { TextArea } from '@/shared/form/text-field';
import { useFormat } from '@/shared/format/use-format';
import { Button } from '@/shared/ui/button';
import { Icon, type IconName } from '@/shared/ui/icon';
import { showToast } from '@/shared/ui/toast';

type Moment = { at: string; icon: IconName; title: string; text?: string; answer?: string };

/** What has happened so far, with the questions of the triage and their answers. */
export function Conversation({ need }: { need: NeedView }) {
  const { t } = useTranslation('need');
  const format = useFormat();
  const me = useMe();
  const moments: Moment[] = [
    { at: need.createdAt, icon: 'file' as const, title: t('timeline.created') },
    ...need.questions.map(({ text, askedAt, answer }) => ({
      at: askedAt,
      icon: 'mail' as const,
      title: t('timeline.question'),
      text,
      answer,
    })),
    ...(need.publishedAt
      ? [{ at: need.publishedAt, icon: 'globe' as const, title: t('timeline.published') }]
      : []),
  ].sort((one, other) => one.at.localeCompare(other.at));
  // A coordinator takes it up again with a step; the answer is the author's.
  const waits =
    need.state === 'NEEDS_INFO' &&
    !me.has('coordinator', 'admin') &&
    need.allowedTransitions.some(({ to }) => to === 'IN_TRIAGE');
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline" className="mb-4 text-xl">
        {t('timeline.title')}
      </h2>
      <ol className="space-y-5 border-l-2 border-line pl-6">
        {moments.map(({ at, icon, title, text, answer }) => (
          <li key={`${at} ${title}`} className="relative">
            <span className="absolute -left-[2.2rem] top-0.5 flex size-6 items-center justify-center rounded-full border border-line bg-white text-primary">
              <Icon name={icon} size={14} />
            </span>
            <p className="text-sm text-ink-soft">
              <span className="font-bold text-ink">{title}</span> {format.dateTime(at)}
            </p>
            {text && <p className="mt-1 whitespace-pre-line rounded-8 bg-wash p-3">{text}</p>}
            {answer && (
              <div className="mt-2 ml-6 rounded-8 bg-primary-wash p-3">
                <p className="text-sm font-bold text-primary-strong">{t('timeline.answer')}</p>
                <p className="whitespace-pre-line">{answer}</p>
              </div>
            )}
            {text && !answer && (
              <p className="mt-1 text-sm font-bold text-warn">{t('timeline.unanswered')}</p>
            )}
          </li>
        ))}
      </ol>
      {waits && <Answer need={need} />}
    </section>
  );
}

function Answer({ need }: { need: NeedView }) {
  const { t } = useTranslation(['need', 'common']);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const write = useWrite({
    send: (comment: string, key) => needWrites.move(need, { to: 'IN_TRIAGE', comment }, key),
    invalidates: [['needs'], ['tasks']],
    onDone: () => showToast(t('answer.done')),
  });
  const missing = tried && text.trim() === '';
  return (
    <form
      noValidate
      className="mt-6 space-y-4 rounded-12 border border-line p-5"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (text.trim()) write.mutate(text);
      }}
    >
      <TextArea
        label={t('answer.label')}
        hint={t('answer.hint')}
        required
        limit={1000}
        value={text}
        error={missing ? t('common:validation.required') : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      {write.error && <Failure error={write.error} />}
      <Button type="submit" pending={write.isPending}>
        {t('answer.send')}
      </Button>
    </form>
  );
}

import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { matchWrites } from '@/api/matches';
import { useMe } from '@/api/me';
import type { DecideOnMatch, MatchView, Participant } from '@/api/types';
import { useVocabulary } from '@/api/vocabularies';
import { useFields } from '@/shared/form/form';
import { Select } from '@/shared/form/select';
import { TextArea } from '@/shared/form/text-field';
import '@/shared/form/zod-messages';
import { useLabels } from '@/shared/records/use-labels';
import { Button } from '@/shared/ui/button';
import { Icon } from '@/shared/ui/icon';
import { DialogForm } from './dialog-form';
import { useMatchWrite } from './use-match-write';

type Props = { match: MatchView; participant: Participant; accept: boolean; onClose: () => void };

export function DecisionDialog({ match, participant, accept, onClose }: Props) {
  const { t } = useTranslation('match');
  const reasons = useVocabulary('decline-reasons');
  const schema = z.object({
    reason: accept ? z.string() : z.string().min(1),
    hint: z.string().trim().max(500),
  });
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { reason: '', hint: '' } });
  const field = useFields(form);
  const decide = useMatchWrite(
    (command: DecideOnMatch, key) =>
      matchWrites.decide(match.id, match.version, participant.id, command, key),
    t(accept ? 'decision.accepted' : 'decision.declined'),
  );
  return (
    <DialogForm
      title={t(accept ? 'decision.acceptTitle' : 'decision.declineTitle')}
      form={form}
      onSubmit={({ reason, hint }) =>
        decide.mutateAsync({ accept, reason: reason || undefined, hint: hint || undefined })
      }
      onClose={onClose}
      submitLabel={t(accept ? 'decision.accept' : 'decision.decline')}
    >
      <p>{t(accept ? 'decision.acceptText' : 'decision.declineText')}</p>
      {!accept && (
        <>
          <Select label={t('decision.reason')} required options={reasons.options} {...field('reason')} />
          <TextArea
            label={t('decision.hint')}
            hint={t('decision.hintHint')}
            rows={3}
            limit={500}
            {...field('hint')}
          />
        </>
      )}
    </DialogForm>
  );
}

/** For a participant who has not answered yet: the question, before everything else. */
export function DecisionNotice({ match }: { match: MatchView }) {
  const { t } = useTranslation('match');
  const { label } = useLabels();
  const me = useMe();
  const [accept, setAccept] = useState<boolean>();
  const mine = match.participants.find(({ mayDecide }) => mayDecide);
  if (!mine || me.has('coordinator', 'admin')) return null;
  return (
    <section
      aria-label={t('decision.question')}
      className="rounded-12 border-2 border-primary bg-primary-wash p-5 sm:p-6"
    >
      <h2 className="flex items-center gap-2 text-lg">
        <Icon name="match" size={24} className="text-primary" />
        {t('decision.question')}
      </h2>
      <p className="mt-2">{t('decision.questionText', { role: label('teamRole', mine.role) })}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button onClick={() => setAccept(true)}>{t('decision.accept')}</Button>
        <Button variant="secondary" onClick={() => setAccept(false)}>
          {t('decision.decline')}
        </Button>
      </div>
      {accept !== undefined && (
        <DecisionDialog
          match={match}
          participant={mine}
          accept={accept}
          onClose={() => setAccept(undefined)}
        />
      )}
    </section>
  );
}

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { matchWrites } from '@/api/matches';
import type { MatchView, NextAction } from '@/api/types';
import { useFields } from '@/shared/form/form';
import { DateField, TextField } from '@/shared/form/text-field';
import '@/shared/form/zod-messages';
import { StatusBadge } from '@/shared/ui/badge';
import { Icon } from '@/shared/ui/icon';
import { DialogButton, DialogForm } from './dialog-form';
import { NextStep } from './match-marks';
import { useMatchWrite } from './use-match-write';

/** What happens next: the one thing a coordinator must never lose sight of. */
export function NextActionCard({ match }: { match: MatchView }) {
  const { t } = useTranslation('match');
  if (!match.nextAction) return null;
  return (
    <section
      aria-label={t('next.title')}
      className={`flex flex-wrap items-start justify-between gap-4 rounded-12 border-2 p-5 ${match.overdue ? 'border-danger bg-danger-wash' : 'border-primary-line bg-primary-wash'}`}
    >
      <div className="min-w-0">
        <h2 className="mb-1 flex flex-wrap items-center gap-2 text-base">
          <Icon name="flag" className={match.overdue ? 'text-danger' : 'text-primary'} />
          {t('next.title')}
          {match.overdue && <StatusBadge tone="danger">{t('overdue')}</StatusBadge>}
        </h2>
        <NextStep match={match} />
      </div>
      <DialogButton label={t('next.change')}>
        {(close) => <NextActionDialog match={match} onClose={close} />}
      </DialogButton>
    </section>
  );
}

const schema = z.object({ text: z.string().trim().min(1).max(200), dueOn: z.string().min(1) });

function NextActionDialog({ match, onClose }: { match: MatchView; onClose: () => void }) {
  const { t } = useTranslation(['match', 'common']);
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: match.nextAction ?? { text: '', dueOn: '' },
  });
  const field = useFields(form);
  const plan = useMatchWrite(
    (nextAction: NextAction) => matchWrites.patch(match.id, match.version, { nextAction }),
    t('next.saved'),
  );
  return (
    <DialogForm
      title={t('next.change')}
      form={form}
      onSubmit={plan.mutateAsync}
      onClose={onClose}
      submitLabel={t('common:action.save')}
    >
      <TextField label={t('next.text')} hint={t('next.textHint')} required {...field('text')} />
      <DateField label={t('next.dueOn')} required {...field('dueOn')} />
    </DialogForm>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/me';
import type { NeedState, NeedView } from '@/api/types';
import { Button, type ButtonVariant } from '@/shared/ui/button';
import { MoveDialog } from './move-dialog';

const looks: Partial<Record<NeedState, ButtonVariant>> = {
  IN_TRIAGE: 'primary',
  PUBLISHED: 'primary',
  REJECTED: 'danger',
  WITHDRAWN: 'quiet',
};
const order: NeedState[] = [
  'IN_TRIAGE',
  'PUBLISHED',
  'NEEDS_INFO',
  'ON_HOLD',
  'IN_COLLABORATION',
  'SOLVED',
  'SOLVED_WITHOUT_DEVICE',
  'CLOSED_NO_PARTNER',
  'MERGED',
  'REJECTED',
  'WITHDRAWN',
];

/** The steps the reader may take now, as the API lists them. Answering and submitting have places of their own. */
export function Transitions({ need }: { need: NeedView }) {
  const { t } = useTranslation('need');
  const me = useMe();
  const [to, setTo] = useState<NeedState>();
  const answers = need.state === 'NEEDS_INFO' && !me.has('coordinator', 'admin');
  const steps = need.allowedTransitions
    .map((step) => step.to)
    .filter((step) => order.includes(step) && !(answers && step === 'IN_TRIAGE'))
    .sort((one, other) => order.indexOf(one) - order.indexOf(other));
  if (steps.length === 0) return null;
  return (
    <div className="rounded-12 border border-line p-5" data-print="hide">
      <h2 className="mb-3 text-base">{t('move.title')}</h2>
      <ul className="space-y-2">
        {steps.map((step) => (
          <li key={step}>
            <Button
              variant={looks[step] ?? 'secondary'}
              size="small"
              className="min-h-11 w-full"
              onClick={() => setTo(step)}
            >
              {t(`move.to.${step as 'IN_TRIAGE'}.action`)}
            </Button>
          </li>
        ))}
      </ul>
      {to && <MoveDialog key={to} need={need} to={to} onClose={() => setTo(undefined)} />}
    </div>
  );
}

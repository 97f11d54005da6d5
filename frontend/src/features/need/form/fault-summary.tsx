import { type Ref, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '@/shared/form/form';
import { Icon } from '@/shared/ui/icon';
import type { Field } from '../draft/need-values';
import { stepOf } from './steps';

export type Faults = {
  fields: Map<Field, string>;
  /** What is not about a field: a lost connection, a refusal. */
  failure: unknown;
  /** Counts the attempts, so that each one takes the focus here. */
  attempt: number;
};

export const noFaults: Faults = { fields: new Map(), failure: null, attempt: 0 };

/** What is in the way of submitting, each with its step; a press leads there. It takes the focus when it appears. */
export function FaultSummary({ faults, onField }: { faults: Faults; onField: (field: Field) => void }) {
  const { t } = useTranslation(['need-form', 'common']);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.attempt > 0) box.current?.focus();
  }, [faults.attempt]);
  if (faults.fields.size === 0 && !faults.failure) return null;
  return (
    <div
      ref={box as Ref<HTMLDivElement>}
      tabIndex={-1}
      role="alert"
      className="mb-8 rounded-8 border-2 border-danger bg-danger-wash p-4 sm:p-6"
    >
      <h2 className="flex items-center gap-2 text-lg text-danger">
        <Icon name="alert" size={22} />
        {faults.fields.size > 0
          ? t('common:form.errors', { count: faults.fields.size })
          : t('common:form.failed')}
      </h2>
      {faults.fields.size > 0 && (
        <ul className="mt-3 list-disc space-y-1 pl-6">
          {[...faults.fields].map(([field, message]) => (
            <li key={field}>
              <button
                type="button"
                className="text-left text-danger underline underline-offset-4"
                onClick={() => onField(field)}
              >
                {t(`step.${stepOf(field)}.title`)} – {t(`field.${field}.label` as 'field.title.label')}:{' '}
                {message}
              </button>
            </li>
          ))}
        </ul>
      )}
      {Boolean(faults.failure) && <Failure error={faults.failure} />}
    </div>
  );
}

import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '@/shared/form/form';
import { Icon } from '@/shared/ui/icon';
import { useFieldName } from './field-name';
import type { Field } from './seed-values';
import type { SeedFaults } from './use-submit';

/** What stands in the way of submitting; takes the focus, and leads to each field on whatever step it is. */
export function Faults({ faults, onShow }: { faults: SeedFaults; onShow: (field: Field) => void }) {
  const { t } = useTranslation();
  const nameOf = useFieldName();
  const box = useRef<HTMLDivElement>(null);
  const { attempt } = faults;
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (faults.fields.size === 0 && faults.failure === null) return null;

  function show(field: Field) {
    onShow(field);
    // The step that holds the field is drawn first.
    setTimeout(() => {
      const place = document.querySelector(`[data-field="${CSS.escape(field)}"]`);
      place?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    }, 50);
  }

  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="mb-8 rounded-8 border-2 border-danger bg-danger-wash p-4 sm:p-6"
    >
      <h2 className="flex items-center gap-2 text-lg text-danger">
        <Icon name="alert" size={22} />
        {faults.fields.size > 0 ? t('form.errors', { count: faults.fields.size }) : t('form.failed')}
      </h2>
      <ul className="mt-3 list-disc space-y-1 pl-6">
        {[...faults.fields].map(([field, message]) => (
          <li key={field}>
            <button type="button" className="text-link text-left text-danger" onClick={() => show(field)}>
              {nameOf(field)}: {message}
            </button>
          </li>
        ))}
      </ul>
      {faults.failure !== null && <Failure error={faults.failure} />}
    </div>
  );
}

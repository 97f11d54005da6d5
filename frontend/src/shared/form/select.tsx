import type { ComponentPropsWithRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldFrame, type FieldText } from './field-frame';

export type Option = { value: string; label: string; hint?: string };

/** One of a few. For long vocabularies use ComboBox, which can be typed into. */
export function Select({
  label,
  hint,
  error,
  required,
  options,
  placeholder,
  ...select
}: FieldText & ComponentPropsWithRef<'select'> & { options: Option[]; placeholder?: string }) {
  const { t } = useTranslation();
  return (
    <FieldFrame label={label} hint={hint} error={error} required={required}>
      {(ids) => (
        <select {...select} {...ids} className="field-input">
          <option value="">{placeholder ?? t('field.choose')}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

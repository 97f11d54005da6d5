import { type ComponentPropsWithRef, type InputEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldFrame, type FieldText } from './field-frame';

export function TextField({
  label,
  hint,
  error,
  required,
  className = '',
  ...input
}: FieldText & ComponentPropsWithRef<'input'>) {
  return (
    <FieldFrame label={label} hint={hint} error={error} required={required}>
      {(ids) => <input type="text" {...input} {...ids} className={`field-input ${className}`} />}
    </FieldFrame>
  );
}

/** A calendar day. The browser's own picker is the one its user knows, on a phone as on a desk. */
export function DateField(props: FieldText & Omit<ComponentPropsWithRef<'input'>, 'type'>) {
  return <TextField {...props} type="date" className="max-w-56" />;
}

/** Counts characters as a reader does: a surrogate pair is one. */
function length(text: string) {
  return [...text].length;
}

export function TextArea({
  label,
  hint,
  error,
  required,
  limit,
  rows = 4,
  onInput,
  ...area
}: FieldText & ComponentPropsWithRef<'textarea'> & { limit?: number }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(() => length(String(area.defaultValue ?? '')));
  // A controlled area can change without being typed into, e.g. when a draft is restored.
  const count = area.value === undefined ? typed : length(String(area.value));
  const over = limit !== undefined && count > limit;
  return (
    <FieldFrame
      label={label}
      hint={hint}
      error={error}
      required={required}
      below={
        limit !== undefined && (
          <p className={`mt-1 text-right text-sm ${over ? 'font-bold text-danger' : 'text-ink-faint'}`}>
            {t('field.count', { count, limit })}
          </p>
        )
      }
    >
      {(ids) => (
        <textarea
          rows={rows}
          {...area}
          {...ids}
          onInput={(event: InputEvent<HTMLTextAreaElement>) => {
            setTyped(length(event.currentTarget.value));
            onInput?.(event);
          }}
          className="field-input resize-y leading-175"
        />
      )}
    </FieldFrame>
  );
}

import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/shared/ui/icon';

export type FieldText = {
  label: string;
  /** What to write, before one writes it: stands above the input, where a phone's keyboard does not cover it. */
  hint?: ReactNode;
  error?: string;
  required?: boolean;
};

export function RequiredMark({ required }: { required?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={`ml-2 text-sm font-normal ${required ? 'text-danger' : 'text-ink-faint'}`}>
      {t(required ? 'field.required' : 'field.optional')}
    </span>
  );
}

export function FieldError({ id, error }: { id: string; error?: string }) {
  if (!error) return null;
  return (
    <p id={id} className="mt-1.5 flex items-start gap-1.5 text-danger">
      <Icon name="alert" size={18} className="mt-1" />
      {error}
    </p>
  );
}

type Ids = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
  'aria-required'?: boolean;
};

/** Label, hint and error around one input, tied to it for assistive technology. */
export function FieldFrame({
  label,
  hint,
  error,
  required,
  below,
  children,
}: FieldText & { below?: ReactNode; children: (ids: Ids) => ReactNode }) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const described = [hint ? hintId : '', error ? errorId : ''].filter(Boolean).join(' ');
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block font-bold">
        {label}
        <RequiredMark required={required} />
      </label>
      {hint && (
        <div id={hintId} className="mb-2 text-sm leading-170 text-ink-soft">
          {hint}
        </div>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': Boolean(error),
        'aria-required': required,
      })}
      {below}
      <FieldError id={errorId} error={error} />
    </div>
  );
}

/** The same for a group of choices, with the legend as label. */
export function GroupFrame({
  label,
  hint,
  error,
  required,
  children,
}: FieldText & { children: (ids: { invalid: boolean }) => ReactNode }) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset aria-describedby={described || undefined} className="min-w-0">
      <legend className="mb-1 font-bold">
        {label}
        <RequiredMark required={required} />
      </legend>
      {hint && (
        <div id={`${id}-hint`} className="mb-2 text-sm leading-170 text-ink-soft">
          {hint}
        </div>
      )}
      {children({ invalid: Boolean(error) })}
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}

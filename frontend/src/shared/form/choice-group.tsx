import type { ComponentPropsWithRef, ReactNode } from 'react';
import { type FieldText, GroupFrame } from './field-frame';
import type { Option } from './select';

type Input = Omit<ComponentPropsWithRef<'input'>, 'type' | 'value'>;

function Choice({
  type,
  label,
  hint,
  ...input
}: Input & { type: 'checkbox' | 'radio'; value?: string; label: ReactNode; hint?: string }) {
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 rounded-8 px-2 py-2 hover:bg-wash has-[:disabled]:cursor-not-allowed has-[:disabled]:text-ink-faint">
      <input type={type} {...input} className="mt-1 size-5 shrink-0 accent-primary" />
      <span>
        {label}
        {hint && <span className="block text-sm text-ink-soft">{hint}</span>}
      </span>
    </label>
  );
}

type GroupProps = FieldText &
  Input & {
    options: Option[];
    columns?: boolean;
    /** What is chosen, where the group is controlled; left out, the form library holds it. */
    checkedValue?: string | string[];
  };

function checkedOf(checkedValue: string | string[] | undefined, value: string) {
  return Array.isArray(checkedValue) ? checkedValue.includes(value) : checkedValue === value;
}

function Choices({
  type,
  options,
  columns,
  label,
  hint,
  error,
  required,
  ...group
}: GroupProps & { type: 'checkbox' | 'radio' }) {
  const controlled = 'checkedValue' in group;
  const { checkedValue, ...input } = group;
  return (
    <GroupFrame label={label} hint={hint} error={error} required={required}>
      {({ invalid }) => (
        <div className={columns ? 'grid gap-x-4 sm:grid-cols-2' : ''}>
          {options.map((option) => (
            <Choice
              key={option.value}
              type={type}
              {...input}
              {...(controlled ? { checked: checkedOf(checkedValue, option.value) } : {})}
              value={option.value}
              label={option.label}
              hint={option.hint}
              aria-invalid={invalid || undefined}
            />
          ))}
        </div>
      )}
    </GroupFrame>
  );
}

/** Several of a few; the form's value is the list of what is ticked. */
export function CheckboxGroup(props: GroupProps) {
  return <Choices {...props} type="checkbox" />;
}

/** Exactly one of a few, all in view. */
export function RadioGroup(props: GroupProps) {
  return <Choices {...props} type="radio" />;
}

/** One yes-or-no, such as a consent. */
export function Checkbox({
  label,
  hint,
  error,
  ...input
}: Omit<FieldText, 'required' | 'label'> & Input & { label: ReactNode; hint?: string }) {
  return (
    <div>
      <Choice
        type="checkbox"
        {...input}
        label={label}
        hint={hint}
        aria-invalid={Boolean(error) || undefined}
      />
      {error && (
        <p role="alert" className="pl-2 text-danger">
          {error}
        </p>
      )}
    </div>
  );
}

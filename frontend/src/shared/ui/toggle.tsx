import { type ReactNode, useId } from 'react';
import { Icon } from './icon';

const look =
  'inline-flex min-h-11 items-center gap-1.5 border px-4 py-1 text-sm font-bold leading-140 transition-colors';
const on = 'border-primary bg-primary-wash text-primary-strong';
const off = 'border-line-strong bg-white text-ink-soft hover:bg-wash';

/** A filter that is on or off. */
export function ToggleButton({
  pressed,
  onChange,
  children,
}: {
  pressed: boolean;
  onChange: (pressed: boolean) => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={() => onChange(!pressed)}
      className={`${look} rounded-full ${pressed ? on : off}`}
    >
      {pressed && <Icon name="check" size={16} />}
      {children}
    </button>
  );
}

/** One of a few ways to look at the same thing. */
export function Switcher<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: Value;
  options: { value: Value; label: string }[];
  onChange: (value: Value) => void;
}) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <span id={id} className="sr-only">
        {label}
      </span>
      <span className="inline-flex overflow-hidden rounded-8">
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            aria-pressed={option.value === value}
            onClick={() => onChange(option.value)}
            className={`${look} -ml-px first:ml-0 first:rounded-l-8 last:rounded-r-8 ${option.value === value ? on : off}`}
          >
            {option.label}
          </button>
        ))}
      </span>
    </div>
  );
}

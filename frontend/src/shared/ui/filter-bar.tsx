import { type FormEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { Icon } from './icon';

/** A search box with filters beside it. The text applies when sent, the filters at once; both live in the address. */
export function FilterBar({
  label,
  placeholder,
  q,
  onSearch,
  children,
}: {
  label: string;
  placeholder?: string;
  q: string | undefined;
  onSearch: (q: string | undefined) => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const id = useId();
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('q') ?? '').trim();
    onSearch(text || undefined);
  }
  return (
    <div role="search">
      <form
        onSubmit={submit}
        className="mb-6 grid items-end gap-4 rounded-12 bg-wash p-4 sm:p-5 md:grid-cols-[minmax(14rem,2fr)_repeat(auto-fit,minmax(10rem,1fr))]"
      >
        <div>
          <label htmlFor={id} className="mb-1 block text-sm font-bold">
            {label}
          </label>
          <div className="flex gap-2">
            <input
              key={q}
              id={id}
              name="q"
              type="search"
              defaultValue={q}
              placeholder={placeholder}
              className="field-input"
            />
            <Button type="submit" aria-label={t('nav.search')} className="px-4">
              <Icon name="search" />
            </Button>
          </div>
        </div>
        {children}
      </form>
    </div>
  );
}

/** One filter with a choice of values; empty means all. */
export function FilterSelect({
  label,
  value,
  options,
  all,
  onChange,
}: {
  label: string;
  value: string | undefined;
  options: { value: string; label: string }[];
  all: string;
  onChange: (value: string | undefined) => void;
}) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-bold">
        {label}
      </label>
      <select
        id={id}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || undefined)}
        className="field-input"
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** One filter by a calendar day; empty means any. */
export function FilterDate({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-bold">
        {label}
      </label>
      <input
        id={id}
        type="date"
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value || undefined)}
        className="field-input"
      />
    </div>
  );
}

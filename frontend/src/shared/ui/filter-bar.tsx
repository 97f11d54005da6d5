import { type ChangeEvent, type FormEvent, type ReactNode, useId } from 'react';
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

type Filter = {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
};

/** One filter with a choice of values; empty means all. */
export function FilterSelect({
  options,
  all,
  ...filter
}: Filter & { options: { value: string; label: string }[]; all: string }) {
  return (
    <FilterField {...filter}>
      {(field) => (
        <select {...field}>
          <option value="">{all}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FilterField>
  );
}

/** One filter by a calendar day; empty means any. */
export function FilterDate(filter: Filter) {
  return <FilterField {...filter}>{(field) => <input type="date" {...field} />}</FilterField>;
}

/** What a field of a filter needs: its label's id, its value and what to do when it changes. */
type Field = {
  id: string;
  value: string;
  onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => void;
  className: string;
};

function FilterField({
  label,
  value,
  onChange,
  children,
}: Filter & { children: (field: Field) => ReactNode }) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-bold">
        {label}
      </label>
      {children({
        id,
        value: value ?? '',
        onChange: ({ target }) => onChange(target.value || undefined),
        className: 'field-input',
      })}
    </div>
  );
}

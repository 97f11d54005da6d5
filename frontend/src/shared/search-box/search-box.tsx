import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchQueries } from '@/api/search';
import { Button } from '@/shared/ui/button';
import { Icon } from '@/shared/ui/icon';
import { CompletionList, optionId } from './completion-list';
import { useDebounced } from './use-debounced';

const PAUSE = 150;
const LONGEST = 200;

/**
 * The search box with completions while typing (ARIA combobox with a list popup). Remount it (`key`) to give it another
 * text from outside.
 */
export function SearchBox({
  label,
  placeholder,
  initial = '',
  onSearch,
}: {
  label: string;
  placeholder?: string;
  initial?: string;
  onSearch: (q: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(initial);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const asked = useDebounced(text.trim(), PAUSE);
  const { data } = useQuery({ ...searchQueries.completions(asked), enabled: open && asked !== '' });
  const items = open && asked !== '' ? (data?.items ?? []).map((item) => item.text) : [];
  const shown = items.length > 0;

  function search(q: string) {
    setOpen(false);
    setActive(-1);
    setText(q);
    onSearch(q.trim() || undefined);
  }

  function onKeyDown(event: KeyboardEvent) {
    // While a Japanese input method is composing, Enter and the arrows are its own.
    if (event.nativeEvent.isComposing || !shown) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      setOpen(false);
      setActive(-1);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One place more than there are items: the text as typed.
      const places = items.length + 1;
      setActive(((active + 1 + step + places) % places) - 1);
    }
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    search(items[active] ?? text);
  }

  return (
    <div role="search">
      <form onSubmit={onSubmit}>
        <label htmlFor={id} className="mb-2 block font-bold">
          {label}
        </label>
        <div className="flex gap-2">
          <div className="relative min-w-0 flex-1">
            <input
              ref={input}
              id={id}
              type="search"
              role="combobox"
              aria-expanded={shown}
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              aria-activedescendant={active >= 0 ? optionId(`${id}-list`, active) : undefined}
              autoComplete="off"
              maxLength={LONGEST}
              placeholder={placeholder}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setOpen(true);
                setActive(-1);
              }}
              onKeyDown={onKeyDown}
              onBlur={() => setOpen(false)}
              className="field-input min-h-14"
            />
            <CompletionList id={`${id}-list`} items={items} active={active} onChoose={search} />
          </div>
          <Button type="submit" size="large" className="whitespace-nowrap max-sm:px-4">
            <Icon name="search" />
            <span className="max-sm:sr-only">{t('action.search')}</span>
          </Button>
        </div>
        <p role="status" className="sr-only">
          {shown && t('field.completions', { count: items.length })}
        </p>
      </form>
    </div>
  );
}

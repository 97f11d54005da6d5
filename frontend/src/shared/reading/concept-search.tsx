import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { readingQueries } from '@/api/readings';
import type { BridgeConcept } from '@/api/types';
import { useDebounced } from '@/shared/search-box/use-debounced';

const PAUSE = 200;
const MOST_FUNCTIONS = 4;

/** Finds a problem or a technology by part of its name and adds it. */
export function ConceptSearch({
  taken,
  label,
  hint,
  onAdd,
}: {
  taken: string[];
  /** What it is for, where it is not for what a reading lacks. */
  label?: string;
  hint?: string;
  onAdd: (id: string) => void;
}) {
  const { t } = useTranslation('reading');
  const id = useId();
  const [text, setText] = useState('');
  const asked = useDebounced(text.trim(), PAUSE);
  const query = useQuery(readingQueries.concepts(asked));
  const items =
    asked === '' ? [] : (query.data?.items ?? []).filter((concept) => !taken.includes(concept.id));

  return (
    <ComboBox
      items={items}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key === null) return;
        onAdd(String(key));
        setText('');
      }}
      // The server has looked for it already, in other words than those shown too.
      defaultFilter={() => true}
      allowsEmptyCollection
      menuTrigger="input"
      className="min-w-0"
    >
      <Label className="mb-1 block font-bold">{label ?? t('add.label')}</Label>
      <p id={`${id}-hint`} className="mb-2 text-sm leading-170 text-ink-soft">
        {hint ?? t('add.hint')}
      </p>
      <Input className="field-input" placeholder={t('add.placeholder')} aria-describedby={`${id}-hint`} />
      <Popover className="w-(--trigger-width) overflow-auto rounded-8 border border-line bg-white shadow-2">
        <ListBox
          className="max-h-80 p-1 outline-none"
          renderEmptyState={() => (
            <p className="p-3 text-ink-soft">{t(`add.${stateOf(asked, text, query)}`)}</p>
          )}
        >
          {(concept: BridgeConcept) => (
            <ListBoxItem
              id={concept.id}
              textValue={concept.label}
              className="cursor-pointer rounded-6 px-3 py-2 data-[focused]:bg-primary-wash"
            >
              {concept.label}
              <span className="block text-sm text-ink-soft">
                {[
                  t(`kind.${concept.kind}`),
                  ...concept.functions.slice(0, MOST_FUNCTIONS).map(({ label }) => label),
                ].join(t('separator'))}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function stateOf(asked: string, text: string, query: { isError: boolean; isFetching: boolean }) {
  if (text.trim() === '') return 'type' as const;
  if (query.isError) return 'failed' as const;
  return asked !== text.trim() || query.isFetching ? ('searching' as const) : ('none' as const);
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { organizationQueries } from '@/api/organizations';
import type { OrganizationSummary } from '@/api/types';
import { FieldError, RequiredMark } from '@/shared/form/field-frame';
import { useDebounced } from '@/shared/search-box/use-debounced';

const PAUSE = 200;

/** Finds a registered organization by part of its name; the form's value is its id. */
export function OrganizationSearch({
  error,
  onChange,
}: {
  error?: string;
  onChange: (id: string | undefined) => void;
}) {
  const { t } = useTranslation('tie');
  const id = useId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string>();
  const asked = useDebounced(text.trim(), PAUSE);
  const query = useInfiniteQuery({
    ...organizationQueries.list({ q: asked, limit: 10 }),
    enabled: asked !== '',
  });
  const items = asked === '' ? [] : (query.data?.pages[0]?.items ?? []);
  const described = `${id}-hint${error ? ` ${id}-error` : ''}`;

  const choose = (key: string | undefined, name?: string) => {
    setChosen(key);
    onChange(key);
    if (name !== undefined) setText(name);
  };

  return (
    <ComboBox
      items={items}
      inputValue={text}
      onInputChange={(next) => {
        setText(next);
        if (chosen && next !== text) choose(undefined);
      }}
      selectedKey={chosen ?? null}
      onSelectionChange={(key) => {
        const found = items.find((one) => one.id === key);
        if (found) choose(found.id, found.name);
      }}
      // The server has looked for it already.
      defaultFilter={() => true}
      allowsEmptyCollection
      menuTrigger="input"
      isInvalid={Boolean(error)}
      isRequired
      validationBehavior="aria"
      className="min-w-0"
    >
      <Label className="mb-1 block font-bold">
        {t('organization')}
        <RequiredMark required />
      </Label>
      <p id={`${id}-hint`} className="mb-2 text-sm leading-170 text-ink-soft">
        {t('organizationHint')}
      </p>
      <Input className="field-input" aria-describedby={described} />
      <FieldError id={`${id}-error`} error={error} />
      <Popover className="w-(--trigger-width) overflow-auto rounded-8 border border-line bg-white shadow-2">
        <ListBox
          className="max-h-80 p-1 outline-none"
          renderEmptyState={() => (
            <p className="p-3 text-ink-soft">
              {t(query.isFetching || asked !== text.trim() ? 'searching' : 'notFound')}
            </p>
          )}
        >
          {(organization: OrganizationSummary) => (
            <ListBoxItem
              id={organization.id}
              textValue={organization.name}
              className="cursor-pointer rounded-6 px-3 py-2 data-[focused]:bg-primary-wash"
            >
              {organization.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

import { useId } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/shared/ui/icon';
import { FieldError, type FieldText, RequiredMark } from './field-frame';
import type { Option } from './select';

/** One of many, found by typing: departments, JMDN names, municipalities. Use it through a react-hook-form Controller. */
export function ComboBox({
  label,
  hint,
  error,
  required,
  options,
  value,
  onChange,
  onBlur,
}: Omit<FieldText, 'hint'> & {
  hint?: string;
  options: Option[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  onBlur?: () => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <AriaComboBox
      defaultItems={options}
      selectedKey={value ?? null}
      onSelectionChange={(key) => onChange(key === null ? undefined : String(key))}
      onBlur={onBlur}
      isInvalid={Boolean(error)}
      isRequired={required}
      validationBehavior="aria"
      menuTrigger="focus"
      className="min-w-0"
    >
      <Label className="mb-1 block font-bold">
        {label}
        <RequiredMark required={required} />
      </Label>
      {hint && (
        <p id={`${id}-hint`} className="mb-2 text-sm leading-170 text-ink-soft">
          {hint}
        </p>
      )}
      <div className="relative">
        <Input
          className="field-input pr-12"
          placeholder={t('field.typeToFind')}
          aria-describedby={described || undefined}
        />
        <Button
          aria-label={t('field.openList')}
          className="absolute inset-y-1 right-1 flex w-10 items-center justify-center rounded-6"
        >
          <Icon name="down" />
        </Button>
      </div>
      <FieldError id={`${id}-error`} error={error} />
      <Popover className="w-(--trigger-width) overflow-auto rounded-8 border border-line bg-white shadow-2">
        <ListBox
          className="max-h-80 p-1 outline-none"
          renderEmptyState={() => <p className="p-3 text-ink-soft">{t('field.noneFound')}</p>}
        >
          {(option: Option) => (
            <ListBoxItem
              id={option.value}
              textValue={option.label}
              className="cursor-pointer rounded-6 px-3 py-2 data-[focused]:bg-primary-wash data-[selected]:font-bold data-[selected]:text-primary"
            >
              {option.label}
              {option.hint && <span className="block text-sm text-ink-soft">{option.hint}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

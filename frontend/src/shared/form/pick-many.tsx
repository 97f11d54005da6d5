import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/shared/ui/icon';
import { ComboBox } from './combo-box';
import type { FieldText } from './field-frame';
import type { Option } from './select';

/** Several of many: found by typing, kept as a list from which each can be taken away again. */
export function PickMany({
  options,
  chosen,
  onChange,
  ...text
}: Omit<FieldText, 'hint'> & {
  hint?: string;
  options: Option[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}) {
  const { t } = useTranslation();
  const [turn, setTurn] = useState(0);
  const labels = new Map(options.map(({ value, label }) => [value, label]));
  const left = options.filter(({ value }) => !chosen.includes(value));
  return (
    <div>
      <ComboBox
        // The list of react-aria is fixed when it is made, and what was typed goes with the choice.
        key={`${turn}-${options.length}`}
        {...text}
        options={left}
        value={undefined}
        onChange={(value) => {
          if (!value) return;
          onChange([...chosen, value]);
          setTurn(turn + 1);
        }}
      />
      {chosen.length > 0 && (
        <ul aria-label={text.label} className="mt-2 flex flex-wrap gap-2">
          {chosen.map((value) => {
            const label = labels.get(value) ?? value;
            return (
              <li
                key={value}
                className="inline-flex items-center gap-1 rounded-full border border-primary-line bg-primary-wash py-1 pl-3 pr-1 text-sm"
              >
                {label}
                <button
                  type="button"
                  aria-label={t('field.takeAway', { label })}
                  onClick={() => onChange(chosen.filter((one) => one !== value))}
                  className="flex size-7 items-center justify-center rounded-full hover:bg-white"
                >
                  <Icon name="close" size={14} />
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

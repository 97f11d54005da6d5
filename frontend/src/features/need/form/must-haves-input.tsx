import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldError, RequiredMark } from '@/shared/form/field-frame';
import { Button } from '@/shared/ui/button';
import { Icon } from '@/shared/ui/icon';
import { limits, MOST_MUST_HAVES } from '../draft/need-values';
import { FieldPlace, useFieldText, useNeedForm } from './form-context';

/** Up to five short conditions, one a line: what a solution must not lack. */
export function MustHavesInput() {
  const { t } = useTranslation(['need-form', 'common']);
  const { values, change } = useNeedForm();
  const { label, hint, error } = useFieldText('mustHaves');
  const id = useId();
  const given = values.mustHaves ?? [];
  const lines = given.length === 0 ? [''] : given;
  const write = (next: string[]) => change({ mustHaves: next });
  return (
    <FieldPlace field="mustHaves">
      <fieldset aria-describedby={`${id}-hint`} className="min-w-0">
        <legend className="mb-1 font-bold">
          {label}
          <RequiredMark />
        </legend>
        <p id={`${id}-hint`} className="mb-2 text-sm leading-170 text-ink-soft">
          {hint}
        </p>
        <ol className="space-y-2">
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; another key would drop the focus while typing
            <li key={index} className="flex gap-2">
              <input
                type="text"
                name={`mustHaves[${index}]`}
                aria-label={t('mustHaves.line', { number: index + 1 })}
                aria-invalid={line.length > (limits.mustHaves ?? 0) || undefined}
                className="field-input"
                value={line}
                onChange={(event) => write(lines.map((one, at) => (at === index ? event.target.value : one)))}
              />
              {lines.length > 1 && (
                <button
                  type="button"
                  aria-label={t('mustHaves.remove', { number: index + 1 })}
                  className="flex w-11 shrink-0 items-center justify-center rounded-8 text-ink-soft hover:bg-wash"
                  onClick={() => write(lines.filter((_, at) => at !== index))}
                >
                  <Icon name="close" />
                </button>
              )}
            </li>
          ))}
        </ol>
        <div className="mt-2 flex flex-wrap items-center gap-3">
          <Button
            variant="secondary"
            size="small"
            disabled={lines.length >= MOST_MUST_HAVES}
            onClick={() => write([...lines, ''])}
          >
            <Icon name="plus" size={16} />
            {t('mustHaves.add')}
          </Button>
          <span className="text-sm text-ink-faint">
            {t('mustHaves.count', {
              count: lines.filter((line) => line.trim()).length,
              most: MOST_MUST_HAVES,
            })}
          </span>
        </div>
        <FieldError id={`${id}-error`} error={error} />
      </fieldset>
    </FieldPlace>
  );
}

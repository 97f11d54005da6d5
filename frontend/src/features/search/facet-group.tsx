import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Facet } from '@/api/types';
import { useFormat } from '@/shared/format/use-format';
import type { FacetName } from './facet-panel';
import { useFacetLabel } from './use-facet-label';

const FEW = 6;

/** One facet: its values with counts, the frequent ones first. What is chosen stays in sight even with no results. */
export function FacetGroup({
  name,
  title,
  values,
  chosen,
  onChange,
}: {
  name: FacetName;
  title: string;
  values: Facet['values'];
  chosen: string[];
  onChange: (codes: string[]) => void;
}) {
  const { t } = useTranslation('search');
  const format = useFormat();
  const labelOf = useFacetLabel(name);
  const [all, setAll] = useState(false);
  const gone = chosen
    .filter((code) => !values.some((value) => value.code === code))
    .map((code) => ({ code, label: code, count: 0 }));
  const sorted = [...values].sort((a, b) => b.count - a.count);
  const listed = [...sorted, ...gone];
  const shown = all ? listed : listed.filter((value, index) => index < FEW || chosen.includes(value.code));
  if (listed.length === 0) return null;

  return (
    <fieldset>
      <legend className="mb-1 font-bold">{title}</legend>
      {shown.map((value) => (
        <label
          key={value.code}
          className="flex min-h-10 cursor-pointer items-start gap-2.5 rounded-6 px-1 py-1.5 hover:bg-wash"
        >
          <input
            type="checkbox"
            className="mt-1 size-4.5 shrink-0 accent-primary"
            checked={chosen.includes(value.code)}
            onChange={(event) =>
              onChange(
                event.target.checked ? [...chosen, value.code] : chosen.filter((code) => code !== value.code),
              )
            }
          />
          <span className="min-w-0 flex-1">{labelOf(value)}</span>
          <span className="text-sm leading-[1.75rem] text-ink-faint tabular-nums">
            {format.number(value.count)}
          </span>
        </label>
      ))}
      {listed.length > shown.length && (
        <button type="button" className="text-link mt-1 px-1 text-sm" onClick={() => setAll(true)}>
          {t('more', { count: listed.length - shown.length })}
        </button>
      )}
    </fieldset>
  );
}

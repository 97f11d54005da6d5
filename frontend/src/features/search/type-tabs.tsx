import { useTranslation } from 'react-i18next';
import type { Facet, SearchType } from '@/api/types';
import { useFormat } from '@/shared/format/use-format';
import { useLabels } from '@/shared/records/use-labels';

const types: (SearchType | undefined)[] = [undefined, 'NEED', 'SEED', 'ORGANIZATION'];

/** Which kind of record to look at. They filter one list, so they are pressed buttons and not ARIA tabs. */
export function TypeTabs({
  selected,
  facet,
  onSelect,
}: {
  selected: SearchType | undefined;
  facet: Facet | undefined;
  onSelect: (type: SearchType | undefined) => void;
}) {
  const { t } = useTranslation('search');
  const { label } = useLabels();
  const format = useFormat();
  const all = facet?.values.reduce((sum, value) => sum + value.count, 0);

  return (
    <fieldset className="mt-8 flex min-w-0 gap-1 overflow-x-auto border-b border-line">
      <legend className="sr-only">{t('types')}</legend>
      {types.map((type) => {
        const count = type ? facet?.values.find(({ code }) => code === type)?.count : all;
        return (
          <button
            key={type ?? 'all'}
            type="button"
            aria-pressed={type === selected}
            onClick={() => onSelect(type)}
            className="-mb-px min-h-12 whitespace-nowrap border-b-4 border-transparent px-3 text-ink-soft hover:bg-wash aria-pressed:border-primary aria-pressed:font-bold aria-pressed:text-primary sm:px-5"
          >
            {type ? label('searchType', type) : t('all')}
            {facet && (
              <span className="ml-1.5 text-sm font-normal tabular-nums">{format.number(count ?? 0)}</span>
            )}
          </button>
        );
      })}
    </fieldset>
  );
}

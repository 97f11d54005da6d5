import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Facet } from '@/api/types';
import { Button } from '@/shared/ui/button';
import { Icon } from '@/shared/ui/icon';
import { FacetGroup } from './facet-group';

export type FacetName = 'department' | 'kind' | 'prefecture' | 'process';
type Chosen = { [Name in FacetName]?: string[] };

const names: FacetName[] = ['department', 'kind', 'process', 'prefecture'];

/** The ways to narrow a search. On a phone they are folded away, with the number of those in force. */
export function FacetPanel({
  facets,
  chosen,
  onChange,
  onReset,
}: {
  facets: Facet[];
  chosen: Chosen;
  onChange: (name: FacetName, codes: string[] | undefined) => void;
  onReset?: () => void;
}) {
  const { t } = useTranslation('search');
  const [open, setOpen] = useState(false);
  const inForce = names.reduce((sum, name) => sum + (chosen[name]?.length ?? 0), 0);

  return (
    <section aria-label={t('narrow')} data-print="hide">
      <button
        type="button"
        aria-expanded={open}
        aria-controls="facets"
        onClick={() => setOpen(!open)}
        className="flex min-h-12 w-full items-center gap-2 rounded-8 border border-line-strong px-4 font-bold lg:hidden"
      >
        <Icon name="filter" />
        {t('narrow')}
        {inForce > 0 && <span className="rounded-full bg-primary px-2 text-sm text-white">{inForce}</span>}
        <Icon name="down" className={`ml-auto transition-transform ${open ? 'rotate-180' : ''}`} />
      </button>
      <div id="facets" className={`space-y-6 max-lg:mt-4 ${open ? '' : 'max-lg:hidden'}`}>
        {names.map((name) => (
          <FacetGroup
            key={name}
            name={name}
            title={t(`facet.${name}`)}
            values={facets.find((facet) => facet.name === name)?.values ?? []}
            chosen={chosen[name] ?? []}
            onChange={(codes) => onChange(name, codes.length > 0 ? codes : undefined)}
          />
        ))}
        {onReset && (
          <Button variant="secondary" size="small" onClick={onReset}>
            {t('empty.reset')}
          </Button>
        )}
      </div>
    </section>
  );
}

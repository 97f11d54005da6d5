import { useTranslation } from 'react-i18next';
import type { Clash } from '@/shared/draft/merge';
import { Button } from '@/shared/ui/button';
import { Notice } from '@/shared/ui/notice';
import { useFieldName } from './field-name';
import type { Field, SeedValues } from './seed-values';

const shown = (value: unknown) =>
  value === undefined ? '–' : typeof value === 'object' ? JSON.stringify(value, null, 1) : String(value);

/** Somebody else has changed the same fields: both versions, and the author chooses. Until then theirs stays. */
export function Clashes({
  clashes,
  values,
  onDecide,
}: {
  clashes: Clash<SeedValues>[];
  values: SeedValues;
  onDecide: (field: Field, whose: 'mine' | 'theirs') => void;
}) {
  const { t } = useTranslation('seed-form');
  const nameOf = useFieldName();
  if (clashes.length === 0) return null;
  return (
    <div className="mb-8" role="alert">
      <Notice tone="warn" title={t('clash.title')}>
        <ul className="mt-3 space-y-4">
          {clashes.map(({ field, theirs }) => (
            <li key={field} className="rounded-8 bg-white p-4">
              <p className="font-bold">{nameOf(field)}</p>
              <div className="mt-2 grid gap-4 sm:grid-cols-2">
                <div className="space-y-2">
                  <p className="whitespace-pre-line">{shown(values[field])}</p>
                  <Button size="small" onClick={() => onDecide(field, 'mine')}>
                    {t('clash.mine')}
                  </Button>
                </div>
                <div className="space-y-2">
                  <p className="whitespace-pre-line">{shown(theirs)}</p>
                  <Button variant="secondary" size="small" onClick={() => onDecide(field, 'theirs')}>
                    {t('clash.theirs')}
                  </Button>
                </div>
              </div>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { TextField } from '@/shared/form/text-field';
import { Button } from '@/shared/ui/button';
import type { SeedFormProps } from './seed-form-props';
import type { Inventor } from './seed-values';

const ids = ['orcid', 'researchmap', 'eRad'] as const;

/** Researchers by public identifiers, not by name. */
export function Inventors({ values, errors, change }: SeedFormProps) {
  const { t } = useTranslation('seed-form');
  const rows: Inventor[] = values.inventors ?? [];
  const put = (inventors: Inventor[]) => change({ inventors });
  return (
    <fieldset data-field="inventors" className="space-y-3">
      <legend className="mb-1 font-bold">{t('field.inventors.label')}</legend>
      <p className="text-sm text-ink-soft">{t('field.inventors.hint')}</p>
      {errors.get('inventors') && (
        <p role="alert" className="text-danger">
          {errors.get('inventors')}
        </p>
      )}
      {rows.map((row, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own, and their order is the author's
          key={index}
          className="grid items-end gap-3 rounded-8 border border-line p-3 sm:grid-cols-[1fr_1fr_1fr_auto]"
        >
          {ids.map((id) => (
            <TextField
              key={id}
              label={t(`inventor.${id}`)}
              value={row[id] ?? ''}
              onChange={({ target }) =>
                put(rows.map((one, place) => (place === index ? { ...one, [id]: target.value } : one)))
              }
            />
          ))}
          <Button
            variant="quiet"
            size="small"
            onClick={() => put(rows.filter((_, place) => place !== index))}
          >
            {t('inventor.remove', { number: index + 1 })}
          </Button>
        </div>
      ))}
      {rows.length < 20 && (
        <Button variant="secondary" size="small" onClick={() => put([...rows, {}])}>
          {t('inventor.add')}
        </Button>
      )}
    </fieldset>
  );
}

import { useTranslation } from 'react-i18next';
import { type Field, limits, type SeedValues } from './seed-values';

/** What every part of the seed form works on. */
export type SeedFormProps = {
  values: SeedValues;
  errors: Map<Field, string>;
  change: (part: SeedValues) => void;
  /** Of the seed that is being changed; a new one has none before it is first saved. */
  seedId?: string;
};

type TextName = 'title' | 'summary' | 'advantage' | 'principle';

/** Everything a text input of the form needs. */
export function useTextProps({ values, errors, change }: SeedFormProps) {
  const { t } = useTranslation('seed-form');
  return (field: TextName, required = false) => ({
    name: field,
    label: t(`field.${field}.label`),
    hint: t(`field.${field}.hint`),
    error: errors.get(field),
    required,
    limit: limits[field],
    value: values[field] ?? '',
    onChange: (event: { target: { value: string } }) => change({ [field]: event.target.value }),
  });
}

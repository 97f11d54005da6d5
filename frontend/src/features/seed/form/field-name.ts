import { useTranslation } from 'react-i18next';
import { useLabels } from '@/shared/records/use-labels';
import type { Field } from './seed-values';

/** What the form calls a field. */
export function useFieldName() {
  const { t } = useTranslation('seed-form');
  const { label } = useLabels();
  return (field: Field): string => {
    if (field === 'capabilities') return t('capability.title');
    if (field.startsWith('disclosure.')) {
      return t('audience.of', { group: label('seedGroup', field.slice('disclosure.'.length) as 'title') });
    }
    return t(`field.${field}.label` as 'field.title.label');
  };
}

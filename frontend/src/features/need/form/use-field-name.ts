import { useTranslation } from 'react-i18next';
import { fieldOf } from '../draft/need-values';

/** What a field of the API is called on the screen. */
export function useFieldName() {
  const { t } = useTranslation('need-form');
  return (name: string) => {
    const field = fieldOf(name);
    return field && t(`field.${field}.label` as 'field.title.label');
  };
}

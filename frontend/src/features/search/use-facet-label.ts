import { useTranslation } from 'react-i18next';
import type { Facet } from '@/api/types';
import { useVocabulary } from '@/api/vocabularies';
import type { FacetName } from './facet-panel';

/** The API labels the values it counts; a value that was chosen but is not counted any more is labelled here. */
export function useFacetLabel(name: FacetName) {
  const { t, i18n } = useTranslation('labels');
  const vocabulary = useVocabulary(
    name === 'process' ? 'processes' : name === 'prefecture' ? 'prefectures' : 'departments',
  );
  return (value: Facet['values'][number]) => {
    if (value.label && value.label !== value.code) return value.label;
    if (name !== 'kind') return vocabulary.label(value.code);
    for (const group of ['seedKind', 'organizationKind']) {
      if (i18n.exists(`labels:${group}.${value.code}`)) return t(`${group}.${value.code}` as never);
    }
    return value.code;
  };
}

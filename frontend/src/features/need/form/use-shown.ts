import { useTranslation } from 'react-i18next';
import { useVocabulary } from '@/api/vocabularies';
import { useLabels } from '@/shared/records/use-labels';
import type { Field, NeedValues } from '../draft/need-values';

/** A field's value in words, for the check before submission and for comparing two versions. */
export function useShown() {
  const { t, i18n } = useTranslation('need-form');
  const { label } = useLabels();
  const names: Partial<Record<Field, (code: string) => string>> = {
    department: useVocabulary('departments').label,
    departmentModifier: useVocabulary('department-modifiers').label,
    place: useVocabulary('places').label,
    profession: useVocabulary('professions').label,
    jmdnCode: useVocabulary('jmdn').label,
    regionWish: useVocabulary('prefectures').label,
    certificatesAsked: useVocabulary('certificates').label,
    urgency: (code) => label('urgency', code as never),
    ipSituation: (code) => label('ipSituation', code as never),
    effects: (code) => label('effect', code as never),
    rolesSought: (code) => label('teamRole', code as never),
    contributions: (code) => label('contribution', code as never),
  };
  const wordings: Partial<Record<Field, (value: unknown) => string>> = {
    ndaNeeded: (value) => t(value ? 'nda.yes' : 'nda.no'),
    jmdnUndecided: (value) => (value ? t('jmdn.undecided') : ''),
    horizonMonths: (value) => t('check.months', { count: Number(value) }),
    mustHaves: (value) => (value as string[]).map((item) => `・${item}`).join('\n'),
  };
  const listed = (items: string[]) =>
    new Intl.ListFormat(i18n.language, { type: 'unit', style: 'long' }).format(items);

  return (field: Field, value: NeedValues[Field]): string => {
    if (value === undefined) return '';
    const wording = wordings[field];
    if (wording) return wording(value);
    if (field.startsWith('disclosure.')) return t(`audience.level.${value as 'PUBLIC'}`);
    if (typeof value === 'boolean') return value ? t('check.yes') : '';
    const name = names[field] ?? ((text: string) => text);
    return Array.isArray(value) ? listed((value as string[]).map(name)) : name(String(value));
  };
}

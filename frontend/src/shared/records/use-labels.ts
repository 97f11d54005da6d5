import { useTranslation } from 'react-i18next';
import type labels from '@/locales/ja/labels.json';

type Labels = typeof labels;
type Group = keyof Labels;

/** Labels of the API's enumerations: `label('needState', need.state)`; `options('urgency')` for form fields. */
export function useLabels() {
  const { t, i18n } = useTranslation('labels');
  function label<G extends Group>(group: G, value: keyof Labels[G] & string): string {
    return t(`${group}.${value}` as never);
  }
  return {
    label,
    options: <G extends Group>(group: G) => {
      const all = i18n.getResourceBundle(i18n.language, 'labels')?.[group] ?? {};
      return Object.keys(all).map((value) => ({ value, label: String(all[value]) }));
    },
  };
}

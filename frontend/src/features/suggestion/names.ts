import { useTranslation } from 'react-i18next';

/** Names of factors and gates; one that this version does not know is shown by its code rather than not at all. */
function useNames(group: 'factor' | 'gate') {
  const { t, i18n } = useTranslation('suggestion');
  return (name: string) => {
    const key = `${group}.${name}`;
    return i18n.exists(key, { ns: 'suggestion' }) ? t(key as 'factor.words') : name;
  };
}

export const useFactorName = () => useNames('factor');
export const useGateName = () => useNames('gate');

import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from './client';
import type { VocabularyEntry } from './types';

export type VocabularyName =
  | 'departments'
  | 'department-modifiers'
  | 'places'
  | 'professions'
  | 'processes'
  | 'materials'
  | 'licence-kinds'
  | 'jmdn'
  | 'jsic'
  | 'prefectures'
  | 'municipalities'
  | 'certificates'
  | 'rejection-reasons'
  | 'decline-reasons'
  | 'termination-reasons'
  | 'conflict-kinds'
  | 'cooperation-forms'
  | 'effects'
  | 'outcome-kinds'
  | 'model-reasons';

export const vocabularyQuery = (name: VocabularyName) =>
  queryOptions({
    queryKey: ['vocabularies', name],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/vocabularies/{name}', { params: { path: { name } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });

const none: VocabularyEntry[] = [];

/**
 * A coded vocabulary with labels in the reader's language: `label(code)` for one code (the code itself while loading or
 * when unknown), `options` for form fields.
 */
export function useVocabulary(name: VocabularyName) {
  const { i18n } = useTranslation();
  const { data, isPending } = useQuery(vocabularyQuery(name));
  const entries = data?.entries ?? none;
  const language = i18n.language === 'en' ? 'en' : 'ja';
  return useMemo(() => {
    const labels = new Map(entries.map((entry) => [entry.code, entry[language]]));
    return {
      entries,
      isPending,
      has: (code: string) => labels.has(code),
      label: (code: string | undefined) => (code === undefined ? '' : (labels.get(code) ?? code)),
      options: entries.map((entry) => ({ value: entry.code, label: entry[language] })),
    };
  }, [entries, isPending, language]);
}

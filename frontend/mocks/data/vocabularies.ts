import type { VocabularyView } from '@/api/types';

type File = Omit<VocabularyView, 'entries'> & { entries: Omit<VocabularyView['entries'][number], 'label'>[] };

// The backend's own files, so that the mock can never show another vocabulary than the application does.
const files = import.meta.glob<File>('../../../backend/src/main/resources/vocabularies/*.json', {
  import: 'default',
});

export async function vocabularyOf(name: string): Promise<VocabularyView | undefined> {
  const file = await files[`../../../backend/src/main/resources/vocabularies/${name}.json`]?.();
  return file && asServed(file);
}

/** The files keep attributes beside the labels; the API serves them apart. */
function asServed(file: File): VocabularyView {
  return {
    ...file,
    entries: file.entries.map(({ code, ja, en, parent, ...attributes }) => ({
      code,
      ja,
      en,
      label: ja,
      parent,
      attributes,
    })),
  };
}

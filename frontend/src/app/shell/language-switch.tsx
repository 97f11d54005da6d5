import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Language, switchLanguage } from '@/shared/i18n/i18n';
import { Icon } from '@/shared/ui/icon';

const names: Record<Language, string> = { ja: '日本語', en: 'English' };

/** Names each language in itself, because who needs the switch may not read the other one. */
export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const queryClient = useQueryClient();
  const other: Language = i18n.language === 'en' ? 'ja' : 'en';
  return (
    <button
      type="button"
      lang={other}
      onClick={async () => {
        await switchLanguage(other);
        // Answers carry texts in the language that was asked for.
        await queryClient.invalidateQueries();
      }}
      className="flex min-h-11 items-center gap-1.5 rounded-8 px-2 text-sm hover:bg-wash"
    >
      <Icon name="globe" size={18} />
      {names[other]}
    </button>
  );
}

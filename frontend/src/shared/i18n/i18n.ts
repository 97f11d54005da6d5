import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

const STORAGE_KEY = 'musubi.language';
const files = import.meta.glob<{ default: Record<string, unknown> }>('../../locales/*/*.json');

/** Loads one namespace when a screen first asks for it, so that the portal carries its own texts only. */
const lazyFiles = {
  type: 'backend' as const,
  init() {},
  read(language: string, namespace: string, done: (error: unknown, data: Record<string, unknown>) => void) {
    const load = files[`../../locales/${language}/${namespace}.json`];
    if (!load) {
      done(new Error(`No texts for ${language}/${namespace}`), {});
      return;
    }
    load().then(
      (file) => done(null, file.default),
      (error) => done(error, {}),
    );
  },
};

function storedLanguage(): Language {
  try {
    return localStorage.getItem(STORAGE_KEY) === 'en' ? 'en' : 'ja';
  } catch {
    // Storage can be forbidden by the browser's settings; the default language does then.
    return 'ja';
  }
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'ja';
}

export async function startI18n() {
  await i18next
    .use(lazyFiles)
    .use(initReactI18next)
    .init({
      lng: storedLanguage(),
      fallbackLng: false,
      ns: ['common', 'labels'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
  document.documentElement.lang = currentLanguage();
  return i18next;
}

export async function switchLanguage(language: Language) {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Not remembered then; the language still changes now.
  }
}

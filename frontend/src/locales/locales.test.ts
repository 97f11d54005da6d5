import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = `${process.cwd()}/src/locales/`;

function read(language: string, file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(`${root}${language}/${file}`, 'utf8'));
}

/** Flat keys without the plural endings, which differ between the languages. */
function texts(value: unknown, prefix = ''): [key: string, text: string][] {
  if (typeof value === 'string') return [[prefix.replace(/_(zero|one|two|few|many|other)$/, ''), value]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    texts(inner, prefix ? `${prefix}.${key}` : key),
  );
}

const keys = (language: string, file: string) => new Set(texts(read(language, file)).map(([key]) => key));
const files = readdirSync(`${root}ja`);

describe('The texts', () => {
  it('come in the same files in every language', () => {
    expect(readdirSync(`${root}en`)).toEqual(files);
  });

  it.each(files)('of %s have the same keys in Japanese and English', (file) => {
    expect([...keys('en', file)].sort()).toEqual([...keys('ja', file)].sort());
  });

  it.each(files.flatMap((file) => [`ja/${file}`, `en/${file}`]))('of %s are all there', (path) => {
    const [language = '', file = ''] = path.split('/');
    expect(texts(read(language, file)).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(files)('of %s fill in the same values in both languages', (file) => {
    const values = (language: string) =>
      Object.fromEntries(
        texts(read(language, file)).map(([key, text]) => [key, new Set(text.match(/{{\w+}}/g))]),
      );
    const ja = values('ja');
    for (const [key, found] of Object.entries(values('en'))) expect([key, found]).toEqual([key, ja[key]]);
  });

  it.each(files)('of %s are known to the type checker', (file) => {
    const declaration = readFileSync(`${root}../shared/i18n/i18next.d.ts`, 'utf8');
    expect(declaration).toContain(`@/locales/ja/${file}`);
  });
});

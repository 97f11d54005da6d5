import { useTranslation } from 'react-i18next';
import type { ConsentText } from '@/api/types';
import { useFormat } from '@/shared/format/use-format';

/** One text in the reader's language; `level` is that of its heading. */
export function ConsentWording({ text, level: Heading }: { text: ConsentText; level: 'h2' | 'h3' }) {
  const { t } = useTranslation('consent');
  const { date } = useFormat();
  const Inner = Heading === 'h2' ? 'h3' : 'h4';
  return (
    <article>
      <Heading className="text-xl leading-150">{text.title}</Heading>
      <p className="mb-4 text-sm text-ink-soft">
        {t('version', { version: text.version, day: date(text.inForceFrom) })}
      </p>
      {text.sections.map(({ heading, text: wording }) => (
        <section key={heading} className="mb-4">
          <Inner className="font-bold">{heading}</Inner>
          <p className="leading-170">{wording}</p>
        </section>
      ))}
    </article>
  );
}

import { useTranslation } from 'react-i18next';
import { Section } from '@/shared/ui/card';

const steps = ['post', 'refine', 'match', 'follow'] as const;

/** How a problem becomes a product, in four steps. */
export function Path() {
  const { t } = useTranslation('portal');
  return (
    <Section title={t('how.title')} className="mt-16">
      <ol className="grid gap-x-6 gap-y-8 sm:grid-cols-2 lg:grid-cols-4">
        {steps.map((step, index) => (
          <li key={step} className="border-t-4 border-primary pt-4">
            <p aria-hidden="true" className="text-sm font-bold text-primary tabular-nums">
              {index + 1}
            </p>
            <h3 className="mt-1 text-lg leading-150">{t(`how.${step}.title`)}</h3>
            <p className="mt-2 text-[0.9375rem] leading-175 text-ink-soft">{t(`how.${step}.text`)}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

import { useTranslation } from 'react-i18next';
import { currentLanguage } from '@/shared/i18n/i18n';
import { composeStatement } from '../statement/compose';
import { useNeedForm } from './form-context';

/** The need in one sentence, as it grows while the author writes its three parts. */
export function StatementLine() {
  const { t } = useTranslation('need-form');
  const { values } = useNeedForm();
  const pieces = composeStatement(
    {
      problem: values['statement.problem'],
      population: values['statement.population'],
      outcome: values['statement.outcome'],
    },
    currentLanguage(),
  );
  return (
    <figure className="rounded-12 border border-primary-line bg-primary-wash p-5">
      <figcaption className="text-sm font-bold text-primary-strong">{t('statement.title')}</figcaption>
      <p className="mt-2 leading-[2]" data-testid="statement">
        {pieces.map(({ text, part }) => {
          if (!part) return <span key={text}>{text}</span>;
          return text ? (
            <strong key={part} className="underline decoration-primary decoration-2 underline-offset-4">
              {text}
            </strong>
          ) : (
            <span
              key={part}
              className="rounded-4 border border-dashed border-line-strong bg-white px-1.5 text-sm text-ink-soft"
            >
              {t(`statement.gap.${part}`)}
            </span>
          );
        })}
      </p>
    </figure>
  );
}

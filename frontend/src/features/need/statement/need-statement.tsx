import { useTranslation } from 'react-i18next';
import type { NeedView } from '@/api/types';

/** "A way to … in … so that …": the three parts each under their own heading, since they are read for different ends. */
export function NeedStatement({ need }: { need: Pick<NeedView, 'statement'> }) {
  const { t } = useTranslation('need');
  const { problem, population, outcome } = need.statement ?? {};
  if (!problem && !population && !outcome) return null;
  return (
    <section
      aria-label={t('statement.title')}
      className="rounded-12 border border-primary-line bg-primary-wash p-5 sm:p-6"
    >
      <p className="text-sm font-bold text-primary-strong">{t('statement.title')}</p>
      <dl className="mt-3 space-y-4">
        <Part term={t('statement.problem')} text={problem} large />
        <Part term={t('statement.population')} text={population} />
        <Part term={t('statement.outcome')} text={outcome} />
      </dl>
    </section>
  );
}

function Part({ term, text, large = false }: { term: string; text?: string; large?: boolean }) {
  if (!text) return null;
  return (
    <div>
      <dt className="text-sm text-ink-soft">{term}</dt>
      <dd className={large ? 'text-lg font-bold leading-160' : ''}>{text}</dd>
    </div>
  );
}

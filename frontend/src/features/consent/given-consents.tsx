import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { consentQueries } from '@/api/consents';
import { useFormat } from '@/shared/format/use-format';

/** What the reader agreed to, and when. */
export function GivenConsents() {
  const { t, i18n } = useTranslation('consent');
  const { date } = useFormat();
  const { data } = useSuspenseQuery(consentQueries.mine(i18n.language));
  return (
    <section>
      <h2 className="mb-2 text-xl">{t('given.title')}</h2>
      {data.given.length === 0 && <p className="mb-2">{t('given.none')}</p>}
      <ul className="mb-2 list-disc pl-6">
        {data.given.map(({ document, version, agreedAt }) => (
          <li key={`${document} ${version}`}>
            {t('given.line', { title: t(`given.${document}`), version, day: date(agreedAt) })}
          </li>
        ))}
      </ul>
      <Link to="/policies" className="text-link">
        {t('given.read')}
      </Link>
    </section>
  );
}

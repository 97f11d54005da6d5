import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { consentQueries } from '@/api/consents';
import { Page } from '@/shared/ui/page';
import { ConsentWording } from './consent-wording';

/** The texts in force, for everybody. */
export function PoliciesPage() {
  const { t, i18n } = useTranslation('consent');
  const { data } = useSuspenseQuery(consentQueries.texts(i18n.language));
  return (
    <Page title={t('title')} lead={t('lead')} narrow>
      <div className="space-y-12">
        {data.map((text) => (
          <ConsentWording key={text.document} text={text} level="h2" />
        ))}
      </div>
    </Page>
  );
}

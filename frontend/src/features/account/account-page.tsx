import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/me';
import { MY_DATA } from '@/api/personal';
import { Button, buttonClass } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { GivenConsents } from '../consent/given-consents';
import { EraseDialog } from './erase-dialog';
import { SessionList } from './session-list';

/** Where the reader is logged in, and what is held of them: to take with them, and to have erased. */
export function AccountPage() {
  const { t } = useTranslation('account');
  const { displayName, organization } = useMe();
  const [erasing, setErasing] = useState(false);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className="max-w-3xl space-y-12">
        <SessionList />
        <section>
          <h2 className="mb-2 text-xl">{t('copy.title')}</h2>
          <p className="mb-4">{t('copy.text')}</p>
          <a href={MY_DATA} download className={buttonClass('secondary')}>
            {t('copy.action')}
          </a>
        </section>
        <Suspense>
          <GivenConsents />
        </Suspense>
        <section>
          <h2 className="mb-2 text-xl">{t('correct.title')}</h2>
          <p>{t('correct.text')}</p>
        </section>
        {organization && displayName && (
          <section>
            <h2 className="mb-2 text-xl">{t('erase.title')}</h2>
            <p className="mb-2">{t('erase.text')}</p>
            <p className="mb-4 text-ink-soft">{t('erase.duties')}</p>
            <Button variant="danger" onClick={() => setErasing(true)}>
              {t('erase.action')}
            </Button>
            {erasing && <EraseDialog name={displayName} onClose={() => setErasing(false)} />}
          </section>
        )}
      </div>
    </Page>
  );
}

import { useTranslation } from 'react-i18next';
import { InPage } from '@/shared/ui/in-page';
import { Notice } from '@/shared/ui/notice';
import { Figures } from './figures';
import { Hero } from './hero';
import { LatestNeeds, LatestSeeds } from './latest';
import { Path } from './path';

/** What a visitor sees first: what this is, what is in it, how it works. */
export function PortalPage() {
  const { t } = useTranslation('portal');
  return (
    <>
      <Hero />
      <div className="page-width pb-20">
        <InPage value={true}>
          <Figures />
          <LatestNeeds />
          <LatestSeeds />
          <Path />
          <div className="mt-12">
            <Notice title={t('disclosure.title')}>{t('disclosure.text')}</Notice>
          </div>
        </InPage>
      </div>
    </>
  );
}

import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '@/shared/search-box/search-box';
import { ButtonLink } from '@/shared/ui/button';
import { KnotArt } from './knot-art';

export function Hero() {
  const { t } = useTranslation('portal');
  const navigate = useNavigate();
  return (
    <div className="relative border-b border-line bg-gradient-to-b from-primary-wash to-white">
      <div className="page-width flex items-center justify-between gap-10 py-12 sm:py-20">
        <div className="min-w-0 max-w-[42rem] flex-1">
          <h1 className="text-[1.875rem] leading-140 text-primary-deep sm:text-[2.75rem]">
            {t('hero.title')}
          </h1>
          <p className="mt-5 text-base leading-175 sm:text-lg">{t('hero.lead')}</p>
          <div className="mt-8">
            <SearchBox
              label={t('hero.search')}
              placeholder={t('hero.placeholder')}
              onSearch={(q) => navigate({ to: '/search', search: { q } })}
            />
          </div>
          <div className="mt-6 flex flex-wrap gap-3">
            <ButtonLink variant="secondary" to={'/needs/new' as '/'}>
              {t('hero.post')}
            </ButtonLink>
            <ButtonLink variant="quiet" to={'/seeds/new' as '/'}>
              {t('hero.offer')}
            </ButtonLink>
          </div>
        </div>
        <KnotArt className="hidden w-[24rem] shrink-0 lg:block" />
      </div>
    </div>
  );
}

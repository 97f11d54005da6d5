import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '@/shared/ui/button';
import { Icon } from '@/shared/ui/icon';
import { KnotArt } from './knot-art';

export function Hero() {
  const { t } = useTranslation('portal');
  const navigate = useNavigate();
  const id = useId();

  function search(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const q = String(new FormData(event.currentTarget).get('q') ?? '').trim();
    navigate({ to: '/search', search: { q: q || undefined } });
  }

  return (
    <div className="relative overflow-hidden border-b border-line bg-gradient-to-b from-primary-wash to-white">
      <KnotArt className="pointer-events-none absolute -right-28 top-1/2 hidden w-[36rem] -translate-y-1/2 lg:block" />
      <div className="page-width relative py-12 sm:py-20">
        <div className="max-w-[46rem]">
          <h1 className="text-[1.875rem] leading-140 text-primary-deep sm:text-[2.75rem]">
            {t('hero.title')}
          </h1>
          <p className="mt-5 max-w-[40rem] text-base leading-175 sm:text-lg">{t('hero.lead')}</p>
          <div role="search">
            <form onSubmit={search} className="mt-8 max-w-[40rem]">
              <label htmlFor={id} className="mb-2 block font-bold">
                {t('hero.search')}
              </label>
              <div className="flex gap-2">
                <input
                  id={id}
                  name="q"
                  type="search"
                  maxLength={200}
                  placeholder={t('hero.placeholder')}
                  className="field-input min-h-14"
                />
                <Button type="submit" size="large" className="whitespace-nowrap max-sm:px-4">
                  <Icon name="search" />
                  <span className="max-sm:sr-only">{t('hero.submit')}</span>
                </Button>
              </div>
            </form>
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
      </div>
    </div>
  );
}

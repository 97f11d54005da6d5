import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/me';
import { ToastRegion } from '@/shared/ui/toast';
import { Footer } from './footer';
import { Header } from './header';
import { OfflineBanner } from './offline-banner';
import { usePageArrival } from './use-page-arrival';

// Not on the way of visitors.
const ConsentGate = lazy(() => import('@/features/consent/consent-gate'));

export function Shell() {
  const { t } = useTranslation();
  const { authenticated } = useMe();
  usePageArrival();
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="absolute left-2 top-2 z-50 -translate-y-24 rounded-8 bg-white px-4 py-3 font-bold text-primary shadow-2 focus:translate-y-0"
      >
        {t('nav.skip')}
      </a>
      <OfflineBanner />
      <Header />
      <main id="main" tabIndex={-1} className="flex-1 outline-none">
        <Outlet />
      </main>
      <Footer />
      {authenticated && (
        <Suspense>
          <ConsentGate />
        </Suspense>
      )}
      <ToastRegion />
    </div>
  );
}

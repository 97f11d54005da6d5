import { Link, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loginAddress } from '@/api/login';
import { useMe } from '@/api/me';
import { buttonClass } from '@/shared/ui/button';
import { Icon } from '@/shared/ui/icon';
import { LanguageSwitch } from './language-switch';
import { Wordmark } from './logo';
import { navFor, ownFor, toolsFor } from './nav';

// Not on the way of visitors.
const AccountMenu = lazy(() => import('./account-menu'));

const MENU_ID = 'mobile-menu';

export function Header() {
  const { t } = useTranslation();
  const me = useMe();
  const [open, setOpen] = useState(false);
  const address = useRouterState({ select: (state) => state.location.href });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes when the reader has arrived somewhere else
  useEffect(() => setOpen(false), [address]);

  return (
    <header className="sticky top-0 z-30 border-b border-line bg-white">
      <div className="mx-auto flex min-h-16 w-full max-w-[92rem] px-4 whitespace-nowrap items-center gap-x-2 sm:gap-x-4">
        <Link to="/" aria-label={t('app.name')} className="py-2">
          <Wordmark />
        </Link>
        <nav aria-label={t('nav.main')} className="ml-4 hidden self-stretch xl:block">
          <NavList className="flex h-full items-stretch" />
        </nav>
        <div className="ml-auto flex items-center gap-1 sm:gap-2">
          <Link
            to="/search"
            className="flex size-11 items-center justify-center rounded-8 text-ink hover:bg-wash max-[25rem]:hidden"
            aria-label={t('nav.search')}
          >
            <Icon name="search" size={22} />
          </Link>
          <div className="hidden sm:block">
            <LanguageSwitch />
          </div>
          {me.authenticated ? (
            <Suspense fallback={<span className="min-h-11 w-12 md:w-48" />}>
              <AccountMenu />
            </Suspense>
          ) : (
            <a href={loginAddress(address)} className={buttonClass('primary', 'small')}>
              {t('nav.login')}
            </a>
          )}
          <button
            type="button"
            aria-expanded={open}
            aria-controls={MENU_ID}
            aria-label={t(open ? 'nav.closeMenu' : 'nav.menu')}
            onClick={() => setOpen(!open)}
            className="flex size-11 items-center justify-center rounded-8 hover:bg-wash xl:hidden"
          >
            <Icon name={open ? 'close' : 'menu'} size={24} />
          </button>
        </div>
      </div>
      <div id={MENU_ID} hidden={!open} className="border-t border-line bg-white xl:hidden">
        <nav aria-label={t('nav.main')} className="page-width py-2">
          <NavList className="flex flex-col divide-y divide-line" stacked />
          <div className="py-4 sm:hidden">
            <LanguageSwitch />
          </div>
        </nav>
      </div>
    </header>
  );
}

function NavList({ className, stacked = false }: { className: string; stacked?: boolean }) {
  const { t } = useTranslation();
  const me = useMe();
  const look = stacked
    ? 'flex min-h-12 items-center gap-2 py-2 aria-[current=page]:font-bold aria-[current=page]:text-primary'
    : 'flex h-full items-center border-b-4 border-t-4 border-transparent px-3 text-[0.9375rem] hover:bg-wash aria-[current=page]:border-b-primary aria-[current=page]:font-bold aria-[current=page]:text-primary';
  return (
    <ul className={className}>
      {stacked && (
        <li>
          <Link to="/search" className={look}>
            {t('nav.search')}
          </Link>
        </li>
      )}
      {[...navFor(me), ...(stacked ? [...toolsFor(me), ...ownFor(me)] : [])].map((item) => (
        <li key={item.key}>
          <Link to={item.to} className={look}>
            {t(`nav.${item.key}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

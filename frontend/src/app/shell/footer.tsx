import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from './language-switch';
import { Wordmark } from './logo';
import { useDemoData } from './use-demo-data';

export function Footer() {
  const { t } = useTranslation();
  const demo = useDemoData();
  return (
    <footer className="mt-auto border-t border-line bg-wash">
      <div className="page-width grid gap-8 py-10 md:grid-cols-[2fr_1fr_1fr]">
        <div className="max-w-xl">
          <Wordmark />
          <p className="mt-3 text-sm leading-170 text-ink-soft">{t('footer.about')}</p>
          {demo && <p className="mt-3 text-sm font-bold leading-170">{t('footer.demo')}</p>}
        </div>
        <ul className="space-y-2 text-sm">
          <li>
            <Link to="/needs" className="text-link">
              {t('nav.needs')}
            </Link>
          </li>
          <li>
            <Link to="/seeds" className="text-link">
              {t('nav.seeds')}
            </Link>
          </li>
          <li>
            <Link to="/organizations" className="text-link">
              {t('nav.organizations')}
            </Link>
          </li>
        </ul>
        <ul className="space-y-2 text-sm">
          <li>
            <Link to="/policies" className="text-link">
              {t('footer.policies')}
            </Link>
          </li>
          <li>
            <a href="/api-docs" className="text-link">
              {t('footer.api')}
            </a>
          </li>
          <li>
            <a href="/openapi" className="text-link">
              {t('footer.apiTerms')}
            </a>
          </li>
          <li className="-ml-2">
            <LanguageSwitch />
          </li>
        </ul>
      </div>
    </footer>
  );
}

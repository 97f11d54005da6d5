import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon';
import { InPage } from './in-page';

export type Crumb = { label: string; to: LinkProps['to'] };

/** The frame of every screen: where one is, its heading, what can be done, the content. */
export function Page({
  title,
  lead,
  crumbs = [],
  above,
  actions,
  children,
  narrow = false,
  wide = false,
}: {
  title: string;
  lead?: ReactNode;
  crumbs?: Crumb[];
  above?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  narrow?: boolean;
  /** Takes the whole width of the window, for boards. */
  wide?: boolean;
}) {
  return (
    <div className={`pb-20 pt-6 sm:pt-8 ${wide ? 'px-4 md:px-8' : 'page-width'}`}>
      <Breadcrumbs crumbs={crumbs} />
      <div className={narrow ? 'mx-auto max-w-3xl' : ''}>
        <div className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
          <div className="min-w-0 max-w-3xl">
            {above && <div className="mb-2 flex flex-wrap items-center gap-2">{above}</div>}
            <h1 className="text-[1.625rem] leading-150 sm:text-[2rem]">{title}</h1>
            {lead && <p className="mt-2 text-ink-soft">{lead}</p>}
          </div>
          {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
        </div>
        <InPage value={true}>{children}</InPage>
      </div>
    </div>
  );
}

function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const { t } = useTranslation();
  if (crumbs.length === 0) return null;
  return (
    <nav aria-label={t('nav.breadcrumbs')} className="mb-5 text-sm">
      <ol className="flex flex-wrap items-center gap-1.5">
        {[{ label: t('nav.start'), to: '/' as const }, ...crumbs].map((crumb, index) => (
          <li key={crumb.label} className="flex items-center gap-1.5">
            {index > 0 && <Icon name="right" size={14} className="text-ink-faint" />}
            <Link to={crumb.to} className="text-link">
              {crumb.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/me';
import { useLabels } from '@/shared/records/use-labels';
import { Icon } from '@/shared/ui/icon';
import { ownFor, toolsFor } from './nav';

const PANEL_ID = 'account-panel';

const toolLook =
  'flex min-h-11 items-center rounded-8 px-2 hover:bg-wash aria-[current=page]:font-bold aria-[current=page]:text-primary';

/** Who is logged in, and the way out: a disclosure, not an ARIA menu, since it holds text and links. */
export default function AccountMenu() {
  const { t } = useTranslation();
  const { label } = useLabels();
  const me = useMe();
  const links = [
    { name: t('nav.tools'), items: toolsFor(me) },
    { name: t('nav.own'), items: ownFor(me) },
  ].filter(({ items }) => items.length > 0);
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    function onPointer(event: PointerEvent) {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    }
    function onKey(event: KeyboardEvent) {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    }
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('keydown', onKey);
    };
  }, [open]);

  return (
    <div ref={root} className="relative">
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls={PANEL_ID}
        onClick={() => setOpen(!open)}
        className="flex min-h-11 items-center gap-2 rounded-8 px-2 hover:bg-wash"
      >
        <span className="flex size-8 items-center justify-center rounded-full bg-primary-wash text-primary">
          <Icon name="user" size={18} />
        </span>
        <span className="max-w-36 truncate text-sm max-md:sr-only">{me.displayName ?? t('nav.account')}</span>
        <Icon name="down" size={16} className="max-md:hidden" />
      </button>
      <div
        id={PANEL_ID}
        hidden={!open}
        className="absolute right-0 top-full z-40 mt-2 w-72 rounded-12 border border-line bg-white p-4 shadow-2"
      >
        <p className="font-bold">{me.displayName}</p>
        {me.organization && <p className="text-sm text-ink-soft">{me.organization.name}</p>}
        <p className="text-sm text-ink-soft">{me.roles.map((role) => label('role', role)).join('・')}</p>
        {links.map(({ name, items }) => (
          <nav key={name} aria-label={name} className="mt-3 border-t border-line pt-2 max-xl:hidden">
            <ul>
              {items.map(({ key, to }) => (
                <li key={key}>
                  <Link to={to} onClick={() => setOpen(false)} className={toolLook}>
                    {t(`nav.${key}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        ))}
        <a
          href="/logout"
          className="mt-3 flex min-h-11 items-center justify-center rounded-8 border border-line font-bold text-primary hover:bg-primary-wash"
        >
          {t('nav.logout')}
        </a>
      </div>
    </div>
  );
}

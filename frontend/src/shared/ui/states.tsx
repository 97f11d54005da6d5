import { type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { loginAddress } from '@/api/login';
import { isProblem, OfflineError } from '@/api/problem';
import { Button, ButtonLink, buttonClass } from './button';
import { Icon, type IconName } from './icon';
import { InPage } from './in-page';

function StateFrame({
  icon,
  title,
  children,
  action,
}: {
  icon: IconName;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  const inPage = useContext(InPage);
  const Heading = inPage ? 'h2' : 'h1';
  const frame = (
    <div className="mx-auto flex max-w-xl flex-col items-center gap-3 rounded-12 border border-line bg-wash px-6 py-12 text-center">
      <span className="flex size-12 items-center justify-center rounded-full bg-white text-primary ring-1 ring-line">
        <Icon name={icon} size={24} />
      </span>
      <Heading className="text-lg leading-150">{title}</Heading>
      {children && <div className="text-ink-soft">{children}</div>}
      {action && <div className="mt-3 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
  return inPage ? frame : <div className="page-width py-16">{frame}</div>;
}

/** Nothing is there: says why, and what to do next. */
export function EmptyState({
  title,
  children,
  action,
  icon = 'search',
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  icon?: IconName;
}) {
  return (
    <StateFrame icon={icon} title={title} action={action}>
      {children}
    </StateFrame>
  );
}

/** A list that was narrowed until nothing is left, and the way back. */
export function NothingFound({
  title,
  text,
  reset,
  onReset,
}: {
  title: string;
  text: string;
  reset: string;
  onReset: () => void;
}) {
  return (
    <EmptyState
      title={title}
      action={
        <Button variant="secondary" onClick={onReset}>
          {reset}
        </Button>
      }
    >
      {text}
    </EmptyState>
  );
}

/** Grey shapes in place of what is being loaded; announced once, not line by line. */
export function LoadingState({ rows = 3 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" className="space-y-4 py-2">
      <span className="sr-only">{t('state.loading')}</span>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
        <div key={row} aria-hidden="true" className="animate-pulse rounded-12 border border-line p-6">
          <div className="h-5 w-2/3 rounded-4 bg-solid-gray-100" />
          <div className="mt-4 h-4 w-full rounded-4 bg-solid-gray-50" />
          <div className="mt-2 h-4 w-4/5 rounded-4 bg-solid-gray-50" />
        </div>
      ))}
    </div>
  );
}

/** `why` is for those who can mend it. */
export function ForbiddenState({ why }: { why?: string }) {
  const { t } = useTranslation();
  return (
    <StateFrame
      icon="lock"
      title={t('state.forbidden.title')}
      action={<ButtonLink to="/">{t('action.toStart')}</ButtonLink>}
    >
      {why || t('state.forbidden.text')}
    </StateFrame>
  );
}

export function NotFoundState() {
  const { t } = useTranslation();
  return (
    <StateFrame
      icon="search"
      title={t('state.notFound.title')}
      action={<ButtonLink to="/">{t('action.toStart')}</ButtonLink>}
    >
      {t('state.notFound.text')}
    </StateFrame>
  );
}

function LoginState() {
  const { t } = useTranslation();
  return (
    <StateFrame
      icon="user"
      title={t('state.login.title')}
      action={
        <a href={loginAddress()} className={buttonClass()}>
          {t('nav.login')}
        </a>
      }
    >
      {t('state.login.text')}
    </StateFrame>
  );
}

/** Shows any failure of a query: what happened, in plain words, and the way on. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  if (isProblem(error, 401)) return <LoginState />;
  if (isProblem(error, 403)) return <ForbiddenState why={error.slug === 'forbidden' ? '' : error.message} />;
  if (isProblem(error, 404)) return <NotFoundState />;
  const offline = error instanceof OfflineError;
  return (
    <StateFrame
      icon="alert"
      title={t(offline ? 'state.offline.title' : 'state.error.title')}
      action={onRetry && <Button onClick={onRetry}>{t('action.retry')}</Button>}
    >
      <p>{offline ? t('state.offline.text') : isProblem(error) ? error.message : t('state.error.text')}</p>
      {isProblem(error) && error.requestId && (
        <p className="mt-2 text-sm text-ink-faint">{t('state.error.reference', { id: error.requestId })}</p>
      )}
    </StateFrame>
  );
}

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loginAddress } from '@/api/login';
import { Button, buttonClass } from '@/shared/ui/button';
import { Icon, type IconName } from '@/shared/ui/icon';
import { Notice } from '@/shared/ui/notice';
import type { DraftState, SaveStatus } from './draft-keeper';

const icons: Record<SaveStatus, IconName> = {
  empty: 'info',
  saved: 'check',
  waiting: 'clock',
  saving: 'clock',
  unsent: 'alert',
  login: 'alert',
  refused: 'alert',
};

const DELAY = 600;

/** Lets short-lived states pass unsaid: a line that flickers while one types says nothing. */
function useSteady(status: SaveStatus) {
  const [steady, setSteady] = useState(status);
  useEffect(() => {
    const timer = setTimeout(() => setSteady(status), status === 'saving' ? DELAY : 0);
    return () => clearTimeout(timer);
  }, [status]);
  return steady;
}

/** Whether what was typed is safe, always in sight; spoken only when that changes. */
export function SaveIndicator({
  state,
  keeper,
}: {
  state: Pick<DraftState<object, unknown>, 'status' | 'savedAt' | 'kept' | 'problem'>;
  keeper: { retry: () => void };
}) {
  const { t, i18n } = useTranslation('draft');
  const status = useSteady(state.status);
  const time = state.savedAt
    ? new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }).format(state.savedAt)
    : undefined;
  const calm = status !== 'unsent' && status !== 'login' && status !== 'refused';
  return (
    <div className="sticky top-16 z-10 -mx-4 mb-6 border-b border-line bg-white px-4 py-2 sm:static sm:mx-0 sm:border-0 sm:px-0">
      <p
        role="status"
        className={`flex flex-wrap items-center gap-2 text-sm ${calm ? 'text-ink-soft' : 'font-bold text-warn'}`}
      >
        <Icon name={icons[status]} size={18} className={status === 'saved' ? 'text-good' : ''} />
        {status === 'saved' && time ? t('savedAt', { time }) : t(`${status}`)}
      </p>
      {status === 'unsent' && (
        <p className="mt-1 text-sm text-ink-soft">
          {t(state.kept ? 'onDevice' : 'notOnDevice')}{' '}
          <Button variant="quiet" size="small" onClick={() => keeper.retry()}>
            {t('retry')}
          </Button>
        </p>
      )}
      {status === 'login' && (
        <p className="mt-2">
          <a href={loginAddress()} className={buttonClass('secondary', 'small')}>
            {t('toLogin')}
          </a>
        </p>
      )}
      {status === 'refused' && state.problem && (
        <div className="mt-2">
          <Notice tone="warn">{state.problem.message}</Notice>
        </div>
      )}
    </div>
  );
}

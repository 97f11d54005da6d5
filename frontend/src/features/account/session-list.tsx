import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQueries, sessionWrites } from '@/api/sessions';
import type { EndedSessions, MySession } from '@/api/types';
import { useWrite } from '@/api/use-write';
import { Failure } from '@/shared/form/form';
import { useFormat } from '@/shared/format/use-format';
import { StatusBadge } from '@/shared/ui/badge';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Notice } from '@/shared/ui/notice';
import { QueryView } from '@/shared/ui/query-view';
import { showToast } from '@/shared/ui/toast';

/** Where the reader is logged in: to end one they do not know, or all of them. */
export function SessionList() {
  const { t } = useTranslation('account');
  const query = useQuery(sessionQueries.mine());
  const [ending, setEnding] = useState<MySession | 'all'>();
  const [onlyHere, setOnlyHere] = useState(false);
  return (
    <section>
      <h2 className="mb-2 text-xl">{t('sessions.title')}</h2>
      <p className="mb-4">{t('sessions.text')}</p>
      {onlyHere && (
        <div className="mb-4">
          <Notice tone="warn" title={t('sessions.onlyHere')}>
            {t('sessions.onlyHereText')}
          </Notice>
        </div>
      )}
      <QueryView query={query}>
        {(sessions) => (
          <ul className="mb-4 divide-y divide-line border-y border-line">
            {sessions.map((session) => (
              <li key={session.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
                <SessionText session={session} />
                {!session.current && (
                  <Button
                    variant="secondary"
                    size="small"
                    onClick={() => setEnding(session)}
                    aria-label={t('sessions.endOne', { device: session.device ?? t('sessions.unknown') })}
                  >
                    {t('sessions.end')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      <Button variant="danger" onClick={() => setEnding('all')}>
        {t('sessions.everywhere')}
      </Button>
      {ending && (
        <EndDialog
          ending={ending}
          onClose={() => setEnding(undefined)}
          onDone={({ loginServer }) => {
            setEnding(undefined);
            setOnlyHere(!loginServer);
            if (loginServer) showToast(t('sessions.ended'));
          }}
        />
      )}
    </section>
  );
}

function SessionText({ session }: { session: MySession }) {
  const { t } = useTranslation('account');
  const format = useFormat();
  return (
    <div>
      <p className="flex flex-wrap items-center gap-2 font-bold">
        {session.device ?? t('sessions.unknown')}
        {session.current && <StatusBadge tone="good">{t('sessions.here')}</StatusBadge>}
      </p>
      <p className="text-sm text-ink-soft">
        {t('sessions.since', {
          begun: format.dateTime(session.begunAt),
          used: format.dateTime(session.lastUsedAt),
        })}
      </p>
    </div>
  );
}

/** Asks once more. Who ends all is out as well, so what could not be done is said before they go. */
function EndDialog({
  ending,
  onClose,
  onDone,
}: {
  ending: MySession | 'all';
  onClose: () => void;
  onDone: (ended: EndedSessions) => void;
}) {
  const { t } = useTranslation(['account', 'common']);
  const all = ending === 'all';
  const leave = () => window.location.assign('/');
  const end = useWrite({
    send: () => (all ? sessionWrites.endAll() : sessionWrites.end(ending.id)),
    invalidates: all ? [] : [['me', 'sessions']],
    onDone: (ended) => {
      if (!all) onDone(ended);
      else if (ended.loginServer) leave();
    },
  });
  const device = all ? '' : (ending.device ?? t('sessions.unknown'));
  return (
    <Dialog
      title={all ? t('sessions.everywhere') : t('sessions.endOne', { device })}
      isOpen
      onClose={end.data ? leave : onClose}
    >
      <div className="space-y-5">
        {end.data ? (
          <>
            <Notice tone="warn" title={t('sessions.onlyHere')}>
              {t('sessions.onlyHereText')}
            </Notice>
            <Button onClick={leave}>{t('common:action.close')}</Button>
          </>
        ) : (
          <>
            <p>{t(all ? 'sessions.everywhereText' : 'sessions.endText')}</p>
            {end.error && <Failure error={end.error} />}
            <div className="flex flex-wrap gap-3">
              <Button variant="danger" pending={end.isPending} onClick={() => end.mutate(undefined)}>
                {t('sessions.submit')}
              </Button>
              <Button variant="secondary" onClick={onClose}>
                {t('common:action.cancel')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}

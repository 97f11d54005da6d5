import { useEffect, useState, useSyncExternalStore } from 'react';
import { useMe } from '@/api/me';
import type { DraftKeeper } from './draft-keeper';

/** One draft for as long as the form is open; it sends again as soon as the browser is online. */
export function useDraft<Values extends object, View extends { id: string; version: number }, Patch>(
  make: (subject: string) => DraftKeeper<Values, View, Patch>,
) {
  const me = useMe();
  const [keeper] = useState(() => make(me.subject ?? 'unknown'));
  const state = useSyncExternalStore(keeper.subscribe, keeper.snapshot);

  useEffect(() => {
    keeper.open();
    const online = () => keeper.retry();
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('online', online);
      keeper.close();
    };
  }, [keeper]);

  return { keeper, state };
}

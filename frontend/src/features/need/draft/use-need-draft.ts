import { useEffect, useState, useSyncExternalStore } from 'react';
import { useMe } from '@/api/me';
import type { NeedView } from '@/api/types';
import { DraftKeeper } from './draft-keeper';
import { draftRemote } from './draft-remote';
import { localDrafts } from './draft-store';

/** One draft for as long as the form is open; it sends again as soon as the browser is online. */
export function useNeedDraft(need: NeedView | undefined) {
  const me = useMe();
  const [keeper] = useState(() => new DraftKeeper(draftRemote, localDrafts(me.subject ?? 'unknown'), need));
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

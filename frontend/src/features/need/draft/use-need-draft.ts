import type { NeedView } from '@/api/types';
import { localDrafts } from '@/shared/draft/draft-store';
import { useDraft } from '@/shared/draft/use-draft';
import { DraftKeeper } from './draft-keeper';
import { draftRemote } from './draft-remote';

/** The draft of one need for as long as its form is open. */
export function useNeedDraft(need: NeedView | undefined) {
  return useDraft((subject) => new DraftKeeper(draftRemote, localDrafts('need', subject), need));
}

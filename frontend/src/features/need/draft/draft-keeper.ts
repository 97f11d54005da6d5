import type { NeedView, PatchNeed } from '@/api/types';
import * as shared from '@/shared/draft/draft-keeper';
import type { DraftStore } from '@/shared/draft/draft-store';
import type { DraftRemote } from './draft-remote';
import { cleaned, fields, type NeedValues, patchOf, unsendable, valuesOf } from './need-values';

const content = { fields, needed: ['title' as const], cleaned, valuesOf, patchOf, unsendable };

export type DraftState = shared.DraftState<NeedValues, NeedView>;

/** Keeps the draft of a need. */
export class DraftKeeper extends shared.DraftKeeper<NeedValues, NeedView, PatchNeed> {
  constructor(
    remote: DraftRemote,
    store: DraftStore<NeedValues, PatchNeed>,
    need?: NeedView,
    initial?: NeedValues,
  ) {
    super(content, remote, store, need, initial);
  }
}

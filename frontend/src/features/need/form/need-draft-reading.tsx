import { useQuery } from '@tanstack/react-query';
import { readingQueries, readingWrites } from '@/api/readings';
import { DraftReading } from '@/shared/reading/draft-reading';
import { useCorrection } from '@/shared/reading/use-correction';
import { useDebounced } from '@/shared/search-box/use-debounced';
import type { DraftKeeper, DraftState } from '../draft/draft-keeper';
import { draftRemote } from '../draft/draft-remote';
import { contentOf } from '../draft/need-values';
import { useFieldName } from './use-field-name';

const PAUSE = 800;

/** How the need is understood as far as it is written. */
export function NeedDraftReading({ keeper, state }: { keeper: DraftKeeper; state: DraftState }) {
  const values = useDebounced(state.values, PAUSE);
  const nameOf = useFieldName();
  const id = state.record?.id;
  const { correction, known, error, correct } = useCorrection({
    stored: useQuery({ ...readingQueries.ofNeed(id ?? ''), enabled: id !== undefined }),
    flush: () => keeper.flush(),
    read: draftRemote.read,
    save: readingWrites.ofNeed,
    take: (need) => keeper.take(need),
    invalidates: [
      ['needs', 'reading'],
      ['needs', 'suggestions'],
    ],
  });
  const content = contentOf(values);
  const ready = content.title !== undefined && known;
  const query = useQuery({ ...readingQueries.ofNeedDraft(content, correction), enabled: ready });
  return <DraftReading query={query} ready={ready} saveError={error} onCorrect={correct} nameOf={nameOf} />;
}

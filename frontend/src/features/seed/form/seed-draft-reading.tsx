import { useQuery } from '@tanstack/react-query';
import { readingQueries, readingWrites } from '@/api/readings';
import { draftRemote } from '@/api/seeds';
import type { PatchSeed, SeedView } from '@/api/types';
import type { DraftKeeper, DraftState } from '@/shared/draft/draft-keeper';
import { DraftReading } from '@/shared/reading/draft-reading';
import { useCorrection } from '@/shared/reading/use-correction';
import { useDebounced } from '@/shared/search-box/use-debounced';
import { contentOf, type SeedValues } from './seed-values';

const PAUSE = 800;

/** How the seed is understood as far as it is written. */
export function SeedDraftReading({
  keeper,
  state,
}: {
  keeper: DraftKeeper<SeedValues, SeedView, PatchSeed>;
  state: DraftState<SeedValues, SeedView>;
}) {
  const values = useDebounced(state.values, PAUSE);
  const id = state.record?.id;
  const { correction, known, error, correct } = useCorrection({
    stored: useQuery({ ...readingQueries.ofSeed(id ?? ''), enabled: id !== undefined }),
    flush: () => keeper.flush(),
    read: draftRemote.read,
    save: readingWrites.ofSeed,
    take: (seed) => keeper.take(seed),
    invalidates: [
      ['seeds', 'reading'],
      ['seeds', 'suggestions'],
    ],
  });
  const content = contentOf(values);
  const ready = content.title !== undefined && content.kind !== undefined && known;
  const query = useQuery({ ...readingQueries.ofSeedDraft(content, correction), enabled: ready });
  return <DraftReading query={query} ready={ready} saveError={error} onCorrect={correct} />;
}

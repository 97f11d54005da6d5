import { useQuery } from '@tanstack/react-query';
import { readingQueries, readingWrites } from '@/api/readings';
import type { SeedView } from '@/api/types';
import { RecordReading } from '@/shared/reading/record-reading';

/** How the seed is understood, for its owner and coordinators. */
export function SeedReading({ seed }: { seed: SeedView }) {
  const query = useQuery(readingQueries.ofSeed(seed.id));
  return (
    <RecordReading
      query={query}
      save={(correction) => readingWrites.ofSeed(seed, correction)}
      invalidates={[['seeds']]}
    />
  );
}

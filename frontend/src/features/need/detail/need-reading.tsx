import { useQuery } from '@tanstack/react-query';
import { readingQueries, readingWrites } from '@/api/readings';
import type { NeedView, Reading } from '@/api/types';
import { RecordReading } from '@/shared/reading/record-reading';
import { useFieldName } from '../form/use-field-name';

/** Passages that may be personal have their own place on the page. */
const withoutPersonalData = (reading: Reading): Reading => ({
  ...reading,
  warnings: reading.warnings.filter(({ kind }) => kind !== 'PERSONAL_DATA'),
});

/** How the need is understood, for its owner and coordinators. */
export function NeedReading({ need }: { need: NeedView }) {
  const nameOf = useFieldName();
  const query = useQuery({ ...readingQueries.ofNeed(need.id), select: withoutPersonalData });
  return (
    <RecordReading
      query={query}
      save={(correction) => readingWrites.ofNeed(need, correction)}
      invalidates={[['needs']]}
      nameOf={nameOf}
    />
  );
}

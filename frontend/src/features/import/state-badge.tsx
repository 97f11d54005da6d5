import type { ImportJob } from '@/api/types';
import { useLabels } from '@/shared/records/use-labels';
import { StatusBadge, type Tone } from '@/shared/ui/badge';

const tones: Record<ImportJob['state'], Tone> = {
  QUEUED: 'info',
  RUNNING: 'info',
  DONE: 'good',
  FAILED: 'danger',
};

export function StateBadge({ job }: { job: Pick<ImportJob, 'state'> }) {
  const { label } = useLabels();
  return <StatusBadge tone={tones[job.state]}>{label('importState', job.state)}</StatusBadge>;
}

import type { BridgeEntryState } from '@/api/types';
import { useLabels } from '@/shared/records/use-labels';
import { StatusBadge, type Tone } from '@/shared/ui/badge';

const tones: Record<BridgeEntryState, Tone> = {
  PROPOSED: 'info',
  CONFIRMED: 'good',
  RETIRED: 'neutral',
  REFUSED: 'warn',
};

export function EntryState({ state }: { state: BridgeEntryState }) {
  const { label } = useLabels();
  return <StatusBadge tone={tones[state]}>{label('bridgeState', state)}</StatusBadge>;
}

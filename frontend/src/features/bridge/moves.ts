import type { BridgeEffectPlace } from '@/api/types';

type Move = { kind: 'new' | 'gone' | 'up' | 'down' | 'same'; count: number };

/** How a place differs from the other list: said at the list it goes to; the one it leaves says only what drops out. */
export function moveOf({ rank, otherRank }: BridgeEffectPlace, side: 'before' | 'after'): Move {
  if (otherRank === undefined) return { kind: side === 'after' ? 'new' : 'gone', count: 0 };
  const up = otherRank - rank;
  if (side === 'before' || up === 0) return { kind: 'same', count: 0 };
  return { kind: up > 0 ? 'up' : 'down', count: Math.abs(up) };
}

import type { MatchStage, MatchSummary } from '@/api/types';

/** The way to the market; every one of these is a column of the board. */
export const path = [
  'PROPOSED',
  'APPROVED',
  'OFFERED',
  'INTRODUCED',
  'NDA',
  'MEETING',
  'EVALUATION',
  'DEVELOPMENT',
  'TRIAL_USE',
  'LAUNCHED',
] as const satisfies MatchStage[];

export const columns: MatchStage[] = [...path, 'PAUSED'];
export const endedEarly: MatchStage[] = ['DECLINED', 'LAPSED', 'TERMINATED'];
export const allStages = [...path, 'PAUSED', 'DECLINED', 'LAPSED', 'TERMINATED'] as const;

export const phases = [
  'PROOF_OF_CONCEPT',
  'PROTOTYPE',
  'VERIFICATION',
  'CLINICAL',
  'SUBMISSION',
  'CLEARED',
] as const;

export function isOpen(stage: MatchStage) {
  return stage !== 'LAUNCHED' && !endedEarly.includes(stage);
}

/** Whether the step cannot be taken without saying more: why, until when, or in which phase. */
export function asksFirst({ to, reasonRequired }: MatchSummary['allowedTransitions'][number]) {
  return reasonRequired || to === 'PAUSED' || to === 'DEVELOPMENT';
}

/** The vocabulary of reasons for leaving to a stage. */
export function reasonsFor(stage: MatchStage) {
  return stage === 'DECLINED' ? 'decline-reasons' : 'termination-reasons';
}

const DAY = 86_400_000;

/** Whole days since the match came to its stage. */
export function daysSince(moment: string, now = Date.now()) {
  return Math.max(0, Math.floor((now - new Date(moment).getTime()) / DAY));
}

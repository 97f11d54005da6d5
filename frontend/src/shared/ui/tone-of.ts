import type { MatchStage, NeedState, OrganizationState, SeedState } from '@/api/types';
import type { Tone } from './badge';

type State = NeedState | SeedState | OrganizationState | MatchStage;

const tones: Partial<Record<State, Tone>> = {
  PUBLISHED: 'info',
  VERIFIED: 'good',
  SUBMITTED: 'info',
  IN_TRIAGE: 'info',
  IN_REVIEW: 'info',
  NEEDS_INFO: 'warn',
  ON_HOLD: 'warn',
  STALE: 'warn',
  PAUSED: 'warn',
  REJECTED: 'danger',
  SUSPENDED: 'danger',
  IN_COLLABORATION: 'good',
  SOLVED: 'good',
  SOLVED_WITHOUT_DEVICE: 'good',
  LICENSED: 'good',
  LAUNCHED: 'good',
  TRIAL_USE: 'good',
  APPROVED: 'info',
  OFFERED: 'info',
  INTRODUCED: 'info',
  NDA: 'info',
  MEETING: 'info',
  EVALUATION: 'info',
  DEVELOPMENT: 'info',
};

export function toneOf(state: State): Tone {
  return tones[state] ?? 'neutral';
}

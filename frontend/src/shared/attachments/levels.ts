import type { Level } from '@/api/types';

/** From everyone to nobody outside; most files are for those who were introduced. */
export const levels = [
  'PUBLIC',
  'MEMBERS',
  'VETTED',
  'COUNTERPART',
  'NDA',
  'COORDINATORS',
] as const satisfies Level[];

const DAY = 86_400_000;

/** How close a licence or certificate is to its end: renewals take months, so one is warned three months before. */
export function expiryOf(expiresOn: string | undefined, now = Date.now()): 'none' | 'fine' | 'soon' | 'over' {
  if (!expiresOn) return 'none';
  // It still counts on the day it expires.
  const left = new Date(`${expiresOn}T23:59:59`).getTime() - now;
  if (left < 0) return 'over';
  return left < 90 * DAY ? 'soon' : 'fine';
}

import i18next from 'i18next';
import { z } from 'zod';

const small = { number: 'validation.tooLow', array: 'validation.tooFew' } as const;
const big = { number: 'validation.tooHigh', array: 'validation.tooMany' } as const;

function tooSmall(origin: string, minimum: number) {
  const t = i18next.getFixedT(null, 'common');
  if (origin === 'string' && minimum === 1) return t('validation.required');
  return t(small[origin as keyof typeof small] ?? 'validation.tooShort', { minimum: String(minimum) });
}

function tooBig(origin: string, maximum: number) {
  const t = i18next.getFixedT(null, 'common');
  return t(big[origin as keyof typeof big] ?? 'validation.tooLong', { maximum: String(maximum) });
}

/**
 * Says zod's findings in the reader's language and in plain words. Import this module (for its effect) in every form;
 * a schema's own message still wins.
 */
z.config({
  customError: (issue) => {
    const t = i18next.getFixedT(null, 'common');
    if (issue.code === 'too_small') return tooSmall(issue.origin, Number(issue.minimum));
    if (issue.code === 'too_big') return tooBig(issue.origin, Number(issue.maximum));
    if (issue.code === 'invalid_value') return t('validation.choose');
    const missing = issue.code === 'invalid_type' && (issue.input === undefined || issue.input === null);
    return t(missing ? 'validation.required' : 'validation.invalid');
  },
});

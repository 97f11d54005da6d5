import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const DAY = 86_400_000;

/** A date without a time is a calendar day, not an instant: parsing it as UTC would shift it for the reader. */
function asDate(value: string): Date {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00`) : new Date(value);
}

export function createFormat(language: string) {
  const locale = language === 'en' ? 'en-GB' : 'ja-JP';
  const date = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric' });
  const shortDate = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const number = new Intl.NumberFormat(locale);
  const yen = new Intl.NumberFormat(locale, { style: 'currency', currency: 'JPY' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    date: (value: string) => date.format(asDate(value)),
    shortDate: (value: string) => shortDate.format(asDate(value)),
    dateTime: (value: string) => dateTime.format(asDate(value)),
    number: (value: number) => number.format(value),
    yen: (value: number) => yen.format(value),
    percent: (value: number) => percent.format(value),
    /** "3 days ago", "tomorrow": whole calendar days in the reader's zone. */
    relativeDay: (value: string, now = new Date()) => {
      const midnight = (moment: Date) => new Date(moment).setHours(0, 0, 0, 0);
      const days = Math.round((midnight(asDate(value)) - midnight(now)) / DAY);
      if (Math.abs(days) < 45) return relative.format(days, 'day');
      if (Math.abs(days) < 365) return relative.format(Math.round(days / 30), 'month');
      return relative.format(Math.round(days / 365), 'year');
    },
  };
}

export type Format = ReturnType<typeof createFormat>;

export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => createFormat(i18n.language), [i18n.language]);
}

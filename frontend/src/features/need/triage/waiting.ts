/** Working days promised for a first look (product.md, clocks of the match life cycle). */
export const PROMISED_DAYS = 5;

/** Working days, Monday to Friday, that have begun since a moment; holidays are not known here. */
export function workingDaysSince(moment: string, now = new Date()) {
  const day = new Date(moment);
  day.setHours(0, 0, 0, 0);
  const today = new Date(now);
  today.setHours(0, 0, 0, 0);
  let days = 0;
  while (day < today) {
    day.setDate(day.getDate() + 1);
    if (day.getDay() !== 0 && day.getDay() !== 6) days++;
  }
  return days;
}

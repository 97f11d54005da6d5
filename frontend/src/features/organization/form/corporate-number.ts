/** What is typed from letterheads: full-width digits, hyphens, spaces. */
export function digitsOf(text: string) {
  return text.normalize('NFKC').replace(/[\s\-‐－ー]/g, '');
}

/**
 * The check digit of a 法人番号 (法人番号の指定等に関する省令 2 条): 9 less the remainder by 9 of the twelve digits, weighted 1
 * and 2 in turn from the last.
 */
export function checkDigitOf(twelve: string): number {
  const sum = [...twelve]
    .toReversed()
    .reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 2), 0);
  return 9 - (sum % 9);
}

export function isCorporateNumber(number: string) {
  return /^\d{13}$/.test(number) && checkDigitOf(number.slice(1)) === Number(number[0]);
}

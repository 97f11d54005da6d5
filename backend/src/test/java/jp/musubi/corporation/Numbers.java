package jp.musubi.corporation;

/** 法人番号 by their base. */
final class Numbers {
  private Numbers() {}

  static String of(long base) {
    var digits = "%012d".formatted(base);
    var sum = 0;
    for (int n = 1; n <= 12; n++) {
      sum += (digits.charAt(12 - n) - '0') * (n % 2 == 1 ? 1 : 2);
    }
    return (9 - sum % 9) + digits;
  }
}

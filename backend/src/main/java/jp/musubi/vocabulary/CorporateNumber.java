package jp.musubi.vocabulary;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 法人番号, 13 digits: a check digit before the 12-digit base. Check = 9 − (Σ Pn·Qn mod 9), n counted
 * from the right of the base, Qn 1 for odd n and 2 for even n (National Tax Agency, 法人番号の指定).
 *
 * <p>The check is mod 9, so a 0 mistyped as 9 or the reverse goes unnoticed: compare the name with
 * the National Tax Agency's publication too.
 */
public final class CorporateNumber {
  private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{12}");

  private CorporateNumber() {}

  public static boolean isValid(String number) {
    return flaw(number).isEmpty();
  }

  public static Optional<Flaw> flaw(String number) {
    if (!SHAPE.matcher(number).matches()) {
      return Optional.of(Flaw.SHAPE);
    }
    var sum = 0;
    for (int n = 1; n <= 12; n++) {
      var digit = number.charAt(13 - n) - '0';
      sum += n % 2 == 1 ? digit : 2 * digit;
    }
    var check = 9 - sum % 9;
    return number.charAt(0) - '0' == check ? Optional.empty() : Optional.of(Flaw.CHECK_DIGIT);
  }
}

package jp.musubi.vocabulary;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 全国地方公共団体コード, 6 digits: prefecture (JIS X 0401, 2), municipality (JIS X 0402, 3), check. Check =
 * (11 − (6a+5b+4c+3d+2e) mod 11) mod 10. Many files carry only the first five.
 */
public final class MunicipalityCode {
  private static final Pattern SHAPE = Pattern.compile("\\d{5,6}");

  private MunicipalityCode() {}

  public static boolean isValid(String code) {
    return code.length() == 6 && flaw(code).isEmpty();
  }

  /** What is wrong with a code of five or six digits. */
  public static Optional<Flaw> flaw(String code) {
    if (!SHAPE.matcher(code).matches()) {
      return Optional.of(Flaw.SHAPE);
    }
    var prefecture = Integer.parseInt(code.substring(0, 2));
    if (prefecture < 1 || prefecture > 47) {
      return Optional.of(Flaw.PREFECTURE);
    }
    return code.length() == 5 || code.charAt(5) == check(code)
        ? Optional.empty()
        : Optional.of(Flaw.CHECK_DIGIT);
  }

  /** The six-digit code of a valid five- or six-digit one; empty for a flawed one. */
  public static Optional<String> complete(String code) {
    return flaw(code).isEmpty()
        ? Optional.of(code.substring(0, 5) + check(code))
        : Optional.empty();
  }

  private static char check(String code) {
    var sum = 0;
    for (int i = 0; i < 5; i++) {
      sum += (6 - i) * (code.charAt(i) - '0');
    }
    return (char) ('0' + (11 - sum % 11) % 10);
  }
}

package jp.musubi.vocabulary;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 医療機関コード, 10 digits: prefecture 2, 点数表 1 (1 medical, 3 dental, 4 pharmacy), district 2, number 4,
 * check 1; the Luhn sum over all ten is a multiple of ten. The 7-digit form is ambiguous without
 * the first three and therefore refused.
 */
public final class MedicalInstitutionCode {
  private static final Pattern SHAPE = Pattern.compile("\\d{2}[134]\\d{7}");

  private MedicalInstitutionCode() {}

  public static boolean isValid(String code) {
    return flaw(code).isEmpty();
  }

  public static Optional<Flaw> flaw(String code) {
    if (!SHAPE.matcher(code).matches()) {
      return Optional.of(Flaw.SHAPE);
    }
    var prefecture = Integer.parseInt(code.substring(0, 2));
    if (prefecture < 1 || prefecture > 47) {
      return Optional.of(Flaw.PREFECTURE);
    }
    var sum = 0;
    for (int i = 0; i < code.length(); i++) {
      var digit = code.charAt(code.length() - 1 - i) - '0';
      var weighted = i % 2 == 1 ? 2 * digit : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0 ? Optional.empty() : Optional.of(Flaw.CHECK_DIGIT);
  }
}

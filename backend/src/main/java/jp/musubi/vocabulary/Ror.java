package jp.musubi.vocabulary;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * ROR id of a research organization, {@code 03yrm5c26}: 0 and six Crockford base-32 characters,
 * then two digits by ISO 7064 MOD 97-10.
 */
public final class Ror {
  private static final Pattern SHAPE = Pattern.compile("0[a-hj-km-np-tv-z0-9]{6}\\d{2}");
  private static final String CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";

  private Ror() {}

  public static boolean isValid(String ror) {
    return flaw(ror).isEmpty();
  }

  public static Optional<Flaw> flaw(String ror) {
    if (!SHAPE.matcher(ror).matches()) {
      return Optional.of(Flaw.SHAPE);
    }
    var number = 0L;
    for (int i = 0; i < 7; i++) {
      number = number * 32 + CROCKFORD.indexOf(ror.charAt(i));
    }
    var check = 98 - number * 100 % 97;
    return check == Integer.parseInt(ror.substring(7))
        ? Optional.empty()
        : Optional.of(Flaw.CHECK_DIGIT);
  }
}

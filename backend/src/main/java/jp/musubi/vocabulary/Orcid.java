package jp.musubi.vocabulary;

import java.util.Optional;
import java.util.regex.Pattern;

/** ORCID iD of a researcher, {@code 0000-0002-1825-0097}; check by ISO 7064 MOD 11-2. */
public final class Orcid {
  private static final Pattern SHAPE = Pattern.compile("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]");

  private Orcid() {}

  public static boolean isValid(String orcid) {
    return flaw(orcid).isEmpty();
  }

  public static Optional<Flaw> flaw(String orcid) {
    if (!SHAPE.matcher(orcid).matches()) {
      return Optional.of(Flaw.SHAPE);
    }
    var characters = orcid.replace("-", "");
    var total = 0;
    for (int i = 0; i < 15; i++) {
      total = (total + characters.charAt(i) - '0') * 2;
    }
    var check = (12 - total % 11) % 11;
    var expected = check == 10 ? 'X' : (char) ('0' + check);
    return characters.charAt(15) == expected ? Optional.empty() : Optional.of(Flaw.CHECK_DIGIT);
  }
}

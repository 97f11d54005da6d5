package jp.musubi.vocabulary;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Shapes of licence numbers under the Act on Pharmaceuticals and Medical Devices: 製造販売業許可 {@code
 * 27B2X00150} (prefecture, B, class of licence, X, serial), 製造業登録 {@code 07BZ200001}. Sales and
 * repair licences are numbered by each prefecture in its own way and are not checked.
 */
public final class LicenceNumber {
  private static final String PREFECTURE = "(0[1-9]|[1-3]\\d|4[0-7])";
  private static final Pattern MANUFACTURING = Pattern.compile(PREFECTURE + "BZ\\d{6}");

  private LicenceNumber() {}

  /**
   * @param kind code of the vocabulary {@code licence-kinds}, for example {@code MAH_2}
   */
  public static boolean isValid(String kind, String number) {
    return flaw(kind, number).isEmpty();
  }

  public static Optional<Flaw> flaw(String kind, String number) {
    var fits =
        switch (kind) {
          case "MAH_1", "MAH_2", "MAH_3" ->
              number.matches(PREFECTURE + "B" + kind.charAt(4) + "X\\d{5}");
          case "MANUFACTURING" -> MANUFACTURING.matcher(number).matches();
          default -> !number.isBlank();
        };
    return fits ? Optional.empty() : Optional.of(Flaw.SHAPE);
  }
}

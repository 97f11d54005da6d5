package jp.musubi.bridge;

import java.text.Normalizer;
import java.util.Locale;

/** Makes what people take for the same words the same. */
public final class Folding {
  private Folding() {}

  /** Without differences of width, case and kana. */
  public static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .map(c -> c >= 'ァ' && c <= 'ヶ' ? c - ('ァ' - 'ぁ') : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}

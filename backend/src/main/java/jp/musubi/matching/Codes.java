package jp.musubi.matching;

import java.util.Locale;

/** Spelling of names outside the code. */
final class Codes {
  private Codes() {}

  /** {@code MEDICAL_RECORD} → {@code medicalRecord}. */
  static String camel(String constant) {
    var words = constant.toLowerCase(Locale.ROOT).split("_");
    var name = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return name.toString();
  }
}

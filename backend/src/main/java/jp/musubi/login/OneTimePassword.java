package jp.musubi.login;

import java.security.SecureRandom;

/** A password for one login, to be passed on by voice or on paper. */
final class OneTimePassword {
  /** None that are taken for each other: no 0 and o, no 1, i and l. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private OneTimePassword() {}

  /** 79 bits, in groups of four. */
  static String random() {
    var text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % 4 == 0) {
        text.append('-');
      }
      text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}

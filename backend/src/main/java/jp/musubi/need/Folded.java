package jp.musubi.need;

/**
 * A text as it is looked through: full-width letters, digits and signs as their narrow ones, each
 * character in its place, so that what is found can be quoted as it was written.
 */
final class Folded {
  private static final String HYPHENS = "‐‑‒–—−－";
  private static final int WIDE = 0xFEE0;

  private Folded() {}

  static String of(String text) {
    var folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(folded(text, i));
    }
    return folded.toString();
  }

  private static char folded(String text, int i) {
    char c = text.charAt(i);
    if (HYPHENS.indexOf(c) >= 0 || (c == 'ー' || c == 'ｰ') && standsBetweenDigits(text, i)) {
      return '-';
    }
    if (c >= '！' && c <= '～') {
      return (char) (c - WIDE);
    }
    return c == '\u3000' ? ' ' : c;
  }

  /** A long vowel's sign is typed for a hyphen in telephone numbers, and only there. */
  private static boolean standsBetweenDigits(String text, int i) {
    return i > 0
        && i + 1 < text.length()
        && Character.isDigit(text.charAt(i - 1))
        && Character.isDigit(text.charAt(i + 1));
  }
}

package jp.musubi.shared;

/** Text that PostgreSQL, the index and people's screens can all hold. */
public final class SafeText {
  private SafeText() {}

  /**
   * Whether the text is free of control characters (but tab and line breaks), of characters that
   * turn the writing direction unseen, and of half surrogates. PostgreSQL refuses NUL, UTF-8 cannot
   * carry half a surrogate pair, and direction overrides make a text read differently from what it
   * says.
   */
  public static boolean isSafe(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return false;
        }
        i++;
      } else if (Character.isLowSurrogate(c) || isForbidden(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isForbidden(char c) {
    return (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\ufffe'
        || c == '\uffff';
  }
}

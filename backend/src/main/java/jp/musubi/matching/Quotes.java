package jp.musubi.matching;

/** Cuts the clause in which a word stands out of a text, word for word. */
final class Quotes {
  private static final int LONGEST = 60;
  private static final String CLAUSE_ENDS = "。、．，.,!?！？\n\r\t;；";

  private Quotes() {}

  static String word(Profile.Entry entry) {
    return entry.passage().text().substring(entry.start(), entry.end());
  }

  static String clause(Profile.Entry entry) {
    return around(entry.passage().text(), entry.start(), entry.end());
  }

  static String around(String text, int start, int end) {
    int from = start;
    while (from > 0 && end - from < LONGEST && CLAUSE_ENDS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    int to = end;
    while (to < text.length() && to - from < LONGEST && CLAUSE_ENDS.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return text.substring(whole(text, from), whole(text, to)).strip();
  }

  /** The nearest place before that is not inside a character of two code units. */
  private static int whole(String text, int index) {
    boolean inside =
        index > 0
            && index < text.length()
            && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
    return inside ? index - 1 : index;
  }
}

package jp.musubi.matching;

import java.text.BreakIterator;
import java.util.Locale;

/** Cuts the clause in which a word stands out of a text, word for word. */
final class Quotes {
  private static final int LONGEST = 60;
  private static final String CLAUSE_ENDS = "。、．，.,!?！？\n\r\t;；";

  private Quotes() {}

  static String word(Profile.Entry entry) {
    return entry.passage().text().substring(entry.place().start(), entry.place().end());
  }

  static String clause(Profile.Entry entry) {
    return around(entry.passage().text(), entry.place().start(), entry.place().end());
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

  /** The nearest place not inside a character that is made of several code units. */
  private static int whole(String text, int index) {
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    return characters.isBoundary(index) ? index : characters.preceding(index);
  }
}

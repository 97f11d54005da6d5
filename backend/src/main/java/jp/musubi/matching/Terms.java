package jp.musubi.matching;

import java.util.List;

/** How texts are read into comparable terms, and how much each term says. */
public interface Terms {

  /** The terms of a text, in order, with their places in it. */
  List<Term> of(String text);

  /**
   * How rare a term is among the texts compared: 0 stands everywhere, 1 nowhere.
   *
   * @param key as {@link Term#key}
   */
  double rarity(String key);

  /**
   * A term as read, and the characters it was read from.
   *
   * @param form normalized form; equal forms of one kind are the same term
   * @param start index of the first character in the text read, {@code end} after its last
   */
  record Term(Kind kind, String form, int start, int end) {
    /** The form with its kind's mark before it: one key for terms of both kinds. */
    public String key() {
      return kind.key(form);
    }
  }

  /** Dictionary words, and single kanji – each a morpheme that inflection and compounds hide. */
  enum Kind {
    WORD('w', 0.4),
    /** Counts more than a word: what sites and makers share is often one kanji alone. */
    CHARACTER('c', 0.6);

    private final char mark;
    private final double share;

    Kind(char mark, double share) {
      this.mark = mark;
      this.share = share;
    }

    public String key(String form) {
      return mark + form;
    }

    /** The kind of a key. */
    public static Kind of(String key) {
      return key.charAt(0) == WORD.mark ? WORD : CHARACTER;
    }

    /** The form in a key. */
    public static String form(String key) {
      return key.substring(1);
    }

    /** What terms of this kind count beside those of the other. */
    double share() {
      return share;
    }
  }
}

package jp.musubi.matching;

import java.util.List;

/** How texts are read into comparable terms, and how much each term says. */
public interface Terms {

  /** The terms of a text, in order, with their places in it. */
  List<Term> of(String text);

  /** How rare a term is among the texts compared: 0 stands everywhere, 1 nowhere. */
  double rarity(Term term);

  /**
   * A term as read, and the characters it was read from.
   *
   * @param form normalized form; equal forms of one kind are the same term
   * @param start index of the first character in the text read, {@code end} after its last
   */
  record Term(Kind kind, String form, int start, int end) {}

  /** Dictionary words, and single kanji – each a morpheme that inflection and compounds hide. */
  enum Kind {
    WORD,
    CHARACTER
  }
}

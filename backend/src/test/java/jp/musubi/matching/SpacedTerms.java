package jp.musubi.matching;

import java.util.ArrayList;
import java.util.List;

/** A reading simple enough to see through: words are set apart by spaces, all equally rare. */
final class SpacedTerms implements Terms {
  static final double RARITY = 0.5;

  @Override
  public List<Term> of(String text) {
    var terms = new ArrayList<Term>();
    int start = 0;
    for (var word : text.split(" ", -1)) {
      if (!word.isEmpty()) {
        terms.add(new Term(Kind.WORD, word, start, start + word.length()));
      }
      start += word.length() + 1;
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isIdeographic(text.charAt(i))) {
        terms.add(new Term(Kind.CHARACTER, text.substring(i, i + 1), i, i + 1));
      }
    }
    return terms;
  }

  @Override
  public double rarity(String key) {
    return RARITY;
  }
}

package jp.musubi.matching;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * How much two texts say in common: the weight of the terms they share against the weight of those
 * only one of them has (Tversky's index), over words and single kanji together. It reads the same
 * in both directions, is 0 for nothing in common, and a further shared term never lowers it.
 */
final class Words {
  /** What a term that only one side has counts against the shared ones: long texts say more. */
  private static final double ONE_SIDED = 0.1;

  /** So many terms' weight is wanted before two short texts that agree are taken for a good fit. */
  private static final double LEAST = 5;

  private static final int QUOTES = 3;

  private Words() {}

  static Reading compare(Side need, Side seed) {
    double common = need.words().common(seed.words());
    if (common == 0) {
      return Reading.of(0, "words.none");
    }
    double apart = Math.max(0, need.words().mass() + seed.words().mass() - 2 * common);
    double value = common / (common + ONE_SIDED * apart + LEAST);
    return new Reading(value, () -> explained(need, seed));
  }

  /** Names shared words, then single kanji that stand in none of them. */
  private static Reading.Reason explained(Side need, Side seed) {
    var named = new LinkedHashSet<String>();
    var evidence = new LinkedHashSet<Evidence>();
    var shared = need.words().shared(seed.words(), Math::min);
    for (var kind : Terms.Kind.values()) {
      for (var key : shared) {
        if (Terms.Kind.of(key) == kind && evidence.size() < QUOTES) {
          var here = need.quote(key);
          var there = seed.quote(key);
          var word = Quotes.word(there);
          if (named.stream().noneMatch(known -> known.contains(word))) {
            named.add(word);
            evidence.add(new Evidence(Quotes.clause(here), Quotes.clause(there)));
          }
        }
      }
    }
    var detail = Detail.of("factor.words.common", Detail.Arg.texts("words", named));
    return new Reading.Reason(detail, List.copyOf(evidence));
  }
}

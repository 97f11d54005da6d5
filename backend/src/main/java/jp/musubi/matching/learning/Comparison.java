package jp.musubi.matching.learning;

import java.util.List;

/**
 * How two sets of weights order the lists of needs that taught neither of them.
 *
 * @param needs how many needs that is
 * @param decided the share of decisions that the order agrees with, each weighted by how unlikely
 *     its place was to be seen
 * @param decidedPlainly the same with every decision counting alike
 * @param ndcg how near the top the chosen ones stand among the first ten
 */
public record Comparison(
    int needs, Measure decided, Measure decidedPlainly, Measure ndcg, Verdict verdict) {

  /** Under so many needs a difference is not spoken of. */
  public static final int FEWEST_NEEDS = 30;

  /** One figure for both, and their difference: the challenger's less the champion's. */
  public record Measure(Interval champion, Interval challenger, Interval difference) {}

  /** A mean over needs and where it may lie (95 %, bootstrap over needs). */
  public record Interval(double value, double low, double high) {}

  /** Whether the challenger may take over. */
  public enum Verdict {
    /** Better with and without regard to who looks how deep, beyond chance. */
    BETTER,
    /** Not lower in any figure, but within what chance may do. */
    NOT_SHOWN,
    /** Lower in one of the figures. */
    WORSE,
    TOO_FEW
  }

  static Comparison of(int needs, List<Measure> measures) {
    var decided = measures.get(0);
    var plainly = measures.get(1);
    var ndcg = measures.get(2);
    return new Comparison(needs, decided, plainly, ndcg, verdict(needs, decided, plainly, ndcg));
  }

  // A wrong idea of who looks how deep can make either figure look better by itself, never both.
  private static Verdict verdict(int needs, Measure decided, Measure plainly, Measure ndcg) {
    if (needs < FEWEST_NEEDS) {
      return Verdict.TOO_FEW;
    }
    if (List.of(decided, plainly, ndcg).stream().anyMatch(m -> m.difference().value() < 0)) {
      return Verdict.WORSE;
    }
    return decided.difference().low() > 0 && plainly.difference().low() > 0
        ? Verdict.BETTER
        : Verdict.NOT_SHOWN;
  }
}

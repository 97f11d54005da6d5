package jp.musubi.learning;

import jp.musubi.matching.learning.Comparison;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How two models order the lists of needs that taught neither: 0 to 1, more is better, with the
 * interval in which the mean lies at 95 %.
 *
 * @param needs how many needs that is
 * @param decided share of decisions the order agrees with, deep places counting more
 * @param decidedPlainly the same, every place counting alike
 * @param ndcg how near the top of the first ten the chosen ones stand
 */
@Schema(name = "ModelComparison")
record ComparisonView(
    int needs, Figure decided, Figure decidedPlainly, Figure ndcg, Comparison.Verdict verdict) {

  /** One figure of both models, and the new one's less the old one's. */
  @Schema(name = "ModelFigure")
  record Figure(Range champion, Range challenger, Range difference) {
    private static Figure of(Comparison.Measure measure) {
      return new Figure(
          Range.of(measure.champion()),
          Range.of(measure.challenger()),
          Range.of(measure.difference()));
    }
  }

  /** A mean and where it may lie. */
  @Schema(name = "ModelFigureRange")
  record Range(double value, double low, double high) {
    private static Range of(Comparison.Interval interval) {
      return new Range(interval.value(), interval.low(), interval.high());
    }
  }

  static ComparisonView of(Comparison comparison) {
    return new ComparisonView(
        comparison.needs(),
        Figure.of(comparison.decided()),
        Figure.of(comparison.decidedPlainly()),
        Figure.of(comparison.ndcg()),
        comparison.verdict());
  }
}

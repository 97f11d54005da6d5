package jp.musubi.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** The monotone curve nearest to the cases, by pooling neighbours that violate the order. */
final class Isotonic {
  private Isotonic() {}

  /** Cases of one level: the mean of their scores, and how many of them happened. */
  private record Pool(double scores, double happened, double cases) {
    double score() {
      return scores / cases;
    }

    /** One imagined case of either kind, so that nothing is certain. */
    double level() {
      return (happened + 1) / (cases + 2);
    }

    Pool with(Pool other) {
      return new Pool(scores + other.scores, happened + other.happened, cases + other.cases);
    }
  }

  /**
   * @param sorted by score
   */
  static DoubleUnaryOperator of(List<Calibration.Case> sorted) {
    var pools = new ArrayList<Pool>();
    for (var c : sorted) {
      var pool = new Pool(c.score(), c.happened() ? 1 : 0, 1);
      while (!pools.isEmpty() && violates(pools.getLast(), pool)) {
        pool = pools.removeLast().with(pool);
      }
      pools.add(pool);
    }
    var smooth = smoothed(pools);
    return score -> between(smooth, score);
  }

  private static boolean violates(Pool before, Pool after) {
    return before.score() == after.score()
        || before.happened() / before.cases() >= after.happened() / after.cases();
  }

  /** Smoothing small pools can put two out of order again; these are pooled, too. */
  private static List<Pool> smoothed(List<Pool> pools) {
    var smooth = new ArrayList<Pool>();
    for (var each : pools) {
      var pool = each;
      while (!smooth.isEmpty() && smooth.getLast().level() > pool.level()) {
        pool = smooth.removeLast().with(pool);
      }
      smooth.add(pool);
    }
    return smooth;
  }

  private static double between(List<Pool> pools, double score) {
    int after = 0;
    while (after < pools.size() && pools.get(after).score() < score) {
      after++;
    }
    if (after == 0) {
      return pools.getFirst().level();
    }
    if (after == pools.size()) {
      return pools.getLast().level();
    }
    var low = pools.get(after - 1);
    var high = pools.get(after);
    double way = (score - low.score()) / (high.score() - low.score());
    return low.level() + way * (high.level() - low.level());
  }
}

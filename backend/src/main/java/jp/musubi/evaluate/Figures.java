package jp.musubi.evaluate;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import jp.musubi.matching.Calibration;

/**
 * What score.py does not say of a run.
 *
 * @param recall share of a need's judged pairs among its first 100 candidates, mean over the needs
 *     that have any; NaN without judgments
 * @param p50 milliseconds of a question from its text to its ranked list, warmed up; {@code p99}
 *     likewise
 * @param coverage share of the catalogue that stands among some need's first ten
 * @param gini how unevenly these places are spread: 0 all alike, 1 all on one
 * @param calibration how likely a pair among a need's first twenty was said to be judged good,
 *     learned from the other needs alone, and how many were; empty without judgments
 */
record Figures(
    int needs,
    double recall,
    double p50,
    double p99,
    double coverage,
    double gini,
    List<Calibration.Bin> calibration) {
  private static final int CANDIDATES = 100;
  private static final int SHOWN = 10;
  private static final int LISTED = 20;
  private static final int BINS = 8;

  static Figures of(JudgedPairs pairs, List<Ranked> runs) {
    var nanos = runs.stream().mapToLong(Ranked::nanos).sorted().toArray();
    var shown = new HashMap<String, Integer>();
    for (var run : runs) {
      run.order().stream()
          .limit(SHOWN)
          .forEach(place -> shown.merge(place.supply(), 1, Integer::sum));
    }
    int catalogue = pairs.capabilities().size();
    return new Figures(
        runs.size(),
        runs.stream()
            .filter(run -> pairs.good().containsKey(run.need()))
            .mapToDouble(run -> recall(run, pairs.good().getOrDefault(run.need(), Set.of())))
            .average()
            .orElse(Double.NaN),
        percentile(nanos, 0.5),
        percentile(nanos, 0.99),
        (double) shown.size() / catalogue,
        gini(shown.values().stream().mapToInt(Integer::intValue).toArray(), catalogue),
        Calibration.crossValidated(
            runs.stream()
                .filter(run -> pairs.good().containsKey(run.need()))
                .map(run -> cases(run, pairs.good().getOrDefault(run.need(), Set.of())))
                .toList(),
            BINS));
  }

  private static List<Calibration.Case> cases(Ranked run, Set<String> good) {
    return run.order().stream()
        .limit(LISTED)
        .map(place -> new Calibration.Case(place.score(), good.contains(place.supply())))
        .toList();
  }

  private static double recall(Ranked run, Set<String> good) {
    return (double) run.candidates().stream().limit(CANDIDATES).filter(good::contains).count()
        / good.size();
  }

  private static double percentile(long[] sorted, double share) {
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, index)] / 1e6;
  }

  private static double gini(int[] shown, int catalogue) {
    var all = Arrays.copyOf(shown, catalogue);
    Arrays.sort(all);
    double weighted = 0;
    double sum = 0;
    for (int i = 0; i < all.length; i++) {
      weighted += (i + 1.0) * all[i];
      sum += all[i];
    }
    return sum == 0
        ? Double.NaN
        : 2 * weighted / (all.length * sum) - (all.length + 1.0) / all.length;
  }

  void print(PrintStream out) {
    out.printf("needs ranked           %d%n", needs);
    out.printf("recall@100, candidates %.3f%n", recall);
    out.printf("ms a question          p50 %.1f, p99 %.1f%n", p50, p99);
    out.printf("coverage@10            %.3f%n", coverage);
    out.printf("Gini of exposure@10    %.3f%n", gini);
    for (var bin : calibration) {
      out.printf(
          "said likely / was so   %.3f / %.3f  (%d pairs)%n",
          bin.predicted(), bin.observed(), bin.cases());
    }
  }
}

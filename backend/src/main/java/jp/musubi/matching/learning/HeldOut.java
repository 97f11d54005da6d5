package jp.musubi.matching.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import jp.musubi.matching.Weights;

/**
 * The needs that never teach, and the comparison on them. Which they are follows from their ids
 * alone, so that no later model has learned from them either.
 */
final class HeldOut {
  private static final int ONE_IN = 3;
  private static final int TOP = 10;
  private static final int RESAMPLES = 2000;
  private static final double TAIL = 0.025;

  private HeldOut() {}

  static boolean holds(String needId) {
    // Spread first: hash codes of similar texts lie close together.
    int spread = needId.hashCode() * 0x9E3779B9;
    return Math.floorMod(spread >>> 16, ONE_IN) == 0;
  }

  static Comparison compare(List<JudgedList> lists, Weights champion, Weights challenger) {
    return Comparison.of(
        JudgedList.needs(lists),
        List.of(
            measure(lists, list -> decided(list, champion), list -> decided(list, challenger)),
            measure(lists, list -> plainly(list, champion), list -> plainly(list, challenger)),
            measure(lists, list -> ndcg(list, champion), list -> ndcg(list, challenger))));
  }

  private static double decided(JudgedList list, Weights weights) {
    return agreed(list, weights, JudgedList.Pair::weight);
  }

  private static double plainly(JudgedList list, Weights weights) {
    return agreed(list, weights, pair -> 1);
  }

  private static double agreed(
      JudgedList list, Weights weights, ToDoubleFunction<JudgedList.Pair> count) {
    var shares = Values.of(weights.shares());
    double all = 0;
    double agreed = 0;
    for (var pair : list.pairs()) {
      double lead = Values.sum(shares, pair.difference());
      all += count.applyAsDouble(pair);
      agreed += count.applyAsDouble(pair) * (lead > 0 ? 1 : lead < 0 ? 0 : 0.5);
    }
    return agreed / all;
  }

  /** Normalized discounted cumulative gain (Järvelin and Kekäläinen 2002). */
  private static double ndcg(JudgedList list, Weights weights) {
    var ideal = list.places().stream().map(JudgedList.Place::grade).toList();
    return gain(list.ordered(weights).stream().map(JudgedList.Place::grade).toList())
        / gain(ideal.stream().sorted(Comparator.reverseOrder()).toList());
  }

  private static double gain(List<Integer> grades) {
    double gain = 0;
    for (int i = 0; i < Math.min(TOP, grades.size()); i++) {
      gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
    }
    return gain;
  }

  private static Comparison.Measure measure(
      List<JudgedList> lists,
      ToDoubleFunction<JudgedList> champion,
      ToDoubleFunction<JudgedList> challenger) {
    return new Comparison.Measure(
        interval(perNeed(lists, champion)),
        interval(perNeed(lists, challenger)),
        interval(
            perNeed(lists, list -> challenger.applyAsDouble(list) - champion.applyAsDouble(list))));
  }

  private static List<Double> perNeed(List<JudgedList> lists, ToDoubleFunction<JudgedList> figure) {
    return List.copyOf(
        lists.stream()
            .collect(
                Collectors.groupingBy(
                    JudgedList::needId, TreeMap::new, Collectors.averagingDouble(figure)))
            .values());
  }

  private static Comparison.Interval interval(List<Double> figures) {
    if (figures.isEmpty()) {
      return new Comparison.Interval(0, 0, 0);
    }
    // The same resamples for all figures: their differences are those of pairs.
    var random = new Random(1);
    var means = new ArrayList<Double>();
    for (int i = 0; i < RESAMPLES; i++) {
      double sum = 0;
      for (int j = 0; j < figures.size(); j++) {
        sum += figures.get(random.nextInt(figures.size()));
      }
      means.add(sum / figures.size());
    }
    means.sort(Comparator.naturalOrder());
    double mean = figures.stream().mapToDouble(Double::doubleValue).sum() / figures.size();
    return new Comparison.Interval(
        mean, means.get((int) (TAIL * RESAMPLES)), means.get((int) ((1 - TAIL) * RESAMPLES) - 1));
  }
}

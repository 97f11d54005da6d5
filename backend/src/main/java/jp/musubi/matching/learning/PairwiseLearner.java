package jp.musubi.matching.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.musubi.matching.Weights;

/**
 * Fits weights to preferences: logistic regression on the differences of pairs, each weighted by
 * the inverse of how likely it was to be seen (Joachims et al. 2017), every need counting once; not
 * negative, and drawn towards the weights in force, so that what nobody decided about stays.
 */
final class PairwiseLearner {
  /** How strongly it is drawn; a judgement, beside losses of which each need brings about one. */
  private static final double PULL = 0.05;

  private static final int STEPS = 500;
  private static final double LEAST_SCALE = 1;
  private static final double MOST_SCALE = 40;
  private static final int HALVINGS = 60;

  /** Weights are whole millionths, as contributions are. */
  private static final double PARTS = 1_000_000;

  private final List<JudgedList.Pair> pairs;
  private final Weights inForce;

  private PairwiseLearner(List<JudgedList> lists, Weights inForce) {
    this.pairs = everyNeedOnce(lists);
    this.inForce = inForce;
  }

  /** Weights under a new version; those in force where nothing was taught. */
  static Weights learn(List<JudgedList> lists, Weights inForce, String version) {
    return new PairwiseLearner(lists, inForce).learn(version);
  }

  private static List<JudgedList.Pair> everyNeedOnce(List<JudgedList> lists) {
    var perNeed =
        lists.stream()
            .collect(
                Collectors.groupingBy(
                    JudgedList::needId, Collectors.summingInt(list -> list.pairs().size())));
    double mean =
        lists.stream()
            .flatMap(list -> list.pairs().stream())
            .mapToDouble(JudgedList.Pair::weight)
            .average()
            .orElse(1);
    var pairs = new ArrayList<JudgedList.Pair>();
    for (var list : lists) {
      double share = 1 / (mean * perNeed.getOrDefault(list.needId(), 1));
      for (var pair : list.pairs()) {
        pairs.add(new JudgedList.Pair(pair.difference(), pair.weight() * share));
      }
    }
    return pairs;
  }

  private Weights learn(String version) {
    if (pairs.isEmpty()) {
      return new Weights(version, inForce.shares());
    }
    var start = scaled();
    var learned = descend(start);
    double sum = 0;
    for (var one : learned) {
      sum += one;
    }
    return sum <= 0
        ? new Weights(version, inForce.shares())
        : new Weights(version, Values.named(rounded(learned, sum)));
  }

  /** The weights in force, as sharply as the decisions follow them: scale has no say in order. */
  private double[] scaled() {
    var shares = Values.of(inForce.shares());
    double low = LEAST_SCALE;
    double high = MOST_SCALE;
    for (int i = 0; i < HALVINGS; i++) {
      double third = (high - low) / 3;
      if (loss(times(shares, low + third)) <= loss(times(shares, high - third))) {
        high -= third;
      } else {
        low += third;
      }
    }
    return times(shares, (low + high) / 2);
  }

  /** Projected gradient with momentum (FISTA); convex, so that it ends in one place. */
  private double[] descend(double[] anchor) {
    double step = 1 / (curvature() + PULL);
    var at = anchor.clone();
    var ahead = anchor.clone();
    double momentum = 1;
    for (int i = 0; i < STEPS; i++) {
      var next = Values.plus(ahead, -step, gradient(ahead, anchor));
      for (int k = 0; k < next.length; k++) {
        next[k] = Math.max(0, next[k]);
      }
      double following = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
      ahead = Values.plus(next, (momentum - 1) / following, Values.less(next, at));
      at = next;
      momentum = following;
    }
    return at;
  }

  private double loss(double[] weights) {
    double loss = 0;
    for (var pair : pairs) {
      loss += pair.weight() * Math.log1p(Math.exp(-Values.sum(weights, pair.difference())));
    }
    return loss;
  }

  private double[] gradient(double[] weights, double[] anchor) {
    var gradient = times(Values.less(weights, anchor), PULL);
    for (var pair : pairs) {
      double wrong = 1 / (1 + Math.exp(Values.sum(weights, pair.difference())));
      for (int k = 0; k < gradient.length; k++) {
        gradient[k] -= pair.weight() * wrong * pair.difference()[k];
      }
    }
    return gradient;
  }

  private double curvature() {
    double curvature = 0;
    for (var pair : pairs) {
      curvature += pair.weight() * Values.sum(pair.difference(), pair.difference()) / 4;
    }
    return curvature;
  }

  private static double[] times(double[] vector, double factor) {
    return Values.plus(new double[vector.length], factor, vector);
  }

  /** What rounding takes away goes to the largest, so that they sum to 1. */
  private static double[] rounded(double[] weights, double sum) {
    var parts = new long[weights.length];
    long rest = (long) PARTS;
    int largest = 0;
    for (int i = 0; i < weights.length; i++) {
      parts[i] = (long) Math.floor(weights[i] / sum * PARTS);
      rest -= parts[i];
      largest = parts[i] > parts[largest] ? i : largest;
    }
    parts[largest] += rest;
    var shares = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      shares[i] = parts[i] / PARTS;
    }
    return shares;
  }
}

package jp.musubi.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Counts the terms of texts and weighs them by how rare they are and how soon repeating tires. */
final class BridgeTerms {
  private final Function<String, List<Terms.Term>> read;

  BridgeTerms(Function<String, List<Terms.Term>> read) {
    this.read = read;
  }

  List<Terms.Term> read(String text) {
    return read.apply(text);
  }

  Map<String, Double> counted(String first, Collection<String> more) {
    var counts = new HashMap<String, Double>();
    count(first, 1, counts);
    more.forEach(text -> count(text, 1, counts));
    return counts;
  }

  Map<String, Double> counted(Bridge.Problem problem) {
    var counts = new HashMap<String, Double>();
    problem.answers().forEach(answer -> count(answer.text(), answer.weight(), counts));
    return counts;
  }

  private void count(String text, double times, Map<String, Double> counts) {
    if (times > 0) {
      read.apply(text).forEach(term -> counts.merge(term.key(), times, Double::sum));
    }
  }

  static Vector weighed(Map<String, Double> counts, Map<String, Double> rarity) {
    var weights = new HashMap<String, Double>();
    counts.forEach(
        (key, count) ->
            weights.put(key, Profile.weight(key, count, rarity.getOrDefault(key, 1.0))));
    return Vector.of(weights);
  }

  /** Inverse frequency as in BM25, as a share of what a key has that stands nowhere. */
  static Map<String, Double> rarity(List<Map<String, Double>> texts) {
    var frequency = new HashMap<String, Integer>();
    texts.forEach(text -> text.keySet().forEach(key -> frequency.merge(key, 1, Integer::sum)));
    double most = Math.log(1 + (texts.size() + 0.5) / 0.5);
    var rarity = new HashMap<String, Double>();
    frequency.forEach(
        (key, f) -> rarity.put(key, Math.log(1 + (texts.size() - f + 0.5) / (f + 0.5)) / most));
    return rarity;
  }
}

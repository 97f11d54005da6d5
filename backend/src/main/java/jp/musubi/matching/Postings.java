package jp.musubi.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Vectors by the terms they hold, so that only those that share one are looked at. */
final class Postings {
  private final List<Vector> vectors;
  private final Map<String, List<Integer>> holders = new HashMap<>();

  Postings(List<Vector> vectors) {
    this.vectors = vectors;
    for (int i = 0; i < vectors.size(); i++) {
      for (var key : vectors.get(i).weights().keySet()) {
        holders.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
  }

  Vector of(int index) {
    return vectors.get(index);
  }

  /** Weight shared with each vector that shares any. */
  Map<Integer, Double> common(Vector asked) {
    var common = new HashMap<Integer, Double>();
    for (var key : sorted(asked.weights().keySet())) {
      double mine = asked.weights().getOrDefault(key, 0.0);
      for (int i : holders.getOrDefault(key, List.of())) {
        double theirs = vectors.get(i).weights().getOrDefault(key, 0.0);
        common.merge(i, Math.min(mine, theirs), Double::sum);
      }
    }
    return common;
  }

  private static List<String> sorted(Set<String> keys) {
    return keys.stream().sorted().toList();
  }
}

package jp.musubi.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Vectors by the terms they hold, so that only those that share one are looked at. */
final class Postings {
  private final List<Vector> vectors;
  private final Map<String, List<Holder>> holders = new HashMap<>();

  private record Holder(int vector, double weight) {}

  Postings(List<Vector> vectors) {
    this.vectors = vectors;
    for (int i = 0; i < vectors.size(); i++) {
      int holder = i;
      vectors
          .get(i)
          .forEach(
              (key, weight) ->
                  holders
                      .computeIfAbsent(key, k -> new ArrayList<>())
                      .add(new Holder(holder, weight)));
    }
  }

  Vector of(int index) {
    return vectors.get(index);
  }

  /** Weight shared with each vector, by its index. */
  double[] common(Vector asked) {
    var common = new double[vectors.size()];
    asked.forEach(
        (key, mine) -> {
          for (var holder : holders.getOrDefault(key, List.of())) {
            common[holder.vector()] += Math.min(mine, holder.weight());
          }
        });
    return common;
  }
}

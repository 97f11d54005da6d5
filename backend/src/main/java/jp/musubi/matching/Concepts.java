package jp.musubi.matching;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * The concepts that a text was read into, by id, the surest first: 1 for the surest, the others
 * falling off with the square of their distance.
 *
 * @param near how near the text came to each of them
 * @param weights with which they count, after correction
 */
record Concepts(Map<String, Double> near, Map<String, Double> weights) {
  /** So many concepts a text is read into at most; the rest is noise. */
  private static final int READINGS = 8;

  static Concepts surest(Map<Integer, Double> found, IntFunction<String> id) {
    var order = Comparator.comparingDouble((Map.Entry<Integer, Double> e) -> -e.getValue());
    var best =
        found.entrySet().stream()
            .filter(e -> e.getValue() > 0)
            .sorted(order.thenComparing(Map.Entry::getKey))
            .limit(READINGS)
            .toList();
    var near = new LinkedHashMap<String, Double>();
    best.forEach(e -> near.put(id.apply(e.getKey()), kept(e.getValue())));
    return of(near);
  }

  /** As exact as a {@link Digest} keeps it, so that read anew and kept are the same. */
  private static double kept(double near) {
    return (float) near;
  }

  /**
   * @param near the nearest first
   */
  static Concepts of(Map<String, Double> near) {
    var weights = new LinkedHashMap<String, Double>();
    double best = near.values().stream().findFirst().orElse(1.0);
    near.forEach((id, value) -> weights.put(id, Math.pow(value / best, 2)));
    return new Concepts(near, weights);
  }

  /**
   * What people said laid over what was read: what they confirmed or added counts fully and comes
   * first, what they rejected not at all; what they left alone keeps its weight.
   */
  Concepts corrected(Correction correction, BridgeLexicon lexicon) {
    if (correction.isEmpty()) {
      return this;
    }
    var stated = correction.stated().stream().filter(lexicon::knows).toList();
    var corrected = new LinkedHashMap<String, Double>();
    inOrderOfNearness(stated).forEach(id -> corrected.put(id, 1.0));
    weights.forEach(
        (id, weight) -> {
          if (!correction.rejected().contains(id)) {
            corrected.putIfAbsent(id, weight);
          }
        });
    return new Concepts(near, corrected);
  }

  private List<String> inOrderOfNearness(List<String> ids) {
    return ids.stream()
        .sorted(
            Comparator.comparingDouble((String id) -> -near.getOrDefault(id, 0.0))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }
}

package jp.musubi.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Vectors that are often added up: their keys are numbered once, in order, so that a sum needs
 * neither hashing nor sorting.
 */
final class Family {
  private final String[] keys;
  private final List<Vector> vectors;
  private final int[][] places;

  Family(List<Vector> vectors) {
    this.vectors = vectors;
    var all = new TreeSet<String>();
    vectors.forEach(vector -> vector.forEach((key, weight) -> all.add(key)));
    keys = all.toArray(String[]::new);
    places = vectors.stream().map(this::places).toArray(int[][]::new);
  }

  private int[] places(Vector vector) {
    return vector.stream().mapToInt(key -> Arrays.binarySearch(keys, key)).toArray();
  }

  /**
   * @param times by index of the vector
   */
  Vector sum(Map<Integer, Double> times) {
    var sums = new double[keys.length];
    int most = 0;
    for (var part : times.entrySet()) {
      var place = places[part.getKey()];
      most += place.length;
      vectors.get(part.getKey()).addTo(sums, place, part.getValue());
    }
    var named = new String[Math.min(most, keys.length)];
    var weights = new double[named.length];
    int count = 0;
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] != 0) {
        named[count] = keys[i];
        weights[count++] = sums[i];
      }
    }
    return new Vector(Arrays.copyOf(named, count), Arrays.copyOf(weights, count));
  }
}

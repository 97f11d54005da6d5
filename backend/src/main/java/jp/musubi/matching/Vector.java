package jp.musubi.matching;

import java.util.Arrays;
import java.util.Map;

/** Weighted terms or functions of a text; what is not in it weighs 0. */
final class Vector {
  private static final Vector EMPTY = new Vector(Map.of());

  private final Map<String, Double> weights;
  private final double mass;
  private final double length;

  Vector(Map<String, Double> weights) {
    this.weights = Map.copyOf(weights);
    // In one order, so that sums are the same to the last bit whatever the order of the map.
    mass = weights.values().stream().mapToDouble(Double::doubleValue).sorted().sum();
    length = Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sorted().sum());
  }

  static Vector empty() {
    return EMPTY;
  }

  Map<String, Double> weights() {
    return weights;
  }

  double mass() {
    return mass;
  }

  /** Cosine of the angle between both: 1 the same, 0 nothing in common. */
  double cosine(Vector other) {
    var small = weights.size() <= other.weights.size() ? this : other;
    var large = small == this ? other : this;
    var products = new double[small.weights.size()];
    int count = 0;
    for (var entry : small.weights.entrySet()) {
      var there = large.weights.get(entry.getKey());
      if (there != null) {
        products[count++] = entry.getValue() * there;
      }
    }
    Arrays.sort(products, 0, count);
    double product = 0;
    for (int i = 0; i < count; i++) {
      product += products[i];
    }
    return product == 0 ? 0 : product / (length * other.length);
  }
}

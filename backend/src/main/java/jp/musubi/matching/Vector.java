package jp.musubi.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;

/**
 * Weighted terms or functions of a text; what is not in it weighs 0. Kept in the order of the keys,
 * so that two are compared in one walk and sums are the same to the last bit on every path.
 */
final class Vector {
  private static final Vector EMPTY = new Vector(new String[0], new double[0]);

  private final String[] keys;
  private final double[] weights;
  private final double mass;
  private final double length;

  /**
   * @param keys in their natural order, none twice
   * @param weights of the keys at the same places
   */
  Vector(String[] keys, double[] weights) {
    this.keys = keys;
    this.weights = weights;
    double sum = 0;
    double squares = 0;
    for (double weight : weights) {
      sum += weight;
      squares += weight * weight;
    }
    mass = sum;
    length = Math.sqrt(squares);
  }

  static Vector of(Map<String, Double> weights) {
    var keys = weights.keySet().toArray(String[]::new);
    Arrays.sort(keys);
    var sorted = new double[keys.length];
    for (int i = 0; i < keys.length; i++) {
      sorted[i] = weights.getOrDefault(keys[i], 0.0);
    }
    return new Vector(keys, sorted);
  }

  static Vector empty() {
    return EMPTY;
  }

  double of(String key) {
    int place = Arrays.binarySearch(keys, key);
    return place < 0 ? 0 : weights[place];
  }

  boolean contains(String key) {
    return Arrays.binarySearch(keys, key) >= 0;
  }

  Stream<String> stream() {
    return Arrays.stream(keys);
  }

  /** Adds its weights where their keys have their places, so many times. */
  void addTo(double[] sums, int[] places, double times) {
    for (int i = 0; i < places.length; i++) {
      sums[places[i]] += times * weights[i];
    }
  }

  /** The same keys with other weights. */
  Vector weighed(ToDoubleBiFunction<String, Double> weight) {
    var others = new double[weights.length];
    for (int i = 0; i < others.length; i++) {
      others[i] = weight.applyAsDouble(keys[i], weights[i]);
    }
    return new Vector(keys, others);
  }

  void forEach(ObjDoubleConsumer<String> each) {
    for (int i = 0; i < keys.length; i++) {
      each.accept(keys[i], weights[i]);
    }
  }

  double mass() {
    return mass;
  }

  /** Cosine of the angle between both: 1 the same, 0 nothing in common. */
  double cosine(Vector other) {
    double product = 0;
    for (int i = 0, j = 0; i < keys.length && j < other.keys.length; ) {
      int order = keys[i].compareTo(other.keys[j]);
      if (order == 0) {
        product += weights[i++] * other.weights[j++];
      } else if (order < 0) {
        i++;
      } else {
        j++;
      }
    }
    return product == 0 ? 0 : product / (length * other.length);
  }

  /** The weight that both have: of each key the lesser. */
  double common(Vector other) {
    double common = 0;
    for (int i = 0, j = 0; i < keys.length && j < other.keys.length; ) {
      int order = keys[i].compareTo(other.keys[j]);
      if (order == 0) {
        common += Math.min(weights[i++], other.weights[j++]);
      } else if (order < 0) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }

  /** Keys of both, those first that weigh most, and what both weights come to. */
  List<String> shared(Vector other, DoubleBinaryOperator both) {
    record Shared(String key, double weight) {}
    var shared = new ArrayList<Shared>();
    forEach(
        (key, weight) -> {
          if (other.contains(key)) {
            shared.add(new Shared(key, both.applyAsDouble(weight, other.of(key))));
          }
        });
    shared.sort(Comparator.comparingDouble((Shared s) -> -s.weight()).thenComparing(Shared::key));
    return shared.stream().map(Shared::key).toList();
  }
}

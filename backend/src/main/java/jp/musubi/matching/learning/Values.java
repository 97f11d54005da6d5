package jp.musubi.matching.learning;

import java.util.EnumMap;
import java.util.Map;
import jp.musubi.matching.Factor;

/** Numbers for each factor as a vector, in the order of the factors' names. */
final class Values {
  private static final Factor.Name[] NAMES = Factor.Name.values();

  private Values() {}

  static double[] of(Map<Factor.Name, Double> values) {
    var vector = new double[NAMES.length];
    for (int i = 0; i < NAMES.length; i++) {
      vector[i] = values.getOrDefault(NAMES[i], 0.0);
    }
    return vector;
  }

  static Map<Factor.Name, Double> named(double[] vector) {
    var values = new EnumMap<Factor.Name, Double>(Factor.Name.class);
    for (int i = 0; i < NAMES.length; i++) {
      values.put(NAMES[i], vector[i]);
    }
    return values;
  }

  static double[] less(double[] a, double[] b) {
    return plus(a, -1, b);
  }

  static double[] plus(double[] a, double times, double[] b) {
    var sum = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      sum[i] = a[i] + times * b[i];
    }
    return sum;
  }

  /** Σ aᵢbᵢ. */
  static double sum(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}

package jp.musubi.learning;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.musubi.matching.Factor;

/** Numbers by factor, named outside the code as the API names factors. */
final class Shares {
  private Shares() {}

  /** Factors that are no more are left out. */
  static Map<Factor.Name, Double> named(Map<String, Double> codes) {
    var values = new EnumMap<Factor.Name, Double>(Factor.Name.class);
    for (var name : Factor.Name.values()) {
      var value = codes.get(name.code());
      if (value != null) {
        values.put(name, value);
      }
    }
    return values;
  }

  /** In the order of the factors' names. */
  static Map<String, Double> codes(Map<Factor.Name, Double> values) {
    var codes = new LinkedHashMap<String, Double>();
    for (var name : Factor.Name.values()) {
      if (!name.isOptional() || values.getOrDefault(name, 0.0) > 0) {
        codes.put(name.code(), values.getOrDefault(name, 0.0));
      }
    }
    return codes;
  }
}

package jp.musubi.assignment;

import java.util.Map;
import java.util.TreeMap;

/**
 * One summand of what a pairing is worth.
 *
 * @param name which one, as in {@code messages/assignment_*.properties}
 * @param points what it adds; negative where it costs
 * @param detail what fills the text of it
 */
record Reason(String name, int points, Map<String, String> detail) {
  Reason {
    detail = new TreeMap<>(detail);
  }

  static Reason of(String name, int points) {
    return new Reason(name, points, Map.of());
  }
}

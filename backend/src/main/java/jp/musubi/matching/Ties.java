package jp.musubi.matching;

import java.util.Map;
import java.util.Set;

/**
 * How often two organizations took part in one match that came to an introduction.
 *
 * @param known false for those who may not know of such matches
 * @param together pairs of organizations that have any
 */
public record Ties(boolean known, Map<Set<String>, Integer> together) {

  public Ties {
    together = Map.copyOf(together);
  }

  /** For those who may not know. */
  public static Ties unknown() {
    return new Ties(false, Map.of());
  }

  int between(String one, String other) {
    return one.equals(other) ? 0 : together.getOrDefault(Set.of(one, other), 0);
  }
}

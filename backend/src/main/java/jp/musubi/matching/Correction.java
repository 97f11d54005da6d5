package jp.musubi.matching;

import java.util.Set;
import java.util.TreeSet;

/**
 * What people said of how a text was read, by ids of the {@link Bridge}: right, wrong, or missing.
 * An id that the bridge does not know counts for nothing.
 */
public record Correction(Set<String> confirmed, Set<String> rejected, Set<String> added) {
  private static final Correction NONE = new Correction(Set.of(), Set.of(), Set.of());

  public Correction {
    confirmed = Set.copyOf(confirmed);
    rejected = Set.copyOf(rejected);
    added = Set.copyOf(added);
  }

  /** Nobody has said anything: the reading stays as it is. */
  public static Correction none() {
    return NONE;
  }

  public boolean isEmpty() {
    return confirmed.isEmpty() && rejected.isEmpty() && added.isEmpty();
  }

  /** What counts fully, in one order whatever the order of the sets. */
  Set<String> stated() {
    var stated = new TreeSet<>(confirmed);
    stated.addAll(added);
    stated.removeAll(rejected);
    return stated;
  }
}

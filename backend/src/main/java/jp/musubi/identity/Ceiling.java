package jp.musubi.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What a partner's client may know at most of others than its own organization.
 *
 * @param disclosure the highest level it may see, whatever else would open more
 * @param prefectures where the organizations are whose records it may know of; empty for anywhere
 * @param within whether an organization is in one of these
 */
public record Ceiling(Level disclosure, Set<String> prefectures, Predicate<UUID> within) {

  /** Knows the ceilings of clients. */
  public interface Source {
    /** The ceiling of a client that is registered here; empty for others. */
    Optional<Ceiling> of(String clientId);
  }

  static Ceiling at(Level disclosure) {
    return new Ceiling(disclosure, Set.of(), organization -> true);
  }

  Ceiling atMost(Level level) {
    return level.isAtMost(disclosure) ? new Ceiling(level, prefectures, within) : this;
  }

  boolean isRegional() {
    return !prefectures.isEmpty();
  }
}

package jp.musubi.canary;

import java.util.Set;
import java.util.UUID;

/**
 * One kind of reader.
 *
 * @param token empty for a visitor
 * @param rung what they may know of any record they have no tie to
 * @param organization whom they act for; {@link #NOBODY} for those without
 */
record Reader(String name, String token, Ladder rung, UUID organization) {
  /** Readers who are asked about less, for others may know as much as they. */
  private static final Set<String> ALIKE =
      Set.of(
          "clinician unverified",
          "provider of no organization",
          "official",
          "funder",
          "partner client without scopes",
          "member of a suspended organization");

  static final UUID NOBODY = new UUID(0, 0);

  boolean coordinates() {
    return rung == Ladder.COORDINATORS;
  }

  boolean isOf(UUID other) {
    return organization.equals(other) && !organization.equals(NOBODY);
  }

  /** Whether no other reader before has the same rung and role. */
  boolean isFirstOfItsKind() {
    return !ALIKE.contains(name);
  }

  @Override
  public String toString() {
    return name;
  }
}

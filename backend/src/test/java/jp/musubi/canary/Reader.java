package jp.musubi.canary;

import java.util.UUID;

/**
 * One kind of reader.
 *
 * @param token empty for a visitor
 * @param rung what they may know of any record they have no tie to
 * @param organization whom they act for; {@link #NOBODY} for those without
 */
record Reader(String name, String token, Ladder rung, UUID organization) {
  static final UUID NOBODY = new UUID(0, 0);

  boolean coordinates() {
    return rung == Ladder.COORDINATORS;
  }

  boolean isOf(UUID other) {
    return organization.equals(other) && !organization.equals(NOBODY);
  }

  @Override
  public String toString() {
    return name;
  }
}

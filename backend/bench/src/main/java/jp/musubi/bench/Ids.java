package jp.musubi.bench;

import java.util.UUID;

/** Ids as the product gives them – UUIDs in order of time – that say which record it is. */
final class Ids {
  private static final long TIME_AND_VERSION = 0x0199_0000_0000_7000L;

  private Ids() {}

  static String of(long number) {
    return new UUID(TIME_AND_VERSION, number).toString();
  }

  static long number(String id) {
    return UUID.fromString(id).getLeastSignificantBits();
  }
}

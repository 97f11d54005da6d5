package jp.musubi.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days of the Japanese calendar: licences, certificates and deadlines expire by them. */
public final class CivilDay {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private CivilDay() {}

  public static LocalDate today(Clock clock) {
    return LocalDate.now(clock.withZone(JAPAN));
  }

  /** The moment at which a day begins. */
  public static Instant begin(LocalDate day) {
    return day.atStartOfDay(JAPAN).toInstant();
  }
}

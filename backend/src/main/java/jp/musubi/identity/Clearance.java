package jp.musubi.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The highest level a reader may see on one record.
 *
 * @param until when the agreement that opened it ended or will end: what is written at the level of
 *     agreements from then on stays closed; null without an end
 */
public record Clearance(Level level, @Nullable Instant until) {
  /** Owner and coordinators see all. */
  public static final Clearance FULL = new Clearance(Level.COORDINATORS);

  public Clearance(Level level) {
    this(level, null);
  }

  public boolean sees(Level field) {
    return field.isAtMost(level);
  }

  /**
   * The same for what has a time of its own.
   *
   * @param since when it was last written
   */
  public boolean sees(Level field, Instant since) {
    return sees(field) && !(field == Level.NDA && isTooLate(since));
  }

  /** Whether it came after the agreement. */
  boolean isTooLate(Instant since) {
    return until != null && !since.isBefore(until);
  }

  public boolean isFull() {
    return level == Level.COORDINATORS;
  }
}

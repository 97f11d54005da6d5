package jp.musubi.matching.learning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a need and a seed at one moment.
 *
 * @param reason code of the vocabularies {@code decline-reasons} and {@code termination-reasons}
 * @param shared whether it was about a team of several seeds at once
 */
public record Decision(
    String needId, String seedId, What what, @Nullable String reason, boolean shared, Instant at) {

  /** The decisions there are: those of coordinators, and the sides' answers to an offer. */
  public enum What {
    /** A coordinator opened a match with it. */
    OPENED,
    /** A coordinator took the match a step onward. */
    ADVANCED,
    /** A side wants the introduction. */
    ACCEPTED,
    /** A side does not want the introduction, or a coordinator dropped the match. */
    DECLINED,
    /** The match ended after it had begun. */
    TERMINATED,
    PAUSED,
    RESUMED,
    LAPSED
  }
}

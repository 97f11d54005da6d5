package jp.musubi.matching;

import java.util.List;
import java.util.function.Supplier;

/**
 * What one factor found: how well the pair does, 0 to 1, and why.
 *
 * @param reason found out only where it is asked for: of hundreds of pairs scored, a score of them
 *     is shown
 */
record Reading(double value, Supplier<Reason> reason) {

  /**
   * @param evidence what was laid side by side, the weightiest first
   */
  record Reason(Detail detail, List<Evidence> evidence) {}

  static Reading of(double value, String key, Detail.Arg... args) {
    return of(value, Detail.of("factor." + key, args), List.of());
  }

  static Reading of(double value, Detail detail, List<Evidence> evidence) {
    var reason = new Reason(detail, evidence);
    return new Reading(value, () -> reason);
  }

  static Reading unknown(Factor.Name factor) {
    return of(0, factor.code() + ".unknown");
  }
}

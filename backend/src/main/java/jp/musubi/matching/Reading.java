package jp.musubi.matching;

import java.util.List;

/**
 * What one factor found: how well the pair does, 0 to 1, and why.
 *
 * @param evidence what was laid side by side, the weightiest first
 */
record Reading(double value, Detail detail, List<Evidence> evidence) {

  static Reading of(double value, String key, Detail.Arg... args) {
    return new Reading(value, Detail.of("factor." + key, args), List.of());
  }

  static Reading unknown(Factor.Name factor) {
    return of(0, factor.code() + ".unknown");
  }
}

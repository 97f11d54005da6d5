package jp.musubi.matching.learning;

import java.util.Set;

/**
 * What a decision teaches about the fit of a need and a seed: the one place that says which reason
 * code counts. Not here, and so without effect: conflicts of interest, lapses, pauses, what is
 * about the moment (timing, capacity, funding), about the formal conditions that gates check anyway
 * (licences), or about the need whoever had come (its market, another solution, the site).
 */
enum Lesson {
  /** Worth a closer look. */
  CHOSEN(1),
  /** The closer look was worth it. */
  PROVEN(2),
  /** Looked at closely and does not fit. */
  NO_FIT(0),
  /** Says nothing about the fit. */
  NOTHING(0);

  /** Reasons that lay in the pair: another seed might have done better for the same need. */
  private static final Set<String> ABOUT_THE_FIT =
      Set.of(
          "technology-mismatch",
          "lot-too-small",
          "lot-too-large",
          "price",
          "distance",
          "regulatory-risk",
          "technical-failure",
          "cost-too-high",
          "safety-concern",
          "coordinator-judgement");

  private final int grade;

  Lesson(int grade) {
    this.grade = grade;
  }

  int grade() {
    return grade;
  }

  static Lesson of(Decision decision) {
    return switch (decision.what()) {
      case OPENED -> CHOSEN;
      case ADVANCED, ACCEPTED -> PROVEN;
      // Which member of a team did not fit is not known.
      case DECLINED, TERMINATED ->
          !decision.shared()
                  && decision.reason() != null
                  && ABOUT_THE_FIT.contains(decision.reason())
              ? NO_FIT
              : NOTHING;
      case PAUSED, RESUMED, LAPSED -> NOTHING;
    };
  }
}

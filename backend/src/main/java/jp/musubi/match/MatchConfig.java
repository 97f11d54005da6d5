package jp.musubi.match;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The clocks of follow-through: days until the next action of a stage is due, and the like. */
@ConfigMapping(prefix = "musubi.match")
interface MatchConfig {
  /** After opening: check conflicts and approve. */
  @WithDefault("5")
  int approveWithinDays();

  @WithDefault("10")
  int offerReplyWithinDays();

  @WithDefault("20")
  int ndaWithinDays();

  @WithDefault("30")
  int firstMeetingWithinDays();

  /** Evaluation, development and trial use: when to ask how things go. */
  @WithDefault("30")
  int followUpWithinDays();

  /** How long what was learned from past matches holds before they are looked at again. */
  @WithDefault("PT1M")
  Duration calibrationHolds();

  /** How many open needs are read to show what a change of the bridge would do. */
  @WithDefault("500")
  int effectNeeds();

  /** After so long no further need is ranked to show it. */
  @WithDefault("8S")
  Duration effectLongest();
}

package jp.musubi.assignment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much work is usual, where it ends, and how large a proposal gets. */
@ConfigMapping(prefix = "musubi.assignment")
interface AssignmentConfig {
  /** Needs in triage and open matches a coordinator usually has, unless they say otherwise. */
  @WithDefault("10")
  int usualLoad();

  @WithDefault("15")
  int mostLoad();

  /** Needs in one proposal for coordinators, those that have waited longest. */
  @WithDefault("1000")
  int mostNeeds();

  /** Within this time an organization gets no more than {@code mostInvitations}. */
  @WithDefault("30d")
  Duration invitationPeriod();

  @WithDefault("2")
  int usualInvitations();

  @WithDefault("3")
  int mostInvitations();

  /** How many organizations are invited to one need, over time. */
  @WithDefault("3")
  int invitationsForNeed();

  /** Below this score (0 to 1) nobody is invited. */
  @WithDefault("0.2")
  double leastScore();

  /** Needs in one proposal for invitations, those with the fewest first. */
  @WithDefault("100")
  int mostInvitingNeeds();
}

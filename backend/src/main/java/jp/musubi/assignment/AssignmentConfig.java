package jp.musubi.assignment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

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
}

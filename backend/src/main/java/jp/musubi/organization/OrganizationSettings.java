package jp.musubi.organization;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** Settings of this feature. */
@ConfigMapping(prefix = "musubi.organization")
interface OrganizationSettings {
  /** How long a verified organization counts as such without being confirmed. */
  @WithDefault("P12M")
  Period confirmationHolds();

  /** When to look for those that have gone stale, as a cron expression; "off" never does. */
  @WithDefault("0 20 3 * * ?")
  String staleCheck();
}

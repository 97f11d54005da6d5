package jp.musubi.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.Set;

/** Whether those with powers over others' records must have logged in with a second factor. */
@ConfigMapping(prefix = "musubi.login.second-factor")
public interface SecondFactorConfig {
  /** What is asked of coordinators and administrators. */
  enum Demand {
    REQUIRED,
    OFF
  }

  @WithParentName
  @WithDefault("required")
  Demand demand();

  /** What the login server writes into {@code acr} after a login with a second factor. */
  @WithDefault("second-factor,second-factor-set-up")
  Set<String> acr();
}

package jp.musubi.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How Musubi administers the login server's clients. */
@ConfigMapping(prefix = "musubi.login.admin")
interface ClientSettings {
  /** The realm, as in {@code musubi.login.url}. */
  Optional<String> url();

  /** A client of the realm that may manage clients and users. */
  @WithDefault("musubi-admin")
  String clientId();

  /** Its secret; without one clients cannot be administered here. */
  Optional<String> secret();

  /** How long to wait for an answer. */
  @WithDefault("10S")
  Duration timeout();
}

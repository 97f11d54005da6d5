package jp.musubi.login;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How Musubi administers the login server. */
@ConfigMapping(prefix = "musubi.login.admin")
interface LoginSettings {
  /** The realm, as in {@code musubi.login.url}. */
  Optional<String> url();

  /** A client of the realm that may manage clients and users. */
  @WithDefault("musubi-admin")
  String clientId();

  /** Its secret; without one neither clients nor people can be administered here. */
  Optional<String> secret();

  /** How long to wait for an answer. */
  @WithDefault("10S")
  Duration timeout();

  /** Whether the login server sends mail; otherwise passwords are told to whoever invites. */
  @WithDefault("false")
  boolean mail();
}

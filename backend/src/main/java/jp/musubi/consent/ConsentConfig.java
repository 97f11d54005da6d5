package jp.musubi.consent;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** What has to be agreed to. */
@ConfigMapping(prefix = "musubi.consent")
interface ConsentConfig {
  /** Whether people who have not agreed to the texts in force are kept from writing. */
  @WithDefault("true")
  boolean required();

  /** A directory with an operator's own texts in place of those that come with the product. */
  Optional<Path> directory();
}

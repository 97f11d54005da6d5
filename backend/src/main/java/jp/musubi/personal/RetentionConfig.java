package jp.musubi.personal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long things are kept that nobody needs for ever; zero keeps them. */
@ConfigMapping(prefix = "musubi.retention")
interface RetentionConfig {
  /** Answers to requests that carried an Idempotency-Key. */
  @WithDefault("P30D")
  Duration answers();

  /** News that were delivered to all parts of the product. */
  @WithDefault("P30D")
  Duration news();

  /** Rows and files of imports that are done. */
  @WithDefault("P180D")
  Duration imports();

  /** Who was shown which suggestions; the lists themselves stay. */
  @WithDefault("P730D")
  Duration suggestions();

  /** Tokens of logins after they ended. */
  @WithDefault("P1D")
  Duration sessions();
}

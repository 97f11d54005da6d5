package jp.musubi.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether an empty database is filled with the demonstration at start. */
@ConfigMapping(prefix = "musubi.demo")
interface DemoConfig {
  @WithDefault("false")
  boolean load();
}

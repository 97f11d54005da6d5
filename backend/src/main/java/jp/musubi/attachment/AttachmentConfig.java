package jp.musubi.attachment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where attached files are kept and how many there may be. */
@ConfigMapping(prefix = "musubi.attachment")
interface AttachmentConfig {
  /** Of the files, unless they are kept elsewhere. */
  @WithDefault(".musubi/files")
  Path directory();

  /** For one need or seed. */
  @WithDefault("20")
  int most();

  /** Pixels of a picture; one of more is not opened. */
  @WithDefault("40000000")
  long mostPixels();
}

package jp.musubi.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the search index is. */
@ConfigMapping(prefix = "musubi.index")
interface IndexConfig {
  /** Of the embedded engine; this process alone may use it. Can be deleted: it is rebuilt. */
  @WithDefault(".musubi/index")
  Path directory();
}

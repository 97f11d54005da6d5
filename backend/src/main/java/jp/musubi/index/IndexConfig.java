package jp.musubi.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the search index is: embedded in this process unless addresses of a cluster are given. */
@ConfigMapping(prefix = "musubi.index")
interface IndexConfig {
  /** Of the embedded engine; this process alone may use it. Can be deleted: it is rebuilt. */
  @WithDefault(".musubi/index")
  Path directory();

  /** Addresses of an OpenSearch cluster, e.g. {@code https://search-1.example:9200}. */
  Optional<List<String>> urls();

  /** Name and password for the cluster, or neither. */
  Optional<String> user();

  Optional<String> password();

  /** Begin of the names of this installation's indexes in the cluster. */
  @WithDefault("musubi")
  String prefix();

  @WithDefault("1")
  int shards();

  @WithDefault("1")
  int replicas();
}

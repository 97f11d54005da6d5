package jp.musubi.edge;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Settings of what lies between the socket and the features. */
@ConfigMapping(prefix = "musubi.edge")
interface EdgeConfig {

  /** Digests of the style elements that react-aria writes, as in {@code sha256-…}. */
  Optional<List<String>> styleHashes();

  /** The names under which this Musubi may be called; any, if there are none. */
  Optional<List<String>> hosts();
}

package jp.musubi.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.testing.SearchNode;

/** The engines behind the port: what one can, the other can. */
enum Engine {
  EMBEDDED {
    @Override
    SearchIndex open(Path directory) {
      return LuceneIndex.open(directory);
    }

    @Override
    void close(SearchIndex index) {
      ((LuceneIndex) index).close();
    }
  },

  CLUSTER {
    @Override
    SearchIndex open(Path directory) {
      var cluster = Cluster.at(List.of(SearchNode.address()), Optional.empty());
      var name = "test-" + UUID.nameUUIDFromBytes(directory.toString().getBytes(UTF_8));
      var generations = new ClusterGenerations(cluster, name, 1, 0, Stamp.FORMAT);
      generations.ensurePresent();
      return new ClusterIndex(cluster, generations);
    }

    @Override
    void close(SearchIndex index) {
      ((ClusterIndex) index).close();
    }
  };

  /** Opens an index of its own for each directory. */
  abstract SearchIndex open(Path directory);

  abstract void close(SearchIndex index);
}

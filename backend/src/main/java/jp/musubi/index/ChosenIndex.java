package jp.musubi.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import jp.musubi.embedding.Embeddings;

/** Opens the engine that is configured when it is first needed, closes it with the application. */
final class ChosenIndex {

  @Produces
  @ApplicationScoped
  SearchIndex open(IndexConfig config, Embeddings embeddings) {
    var format = Stamp.format(embeddings.model());
    return config
        .urls()
        .<SearchIndex>map(
            addresses -> {
              var login = config.user().map(user -> basic(user, config.password().orElse("")));
              var cluster = Cluster.at(addresses, login);
              return new ClusterIndex(
                  cluster,
                  new ClusterGenerations(
                      cluster, config.prefix(), config.shards(), config.replicas(), format));
            })
        .orElseGet(() -> LuceneIndex.open(config.directory(), format));
  }

  private static String basic(String user, String password) {
    var both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  void close(@Disposes SearchIndex index) throws Exception {
    if (index instanceof AutoCloseable open) {
      open.close();
    }
  }
}

package jp.musubi.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;

/** Opens the embedded engine when it is first needed, closes it with the application. */
final class EmbeddedIndex {

  @Produces
  @ApplicationScoped
  SearchIndex open(IndexConfig config) {
    return LuceneIndex.open(config.directory());
  }

  void close(@Disposes SearchIndex index) {
    if (index instanceof LuceneIndex embedded) {
      embedded.close();
    }
  }
}

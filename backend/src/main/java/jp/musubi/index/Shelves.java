package jp.musubi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;

/** Readers held for the time of one question, whatever happens to the index meanwhile. */
final class Shelves implements AutoCloseable {
  private record Held(SearcherManager from, PresentSearcher searcher) {}

  private final List<Held> held = new ArrayList<>();
  private final IndexSearcher searcher;

  Shelves(Generation generation, Collection<Type> types) throws IOException {
    try {
      for (var type : types) {
        var manager = generation.shelf(type).searchers();
        held.add(new Held(manager, (PresentSearcher) manager.acquire()));
      }
      var parts = held.stream().map(Held::searcher).toList();
      var readers = parts.stream().map(IndexSearcher::getIndexReader);
      this.searcher =
          held.size() == 1
              ? held.getFirst().searcher()
              : new PresentSearcher(
                  new MultiReader(readers.toArray(IndexReader[]::new), false), parts);
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  IndexSearcher searcher() {
    return searcher;
  }

  @Override
  public void close() throws IOException {
    for (var each : held) {
      each.from().release(each.searcher());
    }
  }
}

package jp.musubi.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The records of one type in a Lucene directory of their own – so that rarity among seeds is not
 * diluted by needs. Writers take turns (see {@link Generation}); readers need not.
 */
final class Shelf implements AutoCloseable {
  private static final double BUFFER_MB = 32;

  private final FSDirectory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private Shelf(FSDirectory directory, IndexWriter writer) throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.searchers =
        new SearcherManager(
            writer,
            new SearcherFactory() {
              @Override
              public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before) {
                return new PresentSearcher(reader);
              }
            });
  }

  /** Opens what is there, or an empty shelf; fails where what is there cannot be read whole. */
  static Shelf open(Path path) throws IOException {
    Files.createDirectories(path);
    // the whole index is locked once, by Stamp
    var directory = FSDirectory.open(path, NoLockFactory.INSTANCE);
    try {
      if (DirectoryReader.indexExists(directory)) {
        verify(directory);
      }
      var config = new IndexWriterConfig(Fields.analyzer()).setRAMBufferSizeMB(BUFFER_MB);
      return new Shelf(directory, new IndexWriter(directory, config));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /**
   * Lucene reads lazily: without this, a damaged segment would show only in the middle of a query.
   */
  private static void verify(FSDirectory directory) throws IOException {
    try (var reader = DirectoryReader.open(directory)) {
      for (var leaf : reader.leaves()) {
        if (leaf.reader() instanceof CodecReader segment) {
          segment.checkIntegrity();
        }
      }
    }
  }

  /** Takes in what is not older than what is held; found by queries on return. */
  void upsert(Collection<Document> documents) throws IOException {
    var searcher = searchers.acquire();
    try {
      Map<String, Long> taken = new HashMap<>();
      for (var document : documents) {
        var id = document.id();
        var least = taken.containsKey(id) ? taken.get(id) : least(searcher, id);
        if (least == null || document.version() >= least) {
          writer.updateDocument(new Term(Fields.ID, id), Fields.document(document));
          taken.put(id, document.version());
        }
      }
    } finally {
      searchers.release(searcher);
    }
    searchers.maybeRefreshBlocking();
  }

  void delete(Type type, String id, long version) throws IOException {
    var searcher = searchers.acquire();
    try {
      var least = least(searcher, id);
      if (least == null || version >= least) {
        writer.updateDocument(new Term(Fields.ID, id), Fields.tombstone(type, id, version));
      }
    } finally {
      searchers.release(searcher);
    }
    searchers.maybeRefreshBlocking();
  }

  /** The lowest version that is still news of this record: that held, or one above that deleted. */
  private static @Nullable Long least(IndexSearcher searcher, String id) throws IOException {
    for (var leaf : searcher.getIndexReader().leaves()) {
      var terms = leaf.reader().terms(Fields.ID);
      var held = terms == null ? null : terms.iterator();
      if (held == null || !held.seekExact(new BytesRef(id))) {
        continue;
      }
      var live = leaf.reader().getLiveDocs();
      var postings = held.postings(null, PostingsEnum.NONE);
      for (int doc = postings.nextDoc();
          doc != PostingsEnum.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (live == null || live.get(doc)) {
          var version = leaf.reader().getNumericDocValues(Fields.VERSION);
          var deleted = leaf.reader().getNumericDocValues(Fields.DELETED);
          if (version != null && version.advanceExact(doc)) {
            boolean gone = deleted != null && deleted.advanceExact(doc);
            return version.longValue() + (gone ? 1 : 0);
          }
        }
      }
    }
    return null;
  }

  Set<String> texts(Collection<String> ids) throws IOException {
    var searcher = searchers.acquire();
    try {
      var keys = ids.stream().map(BytesRef::new).toList();
      var held = searcher.search(new TermInSetQuery(Fields.ID, keys), Math.max(1, ids.size()));
      var texts = new HashSet<String>();
      for (var hit : held.scoreDocs) {
        for (var field : searcher.storedFields().document(hit.doc).getFields()) {
          if (field.name().endsWith(Fields.PASSAGES)) {
            Passages.read(field.stringValue()).forEach(passage -> texts.add(passage.text()));
          }
        }
      }
      return texts;
    } finally {
      searchers.release(searcher);
    }
  }

  void commit() throws IOException {
    writer.commit();
  }

  SearcherManager searchers() {
    return searchers;
  }

  @Override
  public void close() throws IOException {
    try (directory;
        writer;
        searchers) {
      if (writer.isOpen()) {
        writer.commit();
      }
    }
  }
}

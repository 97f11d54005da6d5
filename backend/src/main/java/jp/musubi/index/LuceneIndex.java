package jp.musubi.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import jp.musubi.identity.Rung;
import jp.musubi.matching.Passage;
import jp.musubi.matching.Terms;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/** The index in this process: Lucene directories under one path, which this process alone uses. */
public final class LuceneIndex implements SearchIndex, AutoCloseable {
  private final Home home;
  private final ReentrantLock writing = new ReentrantLock();
  private final Map<Rung, IndexedTerms> terms = new EnumMap<>(Rung.class);

  private LuceneIndex(Home home) {
    this.home = home;
    for (var rung : Rung.values()) {
      terms.put(rung, new IndexedTerms(new LuceneFrequencies(home), rung));
    }
  }

  /** Opens the index under a path; whatever cannot be used is left for {@link #rebuild}. */
  public static LuceneIndex open(Path root) {
    return open(root, Stamp.FORMAT);
  }

  /**
   * @param format of the index; one of another format is rebuilt
   */
  static LuceneIndex open(Path root, String format) {
    try {
      return new LuceneIndex(Home.open(root, format));
    } catch (IOException e) {
      throw new UncheckedIOException("The search index under " + root + " cannot be opened", e);
    }
  }

  @Override
  public void upsert(Collection<Document> documents) {
    var ids = documents.stream().map(Document::id).toList();
    var arriving = documents.stream().flatMap(each -> each.contents().values().stream());
    var texts = arriving.flatMap(content -> content.passages().stream()).map(Passage::text);
    write(ids, texts.collect(Collectors.toSet()), generation -> generation.upsert(documents));
  }

  @Override
  public void delete(Type type, String id, long version) {
    write(List.of(id), Set.of(), present -> present.shelf(type).delete(type, id, version));
  }

  private interface Change {
    void on(Generation generation) throws IOException;
  }

  /**
   * @param ids of the records that are replaced or removed
   * @param arriving texts that come in
   */
  private void write(List<String> ids, Set<String> arriving, Change change) {
    writing.lock();
    try {
      var present = home.present();
      var texts = present.texts(ids);
      texts.addAll(arriving);
      change.on(present);
      home.changed();
      forget(texts);
      present.commit();
      var next = home.next();
      if (next != null) {
        change.on(next);
      }
    } catch (IOException | AlreadyClosedException e) {
      throw home.broken(e);
    } finally {
      writing.unlock();
    }
  }

  /** What is counted of these texts' terms is to be counted anew. */
  private void forget(Set<String> texts) {
    var any = rarities(Rung.PUBLIC);
    var keys = new HashSet<String>();
    texts.forEach(text -> any.of(text).forEach(term -> keys.add(term.key())));
    terms.values().forEach(rarities -> rarities.forget(keys));
  }

  @Override
  public List<Candidate> candidates(
      Type wanted, List<Passage> passages, Map<String, Set<String>> filters, Rung rung, int limit) {
    try (var shelves = home.open(Set.of(wanted))) {
      var look = new LuceneLook(shelves.searcher(), wanted, Fields.of(rung), filters, limit);
      return new Candidates(rarities(rung), look).find(passages, limit);
    } catch (IOException e) {
      throw home.broken(e);
    }
  }

  @Override
  public Found search(Search search) {
    try (var shelves = home.open(search.types())) {
      return new Finding(shelves.searcher(), search).run();
    } catch (IOException e) {
      throw home.broken(e);
    }
  }

  @Override
  public List<String> completions(String prefix, Set<Type> types, Rung rung, int limit) {
    try (var shelves = home.open(types)) {
      return new Completions(shelves.searcher(), Fields.of(rung)).of(prefix, limit);
    } catch (IOException e) {
      throw home.broken(e);
    }
  }

  @Override
  public Terms terms(Rung rung) {
    return rarities(rung);
  }

  private IndexedTerms rarities(Rung rung) {
    return Objects.requireNonNull(terms.get(rung));
  }

  @Override
  public Status status() {
    return home.status();
  }

  @Override
  public Rebuild rebuild(long expected) {
    writing.lock();
    try {
      home.beginNext(expected);
      return new Filling();
    } catch (IOException e) {
      throw home.broken(e);
    } finally {
      writing.unlock();
    }
  }

  @Override
  public void close() {
    writing.lock();
    try {
      home.close();
    } finally {
      writing.unlock();
    }
  }

  /** The rebuild under way; turns with the other writers after every lot. */
  private final class Filling implements Rebuild {
    private final @Nullable Generation mine = home.next();

    @Override
    public void add(Collection<Document> documents) {
      turn(() -> home.fill(documents));
    }

    @Override
    public void complete() {
      turn(home::completeNext);
    }

    @Override
    public void close() {
      writing.lock();
      try {
        if (home.next() == mine) {
          home.abandonNext();
        }
      } finally {
        writing.unlock();
      }
    }

    private interface Step {
      void run() throws IOException;
    }

    private void turn(Step step) {
      writing.lock();
      try {
        if (mine == null || home.next() != mine) {
          throw new IllegalStateException("This rebuild is over");
        }
        step.run();
      } catch (IOException | AlreadyClosedException e) {
        home.abandonNext();
        throw home.broken(e);
      } finally {
        writing.unlock();
      }
    }
  }
}

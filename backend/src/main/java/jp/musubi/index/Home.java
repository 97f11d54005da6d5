package jp.musubi.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import jp.musubi.shared.DomainException;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * The generations under one path: the present one, which answers, and while a rebuild runs the
 * next. Only {@link #open(Set)} and {@link #status()} may be called without holding the writers'
 * turn.
 */
final class Home implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Home.class.getName());

  private final Path root;
  private final Stamp stamp;
  private final FSDirectory directory;
  private final Lock lock;
  private volatile Generation present;
  private volatile @Nullable Generation next;
  private volatile boolean complete;
  private final AtomicLong changes = new AtomicLong();
  private final AtomicLong done = new AtomicLong();
  private volatile long expected;

  private Home(Path root, Stamp stamp, FSDirectory directory, Lock lock) throws IOException {
    this.root = root;
    this.stamp = stamp;
    this.directory = directory;
    this.lock = lock;
    this.present = openPresent();
    Generation.removeOthers(root, present.number());
  }

  static Home open(Path root, String format) throws IOException {
    Files.createDirectories(root);
    var directory = FSDirectory.open(root);
    try {
      return new Home(
          root, new Stamp(root, format), directory, directory.obtainLock("in-use.lock"));
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new IOException("Another process uses it", e);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private Generation openPresent() throws IOException {
    var stamped = stamp.generation();
    if (stamped.isPresent() && Generation.exists(root, stamped.get())) {
      try {
        var generation = Generation.open(root, stamped.get());
        complete = true;
        return generation;
      } catch (IOException | RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, "The search index is damaged and will be rebuilt", e);
      }
    }
    stamp.remove();
    long number = stamped.orElse(0L) + 1;
    Generation.removeOthers(root, -1);
    return Generation.open(root, number);
  }

  /** The searchable shelves of some types, all if none is named, as they are at this moment. */
  Shelves open(Set<Type> types) throws IOException {
    for (int attempt = 0; ; attempt++) {
      var generation = present;
      try {
        return new Shelves(generation, types.isEmpty() ? Set.of(Type.values()) : types);
      } catch (AlreadyClosedException e) {
        // a rebuild has just put another generation in its place
        if (attempt > 1 || generation == present) {
          throw broken(e);
        }
      }
    }
  }

  /** Counts what has changed the texts that can be found, to tell kept figures from old ones. */
  long changes() {
    return changes.get();
  }

  void changed() {
    changes.incrementAndGet();
  }

  Generation present() {
    return present;
  }

  @Nullable Generation next() {
    return next;
  }

  Status status() {
    long documents;
    try (var shelves = open(Set.of())) {
      var searcher = shelves.searcher();
      var deleted = searcher.count(new FieldExistsQuery(Fields.DELETED));
      documents = (long) searcher.getIndexReader().numDocs() - deleted;
    } catch (IOException | DomainException e) {
      complete = false;
      documents = 0;
    }
    boolean whole = complete && stamp.exists();
    var state =
        next != null
            ? Status.State.REBUILDING
            : whole ? Status.State.READY : Status.State.REBUILD_NEEDED;
    return new Status(state, whole, done.get(), expected, documents);
  }

  void beginNext(long records) throws IOException {
    if (next != null) {
      throw new IllegalStateException("A rebuild is under way");
    }
    Files.createDirectories(root);
    Generation.removeOthers(root, present.number());
    done.set(0);
    expected = records;
    next = Generation.open(root, present.number() + 1);
  }

  void fill(Collection<Document> documents) throws IOException {
    var filled = next;
    if (filled != null) {
      filled.upsert(documents);
      done.addAndGet(documents.size());
    }
  }

  void completeNext() throws IOException {
    var filled = next;
    if (filled != null) {
      filled.commit();
      stamp.write(filled.number());
      var old = present;
      present = filled;
      next = null;
      complete = true;
      changed();
      old.close();
      Generation.removeOthers(root, filled.number());
    }
  }

  void abandonNext() {
    var given = next;
    next = null;
    if (given != null) {
      given.close();
    }
  }

  /** Notes that the index cannot be trusted any more. */
  DomainException broken(Exception cause) {
    complete = false;
    LOG.log(
        System.Logger.Level.ERROR, "The search index cannot be used and must be rebuilt", cause);
    return new DomainException(DomainException.Kind.UNAVAILABLE, "unavailable");
  }

  @Override
  public void close() {
    abandonNext();
    present.close();
    try (directory;
        lock) {
      LOG.log(System.Logger.Level.DEBUG, "Search index closed");
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "The search index's lock was lost", e);
    }
  }
}

package jp.musubi.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.identity.Rung;
import jp.musubi.matching.Passage;
import jp.musubi.matching.Terms;

/**
 * The one way to whatever engine holds the index. Safe for use by many threads.
 *
 * <p>Where the index cannot be used, every method throws a {@code DomainException} of kind
 * UNAVAILABLE; whoever writes tries again later.
 */
public interface SearchIndex {

  /**
   * Takes in records; what has returned is durable and can be found. A record whose version is
   * lower than the one held or deleted is ignored.
   */
  void upsert(Collection<Document> documents);

  /** Removes a record; versions up to this one do not bring it back. */
  void delete(Type type, String id, long version);

  /**
   * Records of a type whose text is worth comparing with these passages, best first.
   *
   * @param filters as in {@link Search}
   */
  List<Candidate> candidates(
      Type wanted, List<Passage> passages, Map<String, Set<String>> filters, Rung rung, int limit);

  Found search(Search search);

  /** Titles and words that begin with what was typed, likeliest first. */
  List<String> completions(String prefix, Set<Type> types, Rung rung, int limit);

  /** Japanese analysis and the rarity of terms among the texts of one rung. */
  Terms terms(Rung rung);

  Status status();

  /** Whether other nodes use the same index, so that only one of them may rebuild it. */
  default boolean isShared() {
    return false;
  }

  /** Whether the index is missing, unreadable, of another format or incomplete. */
  default boolean needsRebuild() {
    return status().state() == Status.State.REBUILD_NEEDED;
  }

  /**
   * Begins anew beside what is there.
   *
   * @param expected about how many records will come, for progress
   */
  Rebuild rebuild(long expected);
}

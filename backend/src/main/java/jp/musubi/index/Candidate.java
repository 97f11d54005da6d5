package jp.musubi.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import jp.musubi.matching.Digest;
import org.jspecify.annotations.Nullable;

/**
 * A record worth scoring, found by fused text queries.
 *
 * @param version of the record that was indexed
 * @param score only to order candidates of one query
 * @param digest of the texts that the asker's rung may read, if it was kept
 */
public record Candidate(String id, long version, double score, @Nullable Digest digest) {
  Candidate scoring(double other) {
    return new Candidate(id, version, other, digest);
  }

  /** What was kept of these candidates, by their ids. */
  public static Map<String, Digest> digests(Collection<Candidate> candidates) {
    var digests = new HashMap<String, Digest>();
    for (var candidate : candidates) {
      if (candidate.digest() != null) {
        digests.put(candidate.id(), candidate.digest());
      }
    }
    return digests;
  }
}

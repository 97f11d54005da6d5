package jp.musubi.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import jp.musubi.matching.Terms;

/**
 * Counts in the cluster, many at a time. Other nodes write there, too, so that what was counted
 * holds for a minute at most.
 */
final class ClusterFrequencies implements Frequencies {
  private static final Duration HOLDS = Duration.ofMinutes(1);
  private static final int AT_ONCE = 4_000;

  private final Cluster cluster;
  private final String compared;
  private final AtomicLong written = new AtomicLong();
  private final long begin = System.nanoTime();

  /**
   * @param compared the aliases of needs and seeds
   */
  ClusterFrequencies(Cluster cluster, String compared) {
    this.cluster = cluster;
    this.compared = compared;
  }

  void changed() {
    written.incrementAndGet();
  }

  @Override
  public long changes() {
    return written.get() + (System.nanoTime() - begin) / HOLDS.toNanos();
  }

  @Override
  public long epoch() {
    return changes();
  }

  @Override
  public long texts(Fields fields) {
    var query = Map.of("query", ClusterQueries.exactly(fields.visible, "1"));
    return cluster.ask("/" + compared + "/_count", query).path("count").asLong();
  }

  @Override
  public Map<String, Long> of(Fields fields, Terms.Kind kind, Collection<String> forms) {
    var counts = new HashMap<String, Long>();
    var all = List.copyOf(forms);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      var each = new ArrayList<Map<String, ?>>();
      some.forEach(form -> each.add(ClusterQueries.exactly(fields.compared(kind), form)));
      var body =
          Map.of("size", 0, "aggs", Map.of("in", Map.of("filters", Map.of("filters", each))));
      var buckets = cluster.ask("/" + compared + "/_search", body).at("/aggregations/in/buckets");
      for (int i = 0; i < some.size(); i++) {
        counts.put(some.get(i), buckets.path(i).path("doc_count").asLong());
      }
    }
    return counts;
  }
}

package jp.musubi.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.musubi.identity.Rung;
import jp.musubi.matching.Passage;
import org.jspecify.annotations.Nullable;

/** Answers one question of the search box from the cluster. */
final class ClusterFinding {
  private static final int MOST_CODES = 1_000;

  private final Search search;
  private final Fields fields;
  private final Asked asked;

  ClusterFinding(Search search) {
    this.search = search;
    this.fields = Fields.of(search.rung());
    this.asked = Asked.of(search.text());
  }

  Found run(Cluster cluster, String aliases) {
    if (asked.isEmpty() && !search.text().isBlank()) {
      return new Found(List.of(), List.of(), null, 0);
    }
    // every index and shard counts terms for itself unless told to add up first
    var answer = cluster.ask("/" + aliases + "/_search?search_type=dfs_query_then_fetch", body());
    var hits = answer.path("hits");
    var items = new ArrayList<Found.Hit>();
    for (var hit : hits.path("hits")) {
      items.add(hit(hit));
    }
    var last = items.isEmpty() ? null : hits.path("hits").get(items.size() - 1);
    return new Found(
        items,
        search.facets().stream().map(name -> facet(name, answer)).toList(),
        items.size() == search.limit() ? place(last) : null,
        hits.path("total").path("value").asLong());
  }

  private Map<String, Object> body() {
    var text = asked.isEmpty() ? ClusterQueries.everything() : ClusterQueries.asked(asked, fields);
    var body = new HashMap<String, Object>();
    body.put("query", ClusterQueries.visible(text, fields));
    body.put("post_filter", ClusterQueries.filters(fields, search.filters(), null));
    body.put("aggs", ClusterQueries.facets(search, fields, MOST_CODES));
    // ids are ordered by time: the later record comes first where nothing else decides
    body.put("sort", List.of(Map.of("_score", "desc"), Map.of(Fields.KEY, "desc")));
    body.put("size", search.limit());
    body.put("track_total_hits", true);
    body.put("_source", List.of(Fields.ID, Fields.TYPE, Fields.VERSION, fields.passages));
    var after = Cursor.read(search.cursor());
    if (after != null) {
      body.put("search_after", List.of(after.score(), after.key()));
    }
    return body;
  }

  private static @Nullable String place(@Nullable JsonNode hit) {
    if (hit == null) {
      return null;
    }
    var sort = hit.path("sort");
    return new Cursor((float) sort.path(0).asDouble(), sort.path(1).asText()).written();
  }

  private Found.Hit hit(JsonNode hit) {
    var source = hit.path("_source");
    return new Found.Hit(
        Type.valueOf(source.path(Fields.TYPE).asText()),
        source.path(Fields.ID).asText(),
        source.path(Fields.VERSION).asLong(),
        hit.path("sort").path(0).asDouble(),
        asked.fragments(passages(source, search.rung())));
  }

  /** The passages of a record that a rung may read. */
  static List<Passage> passages(JsonNode source, Rung rung) {
    var stored = new ArrayList<String>();
    var name = rung.name().toLowerCase(Locale.ROOT);
    source.path(name).path("passages").forEach(passage -> stored.add(passage.asText()));
    return Passages.read(stored.toArray(String[]::new));
  }

  private static Found.Facet facet(String name, JsonNode answer) {
    var counts = new ArrayList<Found.Count>();
    for (var bucket : answer.path("aggregations").path(name).path("codes").path("buckets")) {
      counts.add(new Found.Count(bucket.path("key").asText(), bucket.path("doc_count").asLong()));
    }
    counts.sort(
        Comparator.comparingLong(Found.Count::count).reversed().thenComparing(Found.Count::code));
    return new Found.Facet(name, counts);
  }
}

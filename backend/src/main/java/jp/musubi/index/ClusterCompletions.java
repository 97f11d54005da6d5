package jp.musubi.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import jp.musubi.identity.Rung;
import jp.musubi.matching.Part;

/** As {@link Completions}, from the cluster. */
record ClusterCompletions(Cluster cluster, String aliases, Rung rung) {

  List<String> of(String typed, int limit) {
    var text = typed.strip();
    if (text.isEmpty() || text.length() > Completions.LONGEST) {
      return List.of();
    }
    var found = new LinkedHashSet<String>(words(text, Math.max(1, limit / 2)));
    for (var title : titles(text, limit)) {
      if (found.size() < limit) {
        found.add(title);
      }
    }
    return List.copyOf(found);
  }

  private List<String> words(String text, int limit) {
    var folded = Japanese.folded(text);
    var words = new ArrayList<String>();
    if (folded.isEmpty()) {
      return words;
    }
    var field = ClusterFields.vocabulary(rung);
    var begin = Map.of("prefix", Map.of(field, Map.of("value", folded)));
    var terms = Map.of("field", field, "include", literally(folded) + ".*", "size", limit);
    var body = Map.of("size", 0, "query", begin, "aggs", Map.of("words", Map.of("terms", terms)));
    ask(body)
        .at("/aggregations/words/buckets")
        .forEach(bucket -> words.add(bucket.path("key").asText()));
    return words;
  }

  /** Each character that the engine's pattern language knows, taken as itself. */
  private static String literally(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "\\\\$0");
  }

  private List<String> titles(String text, int limit) {
    var titles = new ArrayList<String>();
    var asked = Asked.of(text);
    if (!asked.isEmpty()) {
      var fields = Fields.of(rung);
      var query = ClusterQueries.visible(ClusterQueries.titles(asked, fields), fields);
      var body = Map.of("query", query, "size", limit, "_source", List.of(fields.passages));
      for (var hit : ask(body).at("/hits/hits")) {
        ClusterFinding.passages(hit.path("_source"), rung).stream()
            .filter(passage -> passage.part() == Part.TITLE)
            .forEach(passage -> titles.add(passage.text()));
      }
    }
    return titles;
  }

  private JsonNode ask(Map<String, ?> body) {
    return cluster.ask("/" + aliases + "/_search", body);
  }
}

package jp.musubi.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.matching.Terms;
import org.jspecify.annotations.Nullable;

/**
 * The queries of {@link Asked}, {@link Filters} and {@link LuceneLook} in OpenSearch's language.
 */
final class ClusterQueries {
  private ClusterQueries() {}

  static Map<String, ?> everything() {
    return Map.of("match_all", Map.of());
  }

  static Map<String, ?> exactly(String field, Object value) {
    return Map.of("term", Map.of(field, Map.of("value", value)));
  }

  /** What has any of these terms, each counting by its weight. */
  static Map<String, ?> any(Fields fields, Map<String, Double> weights) {
    var terms = new ArrayList<Map<String, ?>>();
    weights.forEach(
        (key, weight) ->
            terms.add(term(fields.compared(Terms.Kind.of(key)), Terms.Kind.form(key), weight)));
    return terms.isEmpty() ? Map.of("match_none", Map.of()) : should(terms, 1);
  }

  static Map<String, ?> asked(Asked asked, Fields fields) {
    var all = new ArrayList<Map<String, ?>>();
    for (var piece : asked.pieces()) {
      var ways = new ArrayList<Map<String, ?>>();
      words(fields.words, piece, 1, ways);
      literal(fields.bigrams, piece, Asked.LITERAL, ways);
      words(fields.titleWords, piece, Asked.TITLE, ways);
      literal(fields.titleBigrams, piece, Asked.TITLE, ways);
      all.add(should(ways, 1));
    }
    return Map.of("bool", Map.of("must", all));
  }

  /** Titles alone, by what they literally contain. */
  static Map<String, ?> titles(Asked asked, Fields fields) {
    var all = new ArrayList<Map<String, ?>>();
    asked.pieces().forEach(piece -> literal(fields.titleBigrams, piece, 1, all));
    return Map.of("bool", Map.of("must", all));
  }

  private static void words(
      String field, Asked.Piece piece, double boost, List<Map<String, ?>> ways) {
    if (!piece.words().isEmpty()) {
      List<Map<String, ?>> terms = new ArrayList<>();
      piece.words().forEach(word -> terms.add(term(field, word, 1)));
      ways.add(
          Map.of(
              "bool",
              Map.of(
                  "should", terms, "minimum_should_match", piece.wordsNeeded(), "boost", boost)));
    }
  }

  private static void literal(
      String field, Asked.Piece piece, double boost, List<Map<String, ?>> ways) {
    if (!piece.literal().isEmpty()) {
      ways.add(
          Map.of("match_phrase", Map.of(field, Map.of("query", piece.text(), "boost", boost))));
    }
  }

  private static Map<String, ?> term(String field, String form, double boost) {
    return Map.of("term", Map.of(field, Map.of("value", form, "boost", boost)));
  }

  private static Map<String, ?> should(List<Map<String, ?>> ways, int needed) {
    return Map.of("bool", Map.of("should", ways, "minimum_should_match", needed));
  }

  /** Narrows a query to what a rung may see. */
  static Map<String, ?> visible(Map<String, ?> query, Fields fields) {
    return Map.of(
        "bool", Map.of("must", List.of(query), "filter", List.of(exactly(fields.visible, "1"))));
  }

  /**
   * Only records with one of a facet's codes, for all facets.
   *
   * @param except a facet whose own filter is left out
   */
  static Map<String, ?> filters(
      Fields fields, Map<String, Set<String>> filters, @Nullable String except) {
    var all = new ArrayList<Map<String, ?>>();
    filters.forEach(
        (name, codes) -> {
          if (!codes.isEmpty() && !name.equals(except)) {
            all.add(Map.of("terms", Map.of(fields.facet(name), codes)));
          }
        });
    return all.isEmpty() ? everything() : Map.of("bool", Map.of("filter", all));
  }

  /** Facets counted as if their own filter had not been chosen. */
  static Map<String, ?> facets(Search search, Fields fields, int most) {
    var facets = new HashMap<String, Object>();
    for (var name : search.facets()) {
      var codes = Map.of("terms", Map.of("field", fields.facet(name), "size", most));
      facets.put(
          name,
          Map.of(
              "filter", filters(fields, search.filters(), name), "aggs", Map.of("codes", codes)));
    }
    return facets;
  }
}

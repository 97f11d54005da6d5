package jp.musubi.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.musubi.identity.Rung;
import jp.musubi.matching.Digest;
import jp.musubi.matching.Part;
import jp.musubi.matching.Passage;
import jp.musubi.matching.Terms;
import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;

/**
 * The fields of {@link Fields} as OpenSearch keeps them. Words arrive as read here – the engine
 * only sets them apart at blanks –, so that both engines read Japanese alike, with one dictionary
 * and no plug-in.
 */
final class ClusterFields {
  /** Distinct words of a rung, to complete what is typed. */
  static final String VOCABULARY = "vocabulary";

  private static final Map<String, ?> KEYWORD = Map.of("type", "keyword");
  private static final Map<String, ?> STORED =
      Map.of("type", "keyword", "index", false, "doc_values", false);
  private static final Map<String, ?> READ = text("read", "read");
  private static final Map<String, ?> PAIRS = text("pairs", "pairs_sought");

  private ClusterFields() {}

  static String vocabulary(Rung rung) {
    return name(rung) + "." + VOCABULARY;
  }

  private static String name(Rung rung) {
    return rung.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, ?> text(String analyzer, String sought) {
    // as in the embedded engine, texts of one record follow each other without a gap
    return Map.of(
        "type",
        "text",
        "analyzer",
        analyzer,
        "search_analyzer",
        sought,
        "position_increment_gap",
        0);
  }

  /** What a new index is made with. */
  static Map<String, ?> index(int shards, int replicas) {
    var properties = new HashMap<String, Object>();
    properties.put(Fields.ID, KEYWORD);
    properties.put(Fields.KEY, KEYWORD);
    properties.put(Fields.TYPE, STORED);
    properties.put(Fields.DELETED, Map.of("type", "boolean"));
    for (var rung : Rung.values()) {
      properties.put(name(rung), Map.of("properties", ofRung()));
    }
    var facets = Map.of("path_match", "*.facet.*", "mapping", KEYWORD);
    return Map.of(
        "settings",
        Map.of("number_of_shards", shards, "number_of_replicas", replicas, "analysis", analysis()),
        "mappings",
        Map.of("dynamic_templates", List.of(Map.of("facets", facets)), "properties", properties));
  }

  private static Map<String, ?> ofRung() {
    var compared = new HashMap<String, Object>();
    for (var kind : Terms.Kind.values()) {
      compared.put(kind.name(), READ);
    }
    return Map.of(
        "visible",
        KEYWORD,
        "passages",
        STORED,
        "digest",
        Map.of("type", "binary"),
        "words",
        READ,
        "bigrams",
        PAIRS,
        "title",
        Map.of("properties", Map.of("words", READ, "bigrams", PAIRS)),
        VOCABULARY,
        KEYWORD,
        "compared",
        Map.of("properties", compared));
  }

  private static Map<String, ?> analysis() {
    return Map.of(
        "analyzer",
        Map.of(
            "read", Map.of("type", "custom", "tokenizer", "whitespace"),
            "pairs", pairs("pairs"),
            "pairs_sought", pairs("pairs_sought")),
        "filter",
        Map.of("pairs", bigrams(true), "pairs_sought", bigrams(false)));
  }

  private static Map<String, ?> pairs(String filter) {
    return Map.of("type", "custom", "tokenizer", "standard", "filter", List.of(filter));
  }

  private static Map<String, ?> bigrams(boolean singles) {
    return Map.of(
        "type", "cjk_bigram", "output_unigrams", singles, "ignored_scripts", List.of("hangul"));
  }

  /** A record as it is kept. */
  static Map<String, ?> source(Document document) {
    var source = identity(document.type(), document.id(), document.version());
    document.contents().forEach((rung, content) -> source.put(name(rung), of(content)));
    return source;
  }

  /** What is kept of a deleted record. */
  static Map<String, ?> tombstone(Type type, String id, long version) {
    var source = identity(type, id, version);
    source.put(Fields.DELETED, true);
    return source;
  }

  private static Map<String, Object> identity(Type type, String id, long version) {
    var source = new HashMap<String, Object>();
    source.put(Fields.ID, id);
    source.put(Fields.KEY, id + type);
    source.put(Fields.TYPE, type.name());
    source.put(Fields.VERSION, version);
    return source;
  }

  private static Map<String, ?> of(Content content) {
    var passages = content.passages();
    var compared = passages.stream().filter(p -> p.part().share() > 0).toList();
    var titles = passages.stream().filter(p -> p.part() == Part.TITLE).toList();
    var words = new LinkedHashSet<String>();
    passages.forEach(
        p -> Japanese.read(Japanese.WORDS, p.text()).forEach(token -> words.add(token.form())));
    var comparedBy = new HashMap<String, Object>();
    for (var kind : Terms.Kind.values()) {
      comparedBy.put(kind.name(), read(Japanese.of(kind), compared));
    }
    var fields = new HashMap<String, Object>();
    fields.put("visible", "1");
    fields.put("passages", passages.stream().map(Passages::stored).toList());
    fields.put("words", read(Japanese.WORDS, passages));
    fields.put("bigrams", folded(passages));
    fields.put("title", Map.of("words", read(Japanese.WORDS, titles), "bigrams", folded(titles)));
    fields.put(VOCABULARY, new ArrayList<>(words));
    fields.put("compared", comparedBy);
    fields.put("facet", content.facets());
    var digest = content.digest();
    if (digest != null) {
      fields.put("digest", Base64.getEncoder().encodeToString(digest.bytes()));
    }
    return fields;
  }

  /** What was kept of the passages that a rung may read. */
  static @Nullable Digest digest(JsonNode source, Rung rung) {
    var kept = source.path(name(rung)).path("digest");
    return kept.isTextual() ? Digest.of(Base64.getDecoder().decode(kept.asText())) : null;
  }

  private static List<String> read(Analyzer analyzer, List<Passage> passages) {
    return passages.stream()
        .map(
            passage ->
                Japanese.read(analyzer, passage.text()).stream()
                    .map(Japanese.Token::form)
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  private static List<String> folded(List<Passage> passages) {
    return passages.stream().map(passage -> Japanese.folded(passage.text())).toList();
  }
}

package jp.musubi.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The indexes of one installation in a cluster: one for each type and generation, {@code
 * musubi-need-3}. An alias, {@code musubi-need}, names the present one, another, {@code
 * musubi-need-next}, the one that a rebuild fills; all nodes see the same.
 */
final class ClusterGenerations {
  private final Cluster cluster;
  private final String prefix;
  private final int shards;
  private final int replicas;
  private final String format;

  /**
   * @param format of the indexes; those of another format are rebuilt
   */
  ClusterGenerations(Cluster cluster, String prefix, int shards, int replicas, String format) {
    this.cluster = cluster;
    this.prefix = prefix;
    this.shards = shards;
    this.replicas = replicas;
    this.format = format;
  }

  String present(Type type) {
    return prefix + "-" + type.name().toLowerCase(Locale.ROOT);
  }

  String next(Type type) {
    return present(type) + "-next";
  }

  String present(Iterable<Type> types) {
    var aliases = new ArrayList<String>();
    types.forEach(type -> aliases.add(present(type)));
    return String.join(",", aliases);
  }

  private String present() {
    return present(List.of(Type.values()));
  }

  boolean isBeingFilled(Type type) {
    return cluster.get("/_alias/" + next(type)).isPresent();
  }

  /** Makes what is missing, empty and not complete. */
  void ensurePresent() {
    for (var type : Type.values()) {
      if (cluster.get("/_alias/" + present(type)).isEmpty()) {
        create(type, 1 + newest(), present(type));
      }
    }
  }

  /** Begins the next generation; what an earlier rebuild left is removed. */
  void beginNext() {
    ensurePresent();
    removeAllBut(presentIndexes());
    long number = 1 + newest();
    for (var type : Type.values()) {
      create(type, number, next(type));
    }
  }

  /** Puts the next generation in the present one's place, in one step for all nodes. */
  void completeNext() {
    var old = presentIndexes();
    var steps = new ArrayList<Map<String, ?>>();
    for (var type : Type.values()) {
      var fresh = indexesOf(next(type)).getFirst();
      cluster.put(
          "/" + fresh + "/_mapping", Map.of("_meta", Map.of("complete", true, "format", format)));
      steps.add(step("remove", fresh, next(type)));
      indexesOf(present(type)).forEach(gone -> steps.add(step("remove", gone, present(type))));
      steps.add(step("add", fresh, present(type)));
    }
    cluster.ask("/_aliases", Map.of("actions", steps));
    old.forEach(index -> cluster.delete("/" + index));
  }

  void abandonNext() {
    removeAllBut(presentIndexes());
  }

  /** Whether all types have been filled, in this format. */
  boolean areComplete() {
    var mappings = cluster.get("/" + present() + "/_mapping");
    return mappings
        .map(
            indexes ->
                indexes.size() == Type.values().length
                    && Stream.of(indexes).flatMap(each -> values(each).stream()).allMatch(this::is))
        .orElse(false);
  }

  private boolean is(JsonNode index) {
    var meta = index.path("mappings").path("_meta");
    return meta.path("complete").asBoolean() && meta.path("format").asText().equals(format);
  }

  /** Records that can be found now. */
  long documents() {
    var living = Map.of("bool", Map.of("must_not", ClusterQueries.exactly(Fields.DELETED, true)));
    return cluster
        .ask("/" + present() + "/_count?ignore_unavailable=true", Map.of("query", living))
        .path("count")
        .asLong();
  }

  private static Map<String, ?> step(String verb, String index, String alias) {
    return Map.of(verb, Map.of("index", index, "alias", alias));
  }

  private void create(Type type, long number, String alias) {
    var body = new HashMap<String, Object>(ClusterFields.index(shards, replicas));
    body.put("aliases", Map.of(alias, Map.of()));
    cluster.put("/" + present(type) + "-" + number, body);
  }

  private List<String> presentIndexes() {
    return Stream.of(Type.values()).flatMap(type -> indexesOf(present(type)).stream()).toList();
  }

  private List<String> indexesOf(String alias) {
    return names(cluster.get("/_alias/" + alias));
  }

  private long newest() {
    return all().stream()
        .mapToLong(index -> Long.parseLong(index.substring(index.lastIndexOf('-') + 1)))
        .max()
        .orElse(0);
  }

  private void removeAllBut(List<String> kept) {
    all().stream()
        .filter(index -> !kept.contains(index))
        .forEach(index -> cluster.delete("/" + index));
  }

  private List<String> all() {
    var pattern =
        Stream.of(Type.values()).map(t -> present(t) + "-*").collect(Collectors.joining(","));
    return names(cluster.get("/" + pattern + "/_alias"));
  }

  private static List<String> names(Optional<JsonNode> indexes) {
    var names = new ArrayList<String>();
    indexes.ifPresent(found -> found.fieldNames().forEachRemaining(names::add));
    return names;
  }

  private static List<JsonNode> values(JsonNode indexes) {
    var values = new ArrayList<JsonNode>();
    indexes.forEach(values::add);
    return values;
  }
}

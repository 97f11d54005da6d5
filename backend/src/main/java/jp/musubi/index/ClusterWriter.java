package jp.musubi.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes records. The engine refuses late news by itself: a record of version v is written as 2v,
 * its deletion as 2v + 1.
 */
final class ClusterWriter {
  private static final int LOT = 4 * 1024 * 1024;
  private static final int CONFLICT = 409;
  private static final int MISSING = 404;

  private final Cluster cluster;
  private final ClusterGenerations generations;

  /** A record ready to be sent. */
  private record Line(Type type, String id, long version, String source) {}

  ClusterWriter(Cluster cluster, ClusterGenerations generations) {
    this.cluster = cluster;
    this.generations = generations;
  }

  void upsert(Collection<Document> documents) {
    writeToAll(lines(documents));
  }

  void delete(Type type, String id, long version) {
    var tombstone = Cluster.written(ClusterFields.tombstone(type, id, version));
    writeToAll(List.of(new Line(type, id, 2 * version + 1, tombstone)));
  }

  /** Writes to the next generation alone. */
  void fill(Collection<Document> documents) {
    if (!write(lines(documents), generations::next)) {
      throw new IllegalStateException("This rebuild is over");
    }
  }

  private static List<Line> lines(Collection<Document> documents) {
    return documents.stream()
        .map(
            document ->
                new Line(
                    document.type(),
                    document.id(),
                    2 * document.version(),
                    Cluster.written(ClusterFields.source(document))))
        .toList();
  }

  private void writeToAll(List<Line> lines) {
    if (!write(lines, generations::present)) {
      generations.ensurePresent();
      if (!write(lines, generations::present)) {
        throw Cluster.unavailable("The search engine keeps no index", null);
      }
    }
    // After the present one: a rebuild that begins only now reads these records from the database.
    var types = EnumSet.noneOf(Type.class);
    lines.forEach(line -> types.add(line.type()));
    var filled = filled(types);
    write(lines.stream().filter(line -> filled.contains(line.type())).toList(), generations::next);
  }

  private Set<Type> filled(Set<Type> types) {
    var filled = EnumSet.noneOf(Type.class);
    types.stream().filter(generations::isBeingFilled).forEach(filled::add);
    return filled;
  }

  /** Returns false if there is no such index. */
  private boolean write(List<Line> lines, Function<Type, String> alias) {
    boolean there = true;
    var lot = new StringBuilder();
    for (var line : lines) {
      var action =
          Map.of(
              "_index", alias.apply(line.type()),
              "_id", line.id(),
              "version", line.version(),
              "version_type", "external_gte",
              "require_alias", true);
      lot.append(Cluster.written(Map.of("index", action))).append('\n');
      lot.append(line.source()).append('\n');
      if (lot.length() > LOT) {
        there &= taken(cluster.bulk(lot.toString()));
        lot.setLength(0);
      }
    }
    if (!lot.isEmpty()) {
      there &= taken(cluster.bulk(lot.toString()));
    }
    return there;
  }

  private static boolean taken(JsonNode items) {
    boolean there = true;
    for (var item : items) {
      var outcome = item.path("index");
      int status = outcome.path("status").asInt();
      if (status == MISSING) {
        there = false;
      } else if (status >= 300 && status != CONFLICT) {
        var reason = outcome.path("error").path("reason").asText();
        throw Cluster.unavailable("The search engine refused a record: " + reason, null);
      }
    }
    return there;
  }
}

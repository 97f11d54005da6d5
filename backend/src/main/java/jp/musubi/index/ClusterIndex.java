package jp.musubi.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import jp.musubi.identity.Rung;
import jp.musubi.matching.Passage;
import jp.musubi.matching.Terms;
import jp.musubi.shared.DomainException;
import org.jspecify.annotations.Nullable;

/** The index in an OpenSearch cluster that all nodes of an installation share. */
final class ClusterIndex implements SearchIndex, AutoCloseable {
  private final Cluster cluster;
  private final ClusterGenerations generations;
  private final ClusterWriter writer;
  private final ClusterFrequencies frequencies;
  private final Map<Rung, IndexedTerms> terms = new EnumMap<>(Rung.class);
  private volatile @Nullable Filling filling;

  ClusterIndex(Cluster cluster, ClusterGenerations generations) {
    this.cluster = cluster;
    this.generations = generations;
    this.writer = new ClusterWriter(cluster, generations);
    this.frequencies =
        new ClusterFrequencies(cluster, generations.present(List.of(Type.NEED, Type.SEED)));
    for (var rung : Rung.values()) {
      terms.put(rung, new IndexedTerms(frequencies, rung));
    }
  }

  @Override
  public void upsert(Collection<Document> documents) {
    writer.upsert(documents);
    frequencies.changed();
  }

  @Override
  public void delete(Type type, String id, long version) {
    writer.delete(type, id, version);
    frequencies.changed();
  }

  @Override
  public List<Candidate> candidates(
      Type wanted, List<Passage> passages, Map<String, Set<String>> filters, Rung rung, int limit) {
    var rarities = rarities(rung);
    rarities.foresee(
        passages.stream()
            .flatMap(passage -> rarities.of(passage.text()).stream())
            .map(Terms.Term::key)
            .collect(Collectors.toSet()));
    var compared = new LinkedHashSet<String>();
    Candidates.Look look =
        weights -> {
          var found = new ArrayList<Candidate>();
          for (var hit : look(wanted, weights, filters, rung, limit)) {
            var source = hit.path("_source");
            var digest = ClusterFields.digest(source, rung);
            found.add(
                new Candidate(
                    source.path(Fields.ID).asText(),
                    source.path(Fields.VERSION).asLong(),
                    hit.path("_score").asDouble(),
                    digest));
            if (digest != null) {
              compared.addAll(digest.keys());
            }
          }
          return found;
        };
    try {
      var candidates = new Candidates(rarities, look).find(passages, limit);
      rarities.foresee(compared);
      return candidates;
    } catch (IOException e) {
      throw Cluster.unavailable("The search engine is out of reach", e);
    }
  }

  private JsonNode look(
      Type wanted,
      Map<String, Double> weights,
      Map<String, Set<String>> filters,
      Rung rung,
      int limit) {
    var fields = Fields.of(rung);
    var body =
        Map.of(
            "query", ClusterQueries.visible(ClusterQueries.any(fields, weights), fields),
            "post_filter", ClusterQueries.filters(fields, filters, null),
            "sort", List.of(Map.of("_score", "desc"), Map.of(Fields.KEY, "asc")),
            "track_scores", true,
            "size", limit,
            "_source", List.of(Fields.ID, Fields.VERSION, fields.digest));
    return found(Set.of(wanted), "search_type=dfs_query_then_fetch", body).at("/hits/hits");
  }

  private JsonNode found(Set<Type> types, String options, Map<String, ?> body) {
    return cluster.ask("/" + aliases(types) + "/_search?" + options, body);
  }

  private String aliases(Set<Type> types) {
    return generations.present(types.isEmpty() ? List.of(Type.values()) : types);
  }

  @Override
  public Found search(Search search) {
    return new ClusterFinding(search).run(cluster, aliases(search.types()));
  }

  @Override
  public List<String> completions(String prefix, Set<Type> types, Rung rung, int limit) {
    return new ClusterCompletions(cluster, aliases(types), rung).of(prefix, limit);
  }

  @Override
  public Terms terms(Rung rung) {
    return rarities(rung);
  }

  private IndexedTerms rarities(Rung rung) {
    return Objects.requireNonNull(terms.get(rung));
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public Status status() {
    var mine = filling;
    long done = mine == null ? 0 : mine.done.get();
    long expected = mine == null ? 0 : mine.expected;
    try {
      boolean complete = generations.areComplete();
      var state =
          mine != null
              ? Status.State.REBUILDING
              : complete ? Status.State.READY : Status.State.REBUILD_NEEDED;
      return new Status(state, complete, done, expected, generations.documents());
    } catch (DomainException away) {
      return new Status(Status.State.OUT_OF_REACH, false, done, expected, 0);
    }
  }

  @Override
  public Rebuild rebuild(long expected) {
    if (filling != null) {
      throw new IllegalStateException("A rebuild is under way");
    }
    generations.beginNext();
    var begun = new Filling(expected);
    filling = begun;
    return begun;
  }

  @Override
  public void close() {
    cluster.close();
  }

  /** The rebuild that this node runs. */
  private final class Filling implements Rebuild {
    private final long expected;
    private final AtomicLong done = new AtomicLong();

    Filling(long expected) {
      this.expected = expected;
    }

    @Override
    public void add(Collection<Document> documents) {
      if (filling != this) {
        throw new IllegalStateException("This rebuild is over");
      }
      writer.fill(documents);
      done.addAndGet(documents.size());
    }

    @Override
    public void complete() {
      generations.completeNext();
      frequencies.changed();
      filling = null;
    }

    @Override
    public void close() {
      if (filling == this) {
        filling = null;
        generations.abandonNext();
      }
    }
  }
}

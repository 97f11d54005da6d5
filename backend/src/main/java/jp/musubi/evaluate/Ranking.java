package jp.musubi.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.musubi.bridge.ShippedBridge;
import jp.musubi.embedding.Embeddings;
import jp.musubi.identity.Rung;
import jp.musubi.index.Candidate;
import jp.musubi.index.Content;
import jp.musubi.index.Document;
import jp.musubi.index.SearchIndex;
import jp.musubi.index.Type;
import jp.musubi.matching.BridgeReader;
import jp.musubi.matching.Demand;
import jp.musubi.matching.Matcher;
import jp.musubi.matching.Passage;
import jp.musubi.matching.Supply;
import jp.musubi.matching.Weights;

/** The production steps over a catalogue that is indexed for the occasion. */
final class Ranking {
  /** As many as suggestions score in the product. */
  private static final int CANDIDATES = 300;

  private final JudgedPairs pairs;
  private final Map<String, Supply> supplies = new LinkedHashMap<>();
  private final SearchIndex index;
  private final BridgeReader bridge;
  private final Embeddings embeddings;

  private Ranking(JudgedPairs pairs, SearchIndex index, Embeddings embeddings) {
    this.pairs = pairs;
    this.index = index;
    this.embeddings = embeddings;
    this.bridge = new BridgeReader(ShippedBridge.read(), index.terms(Rung.PUBLIC)::of);
    pairs.capabilities().forEach(supply -> supplies.put(supply.id(), supply));
  }

  /**
   * @param index empty; takes in all needs and capabilities
   */
  static Ranking over(JudgedPairs pairs, SearchIndex index, Embeddings embeddings) {
    var ranking = new Ranking(pairs, index, embeddings);
    var documents = new ArrayList<Document>();
    pairs
        .needs()
        .forEach(
            n ->
                documents.add(
                    document(Type.NEED, n.id(), n.texts())
                        .digested(embeddings.on(ranking.bridge::digestNeed))));
    pairs
        .capabilities()
        .forEach(
            s ->
                documents.add(
                    document(Type.SEED, s.id(), s.texts())
                        .digested(embeddings.on(ranking.bridge::digestSeed))));
    ranking.index.upsert(documents);
    return ranking;
  }

  private static Document document(Type type, String id, List<Passage> texts) {
    return new Document(type, id, 1, Map.of(Rung.PUBLIC, Content.of().texts(texts).build()));
  }

  /** Java compiles what is used often; the times of the first questions say nothing. */
  void warmUp() {
    pairs.needs().stream().limit(20).forEach(this::rank);
  }

  List<Ranked> all() {
    return pairs.needs().stream().map(this::rank).toList();
  }

  private Ranked rank(Demand need) {
    long start = System.nanoTime();
    var asked = new ArrayList<>(need.texts());
    asked.addAll(bridge.expected(need.texts(), need.correction()));
    var candidates = index.candidates(Type.SEED, asked, Map.of(), Rung.PUBLIC, CANDIDATES);
    var found = candidates.stream().map(Candidate::id).toList();
    var digests = Candidate.digests(candidates);
    if (embeddings.areOn()) {
      digests.put(need.id(), embeddings.on(bridge::digestNeed).apply(need.texts()));
    }
    var matcher =
        new Matcher(
            embeddings.in(Weights.shipped()),
            index.terms(Rung.PUBLIC),
            bridge,
            digests,
            embeddings.likeness());
    var scores = new HashMap<String, Double>();
    for (var id : found) {
      scores.put(id, matcher.score(need, supply(id)).score());
    }
    long nanos = System.nanoTime() - start;
    var order = new ArrayList<>(found);
    order.sort(
        Comparator.comparingDouble((String id) -> -scores.getOrDefault(id, 0.0))
            .thenComparing(Comparator.naturalOrder()));
    var rest = new ArrayList<>(supplies.keySet());
    rest.removeAll(new HashSet<>(found));
    order.addAll(rest);
    var places =
        order.stream().map(id -> new Ranked.Place(id, scores.getOrDefault(id, 0.0))).toList();
    return new Ranked(need.id(), found, places, nanos);
  }

  private Supply supply(String id) {
    return Objects.requireNonNull(supplies.get(id));
  }
}

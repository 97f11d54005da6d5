package jp.musubi.matching;

import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The model: every gate with its reason, and a score that is the sum of its factors. Knows nothing
 * but the two sides it is given, so two readers who may know the same get the same. Made anew for
 * each question: how rare a term is holds for its time.
 */
public final class Matcher {
  private final Weights weights;
  private final Terms terms;
  private final BridgeReader bridge;
  private final Map<String, Digest> digests;
  private final Meaning meaning;
  private final Likeness likeness;

  /** The side that asks is the same in many pairs, and read once. */
  private final Map<BridgeReader.Read, Side> sides =
      Collections.synchronizedMap(new IdentityHashMap<>());

  public Matcher(Weights weights, Terms terms, BridgeReader bridge) {
    this(weights, terms, bridge, Map.of(), new Likeness(0, 1));
  }

  /**
   * @param digests what was kept of needs and seeds, by their ids; others are read anew
   * @param likeness the scale of the language model whose embeddings the digests hold, if any
   */
  public Matcher(
      Weights weights,
      Terms terms,
      BridgeReader bridge,
      Map<String, Digest> digests,
      Likeness likeness) {
    this.weights = weights;
    this.terms = terms;
    this.bridge = bridge;
    this.digests = digests;
    this.meaning = new Meaning(bridge);
    this.likeness = likeness;
  }

  /** Scores one pair; the same whichever side asked. */
  public Scored score(Demand demand, Supply supply) {
    var need = side(bridge.read(demand, digests.get(demand.id())));
    var seed = side(bridge.read(supply, digests.get(supply.id())));
    var readings = new EnumMap<Factor.Name, Reading>(Factor.Name.class);
    var values = new EnumMap<Factor.Name, Double>(Factor.Name.class);
    long sum = 0;
    for (var name : Factor.Name.values()) {
      if (!weights.has(name)) {
        continue;
      }
      var reading =
          switch (name) {
            case WORDS -> Words.compare(need, seed);
            case MEANING -> meaning.compare(need, seed);
            case FIELD -> Facts.field(demand, supply);
            case TECHNIQUE -> Facts.technique(demand, supply);
            case MATURITY -> Facts.maturity(demand, supply);
            case MEDICAL_RECORD -> Facts.medicalRecord(supply);
            case PROXIMITY -> Facts.proximity(demand, supply);
            case RECIPROCITY -> Facts.reciprocity(demand, supply);
            case RESPONSIVENESS -> Facts.responsiveness(supply);
            case EMBEDDING ->
                likeness.compare(
                    embedding(demand.id(), demand.texts()), embedding(supply.id(), supply.texts()));
          };
      readings.put(name, reading);
      values.put(name, reading.value());
      sum += steps(name, reading);
    }
    return new Scored(
        demand.id(),
        supply.id(),
        sum / Weights.STEPS,
        Gates.of(demand, supply),
        Collections.unmodifiableMap(values),
        () -> readings.entrySet().stream().map(e -> factor(e.getKey(), e.getValue())).toList(),
        weights.version());
  }

  private @Nullable Embedding embedding(String id, List<Passage> texts) {
    var digest = digests.get(id);
    return digest != null && digest.isOf(texts) ? digest.embedding() : null;
  }

  private Side side(BridgeReader.Read read) {
    return sides.computeIfAbsent(read, r -> new Side(r, r.profile().weighed(terms::rarity)));
  }

  private long steps(Factor.Name name, Reading reading) {
    return weights.steps(name, reading.value());
  }

  private Factor factor(Factor.Name name, Reading reading) {
    var reason = reading.reason().get();
    return new Factor(
        name, steps(name, reading) / Weights.STEPS, reason.detail(), reason.evidence());
  }
}

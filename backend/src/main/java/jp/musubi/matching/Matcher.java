package jp.musubi.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * The model: every gate with its reason, and a score that is the sum of its factors. Knows nothing
 * but the two sides it is given, so two readers who may know the same get the same.
 */
public final class Matcher {
  /** Contributions are whole multiples of this part of 1, so that their sum is exact. */
  private static final double STEPS = 1_000_000;

  private final Weights weights;
  private final Terms terms;
  private final Words words;
  private final Meaning meaning;

  public Matcher(Weights weights, Terms terms, BridgeReader bridge) {
    this.weights = weights;
    this.terms = terms;
    this.words = new Words(terms);
    this.meaning = new Meaning(bridge);
  }

  /** Scores one pair; the same whichever side asked. */
  public Scored score(Demand demand, Supply supply) {
    var need = Profile.of(demand.texts(), terms);
    var seed = Profile.of(supply.texts(), terms);
    var factors = new ArrayList<Factor>();
    long sum = 0;
    for (var name : Factor.Name.values()) {
      var reading =
          switch (name) {
            case WORDS -> words.compare(need, seed);
            case MEANING -> meaning.compare(demand, need, supply, seed);
            case FIELD -> Facts.field(demand, supply);
            case TECHNIQUE -> Facts.technique(demand, supply);
            case MATURITY -> Facts.maturity(demand, supply);
            case MEDICAL_RECORD -> Facts.medicalRecord(supply);
            case PROXIMITY -> Facts.proximity(demand, supply);
            case RECIPROCITY -> Facts.reciprocity(demand, supply);
            case RESPONSIVENESS -> Facts.responsiveness(supply);
          };
      long steps = (long) Math.floor(weights.of(name) * reading.value() * STEPS);
      sum += steps;
      factors.add(new Factor(name, steps / STEPS, reading.detail(), reading.evidence()));
    }
    return new Scored(
        demand.id(),
        supply.id(),
        sum / STEPS,
        Gates.of(demand, supply),
        List.copyOf(factors),
        weights.version());
  }
}

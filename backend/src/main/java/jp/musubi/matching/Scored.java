package jp.musubi.matching;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the model says about one pair; the factors' contributions add up to the score exactly. */
public final class Scored {
  private final String demandId;
  private final String supplyId;
  private final double score;
  private final List<Gate> gates;
  private final Map<Factor.Name, Double> values;
  private final String modelVersion;
  private final Supplier<List<Factor>> explanation;
  private volatile @Nullable List<Factor> factors;

  /**
   * @param score 0 to 1
   * @param values how the pair does by each factor, 0 to 1, before weights
   * @param explanation the factors, found out only when they are first asked for
   * @param modelVersion the weights that were used
   */
  Scored(
      String demandId,
      String supplyId,
      double score,
      List<Gate> gates,
      Map<Factor.Name, Double> values,
      Supplier<List<Factor>> explanation,
      String modelVersion) {
    this.demandId = demandId;
    this.supplyId = supplyId;
    this.score = score;
    this.gates = List.copyOf(gates);
    this.values = values;
    this.explanation = explanation;
    this.modelVersion = modelVersion;
  }

  public String demandId() {
    return demandId;
  }

  public String supplyId() {
    return supplyId;
  }

  /** 0 to 1. */
  public double score() {
    return score;
  }

  public List<Gate> gates() {
    return gates;
  }

  /** How the pair does by each factor, 0 to 1, whatever the model makes of it. */
  public Map<Factor.Name, Double> values() {
    return values;
  }

  public String modelVersion() {
    return modelVersion;
  }

  /** The summands, in the order of their names. */
  public List<Factor> factors() {
    var known = factors;
    if (known == null) {
      known = List.copyOf(explanation.get());
      factors = known;
    }
    return known;
  }

  /** The same with other gates. */
  public Scored with(List<Gate> others) {
    return new Scored(demandId, supplyId, score, others, values, this::factors, modelVersion);
  }

  /** Whether every gate is passed. */
  public boolean eligible() {
    return gates.stream().allMatch(Gate::passed);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Scored that
        && demandId.equals(that.demandId)
        && supplyId.equals(that.supplyId)
        && score == that.score
        && gates.equals(that.gates)
        && modelVersion.equals(that.modelVersion)
        && factors().equals(that.factors());
  }

  @Override
  public int hashCode() {
    return Objects.hash(demandId, supplyId, score, modelVersion);
  }

  @Override
  public String toString() {
    return demandId + " with " + supplyId + ": " + score + " " + factors();
  }
}

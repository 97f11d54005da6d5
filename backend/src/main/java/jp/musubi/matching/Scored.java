package jp.musubi.matching;

import java.util.List;

/**
 * What the model says about one pair; the factors' contributions add up to the score exactly.
 *
 * @param score 0 to 1
 * @param modelVersion the weights that were used
 */
public record Scored(
    String demandId,
    String supplyId,
    double score,
    List<Gate> gates,
    List<Factor> factors,
    String modelVersion) {

  public Scored {
    gates = List.copyOf(gates);
    factors = List.copyOf(factors);
  }

  /** Whether every gate is passed. */
  public boolean eligible() {
    return gates.stream().allMatch(Gate::passed);
  }
}

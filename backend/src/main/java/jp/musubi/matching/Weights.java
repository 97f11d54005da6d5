package jp.musubi.matching;

import java.util.EnumMap;
import java.util.Map;

/**
 * How much each factor can add at most, under a version name; the shares sum to 1. How the shipped
 * ones came about: docs/matching.md.
 */
public record Weights(String version, Map<Factor.Name, Double> shares) {

  /** Contributions are whole multiples of this part of 1, so that their sum is exact. */
  static final double STEPS = 1_000_000;

  private static final double ROUNDING = 1e-9;

  public Weights {
    shares = Map.copyOf(shares);
    double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    if (Math.abs(sum - 1) > ROUNDING || shares.values().stream().anyMatch(share -> share < 0)) {
      throw new IllegalArgumentException("shares are not negative and sum to 1, not " + sum);
    }
  }

  /** With this share for one factor and the others' lessened alike; as it is if it has a share. */
  public Weights with(Factor.Name name, double share) {
    if (of(name) > 0) {
      return this;
    }
    var others = new EnumMap<Factor.Name, Double>(Factor.Name.class);
    shares.forEach((other, before) -> others.put(other, before * (1 - share)));
    others.put(name, share);
    return new Weights(version + "+" + name.code(), others);
  }

  /** Whether a factor takes part. */
  boolean has(Factor.Name name) {
    return !name.isOptional() || of(name) > 0;
  }

  double of(Factor.Name name) {
    return shares.getOrDefault(name, 0.0);
  }

  /** What a pair that does this well by a factor gets for it, in steps. */
  long steps(Factor.Name name, double value) {
    return (long) Math.floor(of(name) * value * STEPS);
  }

  /** The score of a pair that does this well by each factor: what {@link Matcher} would give it. */
  public double score(Map<Factor.Name, Double> values) {
    long sum = 0;
    for (var value : values.entrySet()) {
      sum += steps(value.getKey(), value.getValue());
    }
    return sum / STEPS;
  }

  /** The weights the product ships with. */
  public static Weights shipped() {
    var shares = new EnumMap<Factor.Name, Double>(Factor.Name.class);
    shares.put(Factor.Name.WORDS, 0.30);
    shares.put(Factor.Name.MEANING, 0.25);
    shares.put(Factor.Name.FIELD, 0.12);
    shares.put(Factor.Name.TECHNIQUE, 0.10);
    shares.put(Factor.Name.MATURITY, 0.05);
    shares.put(Factor.Name.MEDICAL_RECORD, 0.05);
    shares.put(Factor.Name.PROXIMITY, 0.05);
    shares.put(Factor.Name.RECIPROCITY, 0.05);
    shares.put(Factor.Name.RESPONSIVENESS, 0.03);
    return new Weights("additive-2", shares);
  }
}

package jp.musubi.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * How likely a named event is at a score, learned from past cases. Abstains while there are too few
 * of them. A curve of two parameters (Platt 1999, with his smoothed targets) first, a free monotone
 * one (isotonic regression) once there are cases enough to bear it. A higher score never is less
 * likely.
 */
public final class Calibration {
  /** Fewer cases say nothing. */
  public static final int FEWEST = 30;

  /** From so many on a free curve is no longer guesswork (Niculescu-Mizil and Caruana 2005). */
  static final int FREE = 1_000;

  private final int cases;
  private final int fewerOutcomes;
  private final DoubleUnaryOperator curve;

  private Calibration(List<Case> past, DoubleUnaryOperator curve) {
    cases = past.size();
    int happened = (int) past.stream().filter(Case::happened).count();
    fewerOutcomes = Math.min(happened, cases - happened);
    this.curve = curve;
  }

  /** A score that was given, 0 to 1, and whether the event came about in the end. */
  public record Case(double score, boolean happened) {}

  /**
   * Cases whose scores are near each other: what was said of them and what came.
   *
   * @param predicted mean of the probabilities, {@code observed} share in which it happened
   */
  public record Bin(double predicted, double observed, int cases) {}

  /** Learns from cases in any order. */
  public static Calibration of(List<Case> past) {
    if (past.size() < FEWEST) {
      return new Calibration(past, score -> Double.NaN);
    }
    var sorted = past.stream().sorted(ORDER).toList();
    return new Calibration(past, past.size() < FREE ? Platt.of(sorted) : Isotonic.of(sorted));
  }

  private static final Comparator<Case> ORDER =
      Comparator.comparingDouble(Case::score).thenComparing(Case::happened);

  /** Of how many cases it knows. */
  public int cases() {
    return cases;
  }

  /** How many of them had the outcome that was rarer. */
  public int fewerOutcomes() {
    return fewerOutcomes;
  }

  /** Between 0 and 1, exclusive; empty where there are too few cases. */
  public OptionalDouble probability(double score) {
    return cases < FEWEST ? OptionalDouble.empty() : OptionalDouble.of(curve.applyAsDouble(score));
  }

  /**
   * What it would have said of each case had it not known the case's group, in bins of equal size.
   * Empty where what is left is too few to learn from.
   *
   * @param groups cases that belong together, such as those of one need: each is left out once
   */
  @SuppressWarnings("ReferenceEquality") // groups of equal cases are still two groups
  public static List<Bin> crossValidated(List<List<Case>> groups, int bins) {
    record Said(double probability, boolean happened) {}
    var said = new ArrayList<Said>();
    for (var group : groups) {
      var others = groups.stream().filter(other -> other != group).flatMap(List::stream).toList();
      var calibration = of(others);
      group.forEach(
          c ->
              calibration
                  .probability(c.score())
                  .ifPresent(probability -> said.add(new Said(probability, c.happened()))));
    }
    said.sort(Comparator.comparingDouble(Said::probability).thenComparing(Said::happened));
    var found = new ArrayList<Bin>();
    for (int bin = 0; bin < bins; bin++) {
      var some = said.subList(bin * said.size() / bins, (bin + 1) * said.size() / bins);
      if (!some.isEmpty()) {
        found.add(
            new Bin(
                some.stream().mapToDouble(Said::probability).average().orElse(0),
                some.stream().filter(Said::happened).count() / (double) some.size(),
                some.size()));
      }
    }
    return found;
  }
}

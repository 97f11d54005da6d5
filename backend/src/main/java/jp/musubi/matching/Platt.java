package jp.musubi.matching;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** A logistic curve through cases, by Newton's method on the log-likelihood. */
final class Platt {
  private static final int STEPS = 100;
  private static final double ENOUGH = 1e-10;

  /** Keeps the curvature from vanishing where all cases agree. */
  private static final double RIDGE = 1e-9;

  private Platt() {}

  static DoubleUnaryOperator of(List<Calibration.Case> cases) {
    double yes = cases.stream().filter(Calibration.Case::happened).count();
    double no = cases.size() - yes;
    // Targets short of 0 and 1: a few cases that all went well promise nothing for certain.
    double high = (yes + 1) / (yes + 2);
    double low = 1 / (no + 2);
    double slope = 0;
    double base = Math.log((yes + 1) / (no + 1));
    for (int step = 0; step < STEPS; step++) {
      double gradientSlope = 0;
      double gradientBase = 0;
      double curveSlope = RIDGE;
      double curveBoth = 0;
      double curveBase = RIDGE;
      for (var c : cases) {
        double p = sigmoid(slope * c.score() + base);
        double off = (c.happened() ? high : low) - p;
        double bend = p * (1 - p);
        gradientSlope += off * c.score();
        gradientBase += off;
        curveSlope += bend * c.score() * c.score();
        curveBoth += bend * c.score();
        curveBase += bend;
      }
      double determinant = curveSlope * curveBase - curveBoth * curveBoth;
      double moreSlope = (curveBase * gradientSlope - curveBoth * gradientBase) / determinant;
      double moreBase = (curveSlope * gradientBase - curveBoth * gradientSlope) / determinant;
      // A long first step can overshoot where all scores are alike.
      double shorter = Math.min(1, 10 / Math.max(Math.abs(moreSlope), Math.abs(moreBase)));
      slope += shorter * moreSlope;
      base += shorter * moreBase;
      if (Math.abs(moreSlope) + Math.abs(moreBase) < ENOUGH) {
        break;
      }
    }
    if (!(slope > 0)) {
      // The score tells nothing, or the contrary: then only how often it happens at all is known.
      double always = (yes + 1) / (yes + no + 2);
      return score -> always;
    }
    double a = slope;
    double b = base;
    return score -> sigmoid(a * score + b);
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}

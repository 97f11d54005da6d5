package jp.musubi.matching;

import org.jspecify.annotations.Nullable;

/**
 * How alike a language model finds two texts. Models differ in how far apart they put texts that
 * have nothing in common, so each comes with its own scale.
 *
 * @param none up to this cosine nothing is counted
 * @param full from this cosine all is counted
 */
public record Likeness(double none, double full) {
  public Likeness {
    if (none >= full) {
      throw new IllegalArgumentException("Nothing counts up to " + none + ", all from " + full);
    }
  }

  Reading compare(@Nullable Embedding need, @Nullable Embedding seed) {
    if (need == null || seed == null || !need.isComparableTo(seed)) {
      return Reading.unknown(Factor.Name.EMBEDDING);
    }
    double value = Math.clamp((need.cosine(seed) - none) / (full - none), 0, 1);
    return Reading.of(value, value > 0 ? "embedding.alike" : "embedding.different");
  }
}

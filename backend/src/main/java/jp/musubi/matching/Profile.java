package jp.musubi.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The terms of one side's texts: how strongly each stands there, and where it stands best. */
final class Profile {
  /** Strengths are whole multiples of this part of 1, so that they are kept and added exactly. */
  private static final double STEPS = 16;

  /** How soon a repeated term stops adding; BM25's k1. */
  private static final double SATURATION = 1.2;

  private final List<Passage> passages;
  private final Marks marks;

  /** A place of a term, to quote. */
  record Entry(Passage passage, int start, int end) {
    private static final Comparator<Entry> BEST =
        Comparator.comparingDouble((Entry entry) -> -entry.passage().part().share())
            .thenComparing(entry -> entry.passage().part())
            .thenComparing(entry -> entry.passage().text())
            .thenComparingInt(Entry::start);
  }

  /**
   * One row for each term, in the order of the keys.
   *
   * @param keys as {@link Terms.Term#key}
   * @param strengths in sixteenths
   * @param passages indexes of the passages where the terms stand best, from {@code starts} to
   *     before {@code ends}
   */
  record Marks(String[] keys, int[] strengths, int[] passages, int[] starts, int[] ends) {
    Marks(int size) {
      this(new String[size], new int[size], new int[size], new int[size], new int[size]);
    }
  }

  Profile(List<Passage> passages, Marks marks) {
    this.passages = passages;
    this.marks = marks;
  }

  static Profile of(List<Passage> passages, Function<String, List<Terms.Term>> read) {
    var found = new TreeMap<String, Found>();
    for (int i = 0; i < passages.size(); i++) {
      var passage = passages.get(i);
      int strength = (int) Math.round(passage.part().share() * STEPS);
      if (strength > 0) {
        for (var term : read.apply(passage.text())) {
          var entry = new Entry(passage, term.start(), term.end());
          found.computeIfAbsent(term.key(), key -> new Found()).add(strength, i, entry);
        }
      }
    }
    var marks = new Marks(found.size());
    int row = 0;
    for (var term : found.entrySet()) {
      term.getValue().put(marks, row, term.getKey());
      row++;
    }
    return new Profile(passages, marks);
  }

  Marks marks() {
    return marks;
  }

  /** What each term weighs, by how rare it is and how soon repeating it tires. */
  Vector weighed(ToDoubleFunction<String> rarity) {
    var weights = new double[marks.keys.length];
    for (int i = 0; i < weights.length; i++) {
      var key = marks.keys[i];
      weights[i] = weight(key, marks.strengths[i] / STEPS, rarity.applyAsDouble(key));
    }
    return new Vector(marks.keys, weights);
  }

  static double weight(String key, double strength, double rarity) {
    return rarity
        * (strength * (SATURATION + 1) / (strength + SATURATION))
        * Terms.Kind.of(key).share();
  }

  /** Where a term is to be quoted from; null where it does not stand. */
  @Nullable Entry entry(String key) {
    int row = Arrays.binarySearch(marks.keys, key);
    return row < 0
        ? null
        : new Entry(passages.get(marks.passages[row]), marks.starts[row], marks.ends[row]);
  }

  /** A term while texts are read; quotes from the weightier part, whichever passage came first. */
  private static final class Found {
    private int strength;
    private int passage;
    private @Nullable Entry best;

    void add(int more, int index, Entry entry) {
      strength += more;
      if (best == null || Entry.BEST.compare(entry, best) < 0) {
        best = entry;
        passage = index;
      }
    }

    void put(Marks marks, int row, String key) {
      marks.keys[row] = key;
      marks.strengths[row] = strength;
      marks.passages[row] = passage;
      marks.starts[row] = best == null ? 0 : best.start();
      marks.ends[row] = best == null ? 0 : best.end();
    }
  }
}

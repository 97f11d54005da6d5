package jp.musubi.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import jp.musubi.matching.Profile.Entry;

/**
 * How much two texts say in common: the weight of the terms they share against the weight of those
 * only one of them has (Tversky's index), over words and single kanji together. It reads the same
 * in both directions, is 0 for nothing in common, and a further shared term never lowers it.
 */
final class Words {
  /** What single kanji count beside words, which count the rest. */
  private static final double CHARACTERS = 0.6;

  /** What a term that only one side has counts against the shared ones: long texts say more. */
  private static final double ONE_SIDED = 0.1;

  /** So many terms' weight is wanted before two short texts that agree are taken for a good fit. */
  private static final double LEAST = 5;

  /** How soon a repeated term stops adding; BM25's k1. */
  private static final double SATURATION = 1.2;

  private static final int QUOTES = 3;

  private static final Comparator<Shared> WEIGHTIEST =
      Comparator.comparingDouble(Shared::weight)
          .reversed()
          .thenComparing(shared -> shared.need().place().form());

  private final Terms terms;

  Words(Terms terms) {
    this.terms = terms;
  }

  /**
   * One side, with what each of its terms weighs and all of them together.
   *
   * @param weights by form
   */
  record Weighed(Profile profile, Map<Terms.Kind, Map<String, Double>> weights, double mass) {}

  private record Shared(Entry need, Entry seed, double weight) {}

  Weighed weighed(Profile profile) {
    var weights = new EnumMap<Terms.Kind, Map<String, Double>>(Terms.Kind.class);
    double mass = 0;
    for (var kind : Terms.Kind.values()) {
      var ofKind = new HashMap<String, Double>();
      profile.of(kind).forEach((form, entry) -> ofKind.put(form, weight(entry)));
      weights.put(kind, ofKind);
      mass += part(kind) * sum(ofKind.values().stream().mapToDouble(w -> w).toArray());
    }
    return new Weighed(profile, weights, mass);
  }

  private static double part(Terms.Kind kind) {
    return kind == Terms.Kind.CHARACTER ? CHARACTERS : 1 - CHARACTERS;
  }

  Reading compare(Weighed need, Weighed seed) {
    double common = 0;
    for (var kind : Terms.Kind.values()) {
      common += part(kind) * common(ofKind(need, kind), ofKind(seed, kind));
    }
    if (common == 0) {
      return Reading.of(0, "words.none");
    }
    double apart = Math.max(0, need.mass() + seed.mass() - 2 * common);
    double value = common / (common + ONE_SIDED * apart + LEAST);
    return new Reading(value, () -> explained(need, seed));
  }

  private static Map<String, Double> ofKind(Weighed side, Terms.Kind kind) {
    return side.weights().getOrDefault(kind, Map.of());
  }

  private static double common(Map<String, Double> one, Map<String, Double> other) {
    var small = one.size() <= other.size() ? one : other;
    var large = small == one ? other : one;
    var shared = new double[small.size()];
    int count = 0;
    for (var entry : small.entrySet()) {
      var there = large.get(entry.getKey());
      if (there != null) {
        shared[count++] = Math.min(entry.getValue(), there);
      }
    }
    return sum(Arrays.copyOf(shared, count));
  }

  /** In one order, so that the sum is the same to the last bit whichever text came first. */
  private static double sum(double[] weights) {
    Arrays.sort(weights);
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }

  private static List<Shared> shared(Weighed need, Weighed seed, Terms.Kind kind) {
    var shared = new ArrayList<Shared>();
    need.profile()
        .of(kind)
        .forEach(
            (form, mine) -> {
              var theirs = seed.profile().of(kind).get(form);
              double weight =
                  Math.min(
                      ofKind(need, kind).getOrDefault(form, 0.0),
                      ofKind(seed, kind).getOrDefault(form, 0.0));
              if (theirs != null && weight > 0) {
                shared.add(new Shared(mine, theirs, weight));
              }
            });
    shared.sort(WEIGHTIEST);
    return shared;
  }

  private double weight(Entry entry) {
    double strength = entry.strength();
    return terms.rarity(entry.place()) * strength * (SATURATION + 1) / (strength + SATURATION);
  }

  /** Names shared words, then single kanji that stand in none of them. */
  private static Reading.Reason explained(Weighed need, Weighed seed) {
    var named = new LinkedHashSet<String>();
    var evidence = new LinkedHashSet<Evidence>();
    for (var kind : Terms.Kind.values()) {
      for (var shared : shared(need, seed, kind)) {
        var word = Quotes.word(shared.seed());
        if (evidence.size() < QUOTES && named.stream().noneMatch(known -> known.contains(word))) {
          named.add(word);
          evidence.add(new Evidence(Quotes.clause(shared.need()), Quotes.clause(shared.seed())));
        }
      }
    }
    var detail = Detail.of("factor.words.common", Detail.Arg.texts("words", named));
    return new Reading.Reason(detail, List.copyOf(evidence));
  }
}

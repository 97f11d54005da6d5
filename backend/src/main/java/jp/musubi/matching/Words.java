package jp.musubi.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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

  private record Shared(Entry need, Entry seed, double weight) {}

  Reading compare(Profile need, Profile seed) {
    var words = shared(need, seed, Terms.Kind.WORD);
    var characters = shared(need, seed, Terms.Kind.CHARACTER);
    double common = (1 - CHARACTERS) * sum(words) + CHARACTERS * sum(characters);
    if (common == 0) {
      return Reading.of(0, "words.none");
    }
    double apart = Math.max(0, mass(need) + mass(seed) - 2 * common);
    double value = common / (common + ONE_SIDED * apart + LEAST);
    return explained(value, words, characters);
  }

  private List<Shared> shared(Profile need, Profile seed, Terms.Kind kind) {
    var shared = new ArrayList<Shared>();
    need.of(kind)
        .forEach(
            (form, mine) -> {
              var theirs = seed.of(kind).get(form);
              double weight = theirs == null ? 0 : Math.min(weight(mine), weight(theirs));
              if (theirs != null && weight > 0) {
                shared.add(new Shared(mine, theirs, weight));
              }
            });
    // in one order, so that the sum is the same to the last bit whichever text came first
    shared.sort(WEIGHTIEST);
    return shared;
  }

  private static double sum(List<Shared> shared) {
    return shared.stream().mapToDouble(Shared::weight).sum();
  }

  private double mass(Profile profile) {
    return (1 - CHARACTERS) * mass(profile, Terms.Kind.WORD)
        + CHARACTERS * mass(profile, Terms.Kind.CHARACTER);
  }

  private double mass(Profile profile, Terms.Kind kind) {
    return profile.of(kind).values().stream().mapToDouble(this::weight).sorted().sum();
  }

  private double weight(Entry entry) {
    double strength = entry.strength();
    return terms.rarity(entry.place()) * strength * (SATURATION + 1) / (strength + SATURATION);
  }

  /** Names shared words, then single kanji that stand in none of them. */
  private static Reading explained(double value, List<Shared> words, List<Shared> characters) {
    var named = new LinkedHashSet<String>();
    var evidence = new LinkedHashSet<Evidence>();
    for (var kind : List.of(words, characters)) {
      for (var shared : kind) {
        var word = Quotes.word(shared.seed());
        if (evidence.size() < QUOTES && named.stream().noneMatch(known -> known.contains(word))) {
          named.add(word);
          evidence.add(new Evidence(Quotes.clause(shared.need()), Quotes.clause(shared.seed())));
        }
      }
    }
    var detail = Detail.of("factor.words.common", Detail.Arg.texts("words", named));
    return new Reading(value, detail, List.copyOf(evidence));
  }
}

package jp.musubi.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import jp.musubi.matching.Profile.Entry;

/**
 * How much two texts say in common: the weight of the terms they share against the weight of those
 * only one of them has (Tversky's index), so that it reads the same in both directions, is 0 for
 * nothing and 1 for everything in common, and a further shared term never lowers it.
 */
final class Words {
  /** What a term that only the need (or only the seed) has counts against the shared ones. */
  private static final double ONE_SIDED = 0.1;

  private static final double BIGRAMS = 0.3;
  private static final int QUOTES = 3;

  private final Terms terms;

  Words(Terms terms) {
    this.terms = terms;
  }

  private record Shared(Entry need, Entry seed, double weight) {}

  Reading compare(Profile need, Profile seed) {
    var words = shared(need, seed, Terms.Kind.WORD);
    var bigrams = shared(need, seed, Terms.Kind.BIGRAM);
    double value =
        (1 - BIGRAMS) * index(words, need, seed, Terms.Kind.WORD)
            + BIGRAMS * index(bigrams, need, seed, Terms.Kind.BIGRAM);
    if (value == 0) {
      return Reading.of(0, "words.none");
    }
    var best = words.isEmpty() ? bigrams : words;
    best.sort(
        Comparator.comparingDouble(Shared::weight)
            .reversed()
            .thenComparing(shared -> shared.need().first().form()));
    var named = new LinkedHashSet<String>();
    var evidence = new ArrayList<Evidence>();
    for (var shared : best.subList(0, Math.min(QUOTES, best.size()))) {
      named.add(word(shared.seed()));
      evidence.add(new Evidence(quote(shared.need()), quote(shared.seed())));
    }
    var detail = Detail.of("factor.words.common", new Detail.Arg(null, List.copyOf(named)));
    return new Reading(value, detail, evidence);
  }

  private List<Shared> shared(Profile need, Profile seed, Terms.Kind kind) {
    var shared = new ArrayList<Shared>();
    need.of(kind)
        .forEach(
            (form, mine) -> {
              var theirs = seed.of(kind).get(form);
              double weight = theirs == null ? 0 : terms.rarity(mine.first());
              if (theirs != null && weight > 0) {
                shared.add(new Shared(mine, theirs, weight));
              }
            });
    return shared;
  }

  private double index(List<Shared> shared, Profile need, Profile seed, Terms.Kind kind) {
    double common = shared.stream().mapToDouble(Shared::weight).sum();
    double apart = mass(need, kind) + mass(seed, kind) - 2 * common;
    return common == 0 ? 0 : common / (common + ONE_SIDED * Math.max(0, apart));
  }

  private double mass(Profile profile, Terms.Kind kind) {
    return profile.of(kind).values().stream().mapToDouble(e -> terms.rarity(e.first())).sum();
  }

  private static String word(Entry entry) {
    return entry.passage().text().substring(entry.first().start(), entry.first().end());
  }

  private static String quote(Entry entry) {
    return Quotes.around(entry.passage().text(), entry.first().start(), entry.first().end());
  }
}

package jp.musubi.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import jp.musubi.matching.BridgeReader.Read;

/**
 * How well a seed's technology answers a need's problem where both share no words: what would solve
 * the need against what the seed says, what the seed could make against what the need says, and the
 * functions wanted against those achieved.
 */
final class Meaning {
  private static final double EXPECTED = 1;
  private static final double POSSIBLE = 0.5;
  private static final double FUNCTIONS = 0.1;

  /** The sum that counts as full; hardly any pair reaches it. */
  private static final double FULL = 0.8;

  private static final int QUOTES = 3;
  private static final int NAMED = 2;

  /** How sure a reading must be, beside the surest, to be named. */
  private static final double SURE = 0.6;

  private final BridgeReader reader;

  Meaning(BridgeReader reader) {
    this.reader = reader;
  }

  Reading compare(Side need, Side seed) {
    var wanted = need.read();
    var offered = seed.read();
    double expected = EXPECTED * wanted.beyond().cosine(offered.own());
    double possible = POSSIBLE * offered.beyond().cosine(wanted.own());
    double functions = FUNCTIONS * wanted.functions().cosine(offered.functions());
    double value = Math.min(1, (expected + possible + functions) / FULL);
    if (value == 0) {
      return Reading.unknown(Factor.Name.MEANING);
    }
    return new Reading(
        value,
        expected >= possible ? () -> ofProblems(need, seed) : () -> ofTechnologies(need, seed));
  }

  /** "Read as …; makers answer that with …", with the words of both sides it rests on. */
  private Reading.Reason ofProblems(Side need, Side seed) {
    var problems = surest(need.read());
    var there = shared(need.read().beyond(), seed.read().own());
    return explained(
        "meaning.problems", problems, quotes(need, worded(problems, need)), quotes(seed, there));
  }

  /** "A maker of … could make that", with the words of both sides it rests on. */
  private Reading.Reason ofTechnologies(Side need, Side seed) {
    var technologies = surest(seed.read());
    var here = shared(seed.read().beyond(), need.read().own());
    return explained(
        "meaning.technologies",
        technologies,
        quotes(need, here),
        quotes(seed, worded(technologies, seed)));
  }

  /** What of the surest concept's own wording stands there. */
  private List<String> worded(List<String> concepts, Side side) {
    return concepts.isEmpty()
        ? List.of()
        : shared(reader.wording(concepts.getFirst()), side.read().own());
  }

  private static Reading.Reason explained(
      String key, List<String> concepts, List<Profile.Entry> mine, List<Profile.Entry> theirs) {
    var evidence = new LinkedHashSet<Evidence>();
    for (int i = 0; i < Math.min(QUOTES, Math.max(mine.size(), theirs.size())); i++) {
      if (!mine.isEmpty() && !theirs.isEmpty()) {
        evidence.add(
            new Evidence(
                Quotes.clause(mine.get(Math.min(i, mine.size() - 1))),
                Quotes.clause(theirs.get(Math.min(i, theirs.size() - 1)))));
      }
    }
    return new Reading.Reason(
        Detail.of("factor." + key, Detail.Arg.concepts("concepts", concepts)),
        List.copyOf(evidence));
  }

  private static List<String> surest(Read read) {
    return read.concepts().entrySet().stream()
        .filter(concept -> concept.getValue() >= SURE)
        .map(Map.Entry::getKey)
        .limit(NAMED)
        .toList();
  }

  private static List<String> shared(Vector one, Vector other) {
    return one.shared(other, (mine, theirs) -> mine * theirs);
  }

  /** Where these terms stand; words first, and no term inside one that is quoted already. */
  private static List<Profile.Entry> quotes(Side side, List<String> keys) {
    var quoted = new ArrayList<Profile.Entry>();
    for (var kind : Terms.Kind.values()) {
      for (var key : keys) {
        if (Terms.Kind.of(key) == kind && quoted.size() < QUOTES) {
          var entry = side.quote(key);
          if (quoted.stream().noneMatch(q -> Quotes.word(q).contains(Quotes.word(entry)))) {
            quoted.add(entry);
          }
        }
      }
    }
    return quoted;
  }
}

package jp.musubi.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.matching.Part;
import jp.musubi.matching.Passage;
import jp.musubi.matching.Terms;

/**
 * The first, cheap look: every record that shares a word or a kanji, by BM25 over both together.
 * The rarest terms of a long text stand for it.
 */
final class Candidates {
  /** Single kanji stand in many records and cost most to look for; docs/matching.md. */
  private static final Map<Terms.Kind, Integer> MOST =
      Map.of(Terms.Kind.WORD, 64, Terms.Kind.CHARACTER, 32);

  /** The usual constant of reciprocal rank fusion. */
  private static final double FUSION = 60;

  /** Asks the engine for what has any of these terms, each counting by its weight. */
  interface Look {
    List<Candidate> at(Map<String, Double> weights) throws IOException;
  }

  private final IndexedTerms terms;
  private final Look look;

  Candidates(IndexedTerms terms, Look look) {
    this.terms = terms;
    this.look = look;
  }

  List<Candidate> find(List<Passage> passages, int limit) throws IOException {
    var expected = passages.stream().filter(p -> p.part() == Part.EXPECTED).toList();
    var said = passages.stream().filter(p -> p.part() != Part.EXPECTED).toList();
    var bySaid = look.at(strongest(said));
    return expected.isEmpty() ? bySaid : fused(bySaid, look.at(strongest(expected)), limit);
  }

  /**
   * Reciprocal rank fusion: what is said and what is expected are asked apart, because scores of
   * queries of different lengths cannot be added.
   */
  private static List<Candidate> fused(List<Candidate> said, List<Candidate> expected, int limit) {
    var sums = new HashMap<String, Double>();
    var all = new HashMap<String, Candidate>();
    for (var list : List.of(said, expected)) {
      for (int rank = 0; rank < list.size(); rank++) {
        var candidate = list.get(rank);
        all.put(candidate.id(), candidate);
        sums.merge(candidate.id(), 1.0 / (FUSION + rank + 1), Double::sum);
      }
    }
    return all.values().stream()
        .map(c -> c.scoring(sums.getOrDefault(c.id(), 0.0)))
        .sorted(
            Comparator.comparingDouble((Candidate c) -> -c.score()).thenComparing(Candidate::id))
        .limit(limit)
        .toList();
  }

  private Map<String, Double> strongest(List<Passage> passages) {
    var weights = new HashMap<String, Double>();
    for (var passage : passages) {
      double share = passage.part().share();
      if (share > 0) {
        terms.of(passage.text()).forEach(term -> weights.merge(term.key(), share, Math::max));
      }
    }
    var strongest = new HashMap<String, Double>();
    for (var kind : Terms.Kind.values()) {
      weights.entrySet().stream()
          .filter(e -> Terms.Kind.of(e.getKey()) == kind)
          .sorted(
              Comparator.comparingDouble(
                      (Map.Entry<String, Double> e) -> -e.getValue() * terms.rarity(e.getKey()))
                  .thenComparing(Map.Entry::getKey))
          .limit(MOST.getOrDefault(kind, 0))
          .forEach(e -> strongest.put(e.getKey(), e.getValue()));
    }
    return strongest;
  }
}

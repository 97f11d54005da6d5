package jp.musubi.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.musubi.identity.Rung;
import jp.musubi.index.Candidate;
import jp.musubi.index.SearchIndex;
import jp.musubi.index.Type;
import jp.musubi.matching.BridgeReader;
import jp.musubi.matching.Demand;
import jp.musubi.matching.Likeness;
import jp.musubi.matching.Matcher;
import jp.musubi.matching.Passage;
import jp.musubi.matching.Scored;
import jp.musubi.matching.Supply;
import jp.musubi.matching.Weights;

/**
 * The steps of {@code jp.musubi.match.Suggestions}, with records from an archive instead of the
 * database: candidates, all scored, the first twenty with their reasons in words.
 */
final class Suggesting implements Engine {
  /** As many as {@code Suggestions} scores. */
  private static final int CANDIDATES = 200;

  static final int SHOWN = 20;
  static final Rung RUNG = Rung.MEMBERS;
  private static final Comparator<Scored> ORDER =
      Comparator.comparing(Scored::eligible)
          .thenComparingDouble(Scored::score)
          .reversed()
          .thenComparing(Scored::demandId)
          .thenComparing(Scored::supplyId);

  private final SearchIndex index;
  private final Archive<Supply> seeds;
  private final Archive<Demand> needs;
  private final BridgeReader bridge;
  private final Reasons reasons;
  private Map<String, Times> steps = new LinkedHashMap<>();

  Suggesting(SearchIndex index, Archive<Supply> seeds, Archive<Demand> needs, Lore lore) {
    this.index = index;
    this.seeds = seeds;
    this.needs = needs;
    this.bridge = new BridgeReader(lore.bridge, index.terms(Rung.PUBLIC)::of);
    this.reasons = new Reasons(lore);
  }

  @Override
  public String name() {
    return "musubi";
  }

  @Override
  public List<String> ask(Demand need) throws IOException {
    var asked =
        step("read", () -> with(need.texts(), bridge.expected(need.texts(), need.correction())));
    var found = step("find", () -> candidates(Type.SEED, asked));
    var loaded =
        step("load", () -> found.stream().map(c -> seeds.get(Ids.number(c.id()))).toList());
    var matcher = matcher(found);
    var scored =
        step("score", () -> loaded.stream().map(seed -> matcher.score(need, seed)).toList());
    return step("word", () -> shown(scored)).stream().map(Scored::supplyId).toList();
  }

  /** Needs for a seed, as {@link #ask} finds seeds for a need. */
  List<Scored> needsFor(Supply seed) {
    var found =
        candidates(Type.NEED, with(seed.texts(), bridge.possible(seed.texts(), seed.correction())));
    var loaded = found.stream().map(c -> needs.get(Ids.number(c.id()))).toList();
    var matcher = matcher(found);
    return shown(loaded.stream().map(need -> matcher.score(need, seed)).toList());
  }

  List<Candidate> candidates(Demand need) {
    return candidates(
        Type.SEED, with(need.texts(), bridge.expected(need.texts(), need.correction())));
  }

  private List<Candidate> candidates(Type type, List<Passage> asked) {
    return index.candidates(type, asked, Map.of(), RUNG, CANDIDATES);
  }

  private List<Scored> shown(List<Scored> scored) {
    var first = scored.stream().filter(Scored::eligible).sorted(ORDER).limit(SHOWN).toList();
    var words = new ArrayList<String>();
    first.forEach(one -> words.addAll(reasons.of(one, Locale.JAPANESE)));
    if (!first.isEmpty() && words.isEmpty()) {
      throw new IllegalStateException("Suggestions without reasons");
    }
    return first;
  }

  private Matcher matcher(List<Candidate> found) {
    return new Matcher(
        Weights.shipped(), index.terms(RUNG), bridge, Candidate.digests(found), new Likeness(0, 1));
  }

  private <T> T step(String name, Times.Work<T> work) throws IOException {
    return steps.computeIfAbsent(name, n -> new Times()).of(work);
  }

  /** Times of the single steps since this was last asked. */
  Map<String, Times.Figures> steps() {
    var figures = new LinkedHashMap<String, Times.Figures>();
    steps.forEach((name, times) -> figures.put(name, times.figures()));
    steps = new LinkedHashMap<>();
    return figures;
  }

  private static List<Passage> with(List<Passage> said, List<Passage> expected) {
    return Stream.concat(said.stream(), expected.stream()).toList();
  }
}

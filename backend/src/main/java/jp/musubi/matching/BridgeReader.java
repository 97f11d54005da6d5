package jp.musubi.matching;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts over the {@link Bridge}: a need into the problems it tells of and what would solve
 * them, a seed into the technologies it masters and what they could make; and what people said of
 * such a reading stands over it.
 */
public final class BridgeReader {
  /** So many answers are searched for at most, the surest. */
  private static final int EXPECTATIONS = 20;

  /** So many names of a technology that somebody says would solve a need are searched for. */
  private static final int NAMES = 5;

  private static final int KEPT = 1_000;

  private final BridgeLexicon lexicon;
  private final Map<Asked, Read> needs = remembering();
  private final Map<Asked, Read> seeds = remembering();

  private record Asked(List<Passage> passages, Correction correction) {}

  /**
   * What a text was read into.
   *
   * @param found before and after correction
   * @param own the text's own terms
   * @param beyond terms the other side is expected to use
   * @param functions wanted or achieved, by id
   */
  record Read(Profile profile, Concepts found, Vector own, Vector beyond, Vector functions) {
    /** Ids of problems or technologies, the surest first, 1 for the surest. */
    Map<String, Double> concepts() {
      return found.weights();
    }
  }

  /**
   * @param read how texts are read into terms, the same for the bridge and for what is matched
   */
  public BridgeReader(Bridge bridge, Function<String, List<Terms.Term>> read) {
    lexicon = new BridgeLexicon(bridge, read);
  }

  /** The bridge that is read over. */
  public Bridge bridge() {
    return lexicon.bridge();
  }

  /** What would solve what these texts tell of, in the words of makers; for candidates. */
  public List<Passage> expected(List<Passage> need, Correction correction) {
    var concepts = readNeed(need, correction).concepts();
    record Weighed(String text, double weight) {}
    var answers =
        bridge().problems().stream()
            .filter(problem -> concepts.containsKey(problem.id()))
            .flatMap(
                problem ->
                    problem.answers().stream()
                        .map(
                            answer ->
                                new Weighed(
                                    answer.text(),
                                    answer.weight() * concepts.getOrDefault(problem.id(), 0.0))));
    var said =
        bridge().technologies().stream()
            .filter(technology -> concepts.containsKey(technology.id()))
            .flatMap(technology -> technology.names().stream().limit(NAMES))
            .map(name -> new Weighed(name, 1));
    return Stream.concat(answers, said)
        .sorted(Comparator.comparingDouble((Weighed w) -> -w.weight()).thenComparing(Weighed::text))
        .map(weighed -> new Passage(Part.EXPECTED, weighed.text()))
        .distinct()
        .limit(EXPECTATIONS)
        .toList();
  }

  /** What the technologies of these texts could make, in the words of sites; for candidates. */
  public List<Passage> possible(List<Passage> seed, Correction correction) {
    var concepts = readSeed(seed, correction).concepts().keySet();
    var made =
        bridge().technologies().stream()
            .filter(technology -> concepts.contains(technology.id()))
            .flatMap(technology -> technology.makes().stream());
    var said =
        bridge().problems().stream()
            .filter(problem -> concepts.contains(problem.id()))
            .flatMap(problem -> problem.says().stream());
    return Stream.concat(made, said)
        .map(thing -> new Passage(Part.EXPECTED, thing))
        .distinct()
        .toList();
  }

  /** What a need was read into, to be shown and corrected: the surest first, the rejected last. */
  public List<Understood> understoodNeed(List<Passage> need, Correction correction) {
    return new Understanding(lexicon, need, correction).of(readNeed(need, correction));
  }

  /** What a seed was read into, to be shown and corrected: the surest first, the rejected last. */
  public List<Understood> understoodSeed(List<Passage> seed, Correction correction) {
    return new Understanding(lexicon, seed, correction).of(readSeed(seed, correction));
  }

  /**
   * What of a need's texts is worth keeping with it, so that nothing is read twice. The name of its
   * organization is only found by: a hospital's says nothing of the problem.
   */
  public Digest digestNeed(List<Passage> need) {
    var compared = need.stream().filter(p -> p.part() != Part.ORGANIZATION).toList();
    return digest(compared, freshNeed(new Asked(compared, Correction.none())));
  }

  /** What of a seed's texts is worth keeping with it. */
  public Digest digestSeed(List<Passage> seed) {
    return digest(seed, freshSeed(new Asked(seed, Correction.none())));
  }

  private Digest digest(List<Passage> passages, Read read) {
    return Digest.of(passages, read, bridge().version());
  }

  Read readNeed(List<Passage> passages, Correction correction) {
    return remembered(needs, new Asked(passages, correction), this::freshNeed);
  }

  Read readSeed(List<Passage> passages, Correction correction) {
    return remembered(seeds, new Asked(passages, correction), this::freshSeed);
  }

  /**
   * @param digest of what was kept; counts only if it is of these very texts
   */
  Read read(Demand need, @Nullable Digest digest) {
    return digest != null && digest.isOf(need.texts())
        ? need(digest.profile(need.texts()), digest.near(bridge().version()), need.correction())
        : readNeed(need.texts(), need.correction());
  }

  /**
   * @param digest of what was kept; counts only if it is of these very texts
   */
  Read read(Supply seed, @Nullable Digest digest) {
    return digest != null && digest.isOf(seed.texts())
        ? seed(digest.profile(seed.texts()), digest.near(bridge().version()), seed.correction())
        : readSeed(seed.texts(), seed.correction());
  }

  private static Read remembered(Map<Asked, Read> known, Asked asked, Function<Asked, Read> fresh) {
    var before = known.get(asked);
    if (before != null) {
      return before;
    }
    var now = fresh.apply(asked);
    known.put(new Asked(List.copyOf(asked.passages()), asked.correction()), now);
    return now;
  }

  private Read freshNeed(Asked asked) {
    return need(profile(asked), null, asked.correction());
  }

  private Read freshSeed(Asked asked) {
    return seed(profile(asked), null, asked.correction());
  }

  private Profile profile(Asked asked) {
    return Profile.of(asked.passages(), lexicon.terms()::read);
  }

  private Read need(Profile profile, @Nullable Concepts near, Correction correction) {
    var own = profile.weighed(lexicon::rarity);
    var read = near == null ? problems(own) : near;
    var found = read.corrected(correction, lexicon);
    var weights = found.weights();
    return new Read(profile, found, own, lexicon.expected(weights), lexicon.functions(weights));
  }

  private Read seed(Profile profile, @Nullable Concepts near, Correction correction) {
    var own = profile.weighed(lexicon::rarity);
    var read = near == null ? technologies(own) : near;
    var found = read.corrected(correction, lexicon);
    var weights = found.weights();
    return new Read(profile, found, own, lexicon.possible(weights), lexicon.functions(weights));
  }

  private Concepts problems(Vector own) {
    return Concepts.surest(lexicon.nearProblems(own), i -> bridge().problems().get(i).id());
  }

  private Concepts technologies(Vector own) {
    return Concepts.surest(lexicon.nearTechnologies(own), i -> bridge().technologies().get(i).id());
  }

  /** How sites put this problem, or under which names this technology is mentioned. */
  Vector wording(String concept) {
    return lexicon.wording(concept);
  }

  private static Map<Asked, Read> remembering() {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(KEPT, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Asked, Read> eldest) {
            return size() > KEPT;
          }
        });
  }
}

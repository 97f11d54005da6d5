package jp.musubi.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads texts over the {@link Bridge}: a need into the problems it tells of and what would solve
 * them, a seed into the technologies it masters and what they could make. How rare a term is counts
 * within the bridge alone, so that a reading depends on the text read and on nothing else.
 */
public final class BridgeReader {
  /** So many concepts a text is read into at most; the rest is noise. */
  private static final int READINGS = 8;

  /** What a name must have of itself in a text to be taken for a mention. */
  private static final double MENTIONED = 0.35;

  /** So many answers are searched for at most, the surest. */
  private static final int EXPECTATIONS = 20;

  private static final double ONE_SIDED = 0.05;

  /** So much weight is wanted before two short texts that agree are taken for the same. */
  private static final double LEAST_PROBLEM = 2;

  private static final double LEAST_TECHNOLOGY = 1.5;
  private static final double LEAST_NAME = 0.15;
  private static final int KEPT = 4_000;

  private final Bridge bridge;
  private final BridgeTerms terms;
  private final Map<String, Double> rarity;
  private final Map<String, Integer> problems = new HashMap<>();
  private final Map<String, Integer> technologies = new HashMap<>();
  private final Postings says;
  private final Postings mentions;
  private final Postings names;
  private final List<Integer> owners = new ArrayList<>();
  private final List<Vector> answers;
  private final List<Vector> makes;
  private final Map<String, Double> functionRarity;
  private final Map<List<Passage>, Read> needs = remembering();
  private final Map<List<Passage>, Read> seeds = remembering();

  /**
   * What a text was read into.
   *
   * @param concepts ids of problems or technologies, the surest first, 1 for the surest
   * @param own the text's own terms
   * @param beyond terms the other side is expected to use
   * @param functions wanted or achieved, by id
   */
  record Read(Map<String, Double> concepts, Vector own, Vector beyond, Vector functions) {}

  /**
   * @param read how texts are read into terms, the same for the bridge and for what is matched
   */
  public BridgeReader(Bridge bridge, Function<String, List<Terms.Term>> read) {
    this.bridge = bridge;
    terms = new BridgeTerms(read);
    bridge.problems().forEach(p -> problems.put(p.id(), problems.size()));
    bridge.technologies().forEach(t -> technologies.put(t.id(), technologies.size()));
    var said = bridge.problems().stream().map(p -> terms.counted(p.ja(), p.says())).toList();
    var answered = bridge.problems().stream().map(terms::counted).toList();
    var named = bridge.technologies().stream().map(t -> terms.counted(t.ja(), t.names())).toList();
    var texts = new ArrayList<>(said);
    texts.addAll(answered);
    texts.addAll(named);
    rarity = BridgeTerms.rarity(texts);
    says = new Postings(said.stream().map(this::weighed).toList());
    names = new Postings(named.stream().map(this::weighed).toList());
    answers = answered.stream().map(Vector::new).toList();
    makes = bridge.technologies().stream().map(t -> weighed(terms.counted("", t.makes()))).toList();
    var single = new ArrayList<Vector>();
    for (int i = 0; i < bridge.technologies().size(); i++) {
      var technology = bridge.technologies().get(i);
      var all = new LinkedHashSet<>(technology.names());
      all.add(technology.ja());
      for (var name : all) {
        single.add(weighed(terms.counted(name, List.of())));
        owners.add(i);
      }
    }
    mentions = new Postings(single);
    functionRarity =
        BridgeTerms.rarity(
            bridge.technologies().stream().map(t -> functions(t.functions())).toList());
  }

  /** The bridge that is read over. */
  public Bridge bridge() {
    return bridge;
  }

  /** What would solve what these texts tell of, in the words of makers; for candidates. */
  public List<Passage> expected(List<Passage> need) {
    var concepts = readNeed(need).concepts();
    record Weighed(String text, double weight) {}
    return bridge.problems().stream()
        .filter(problem -> concepts.containsKey(problem.id()))
        .flatMap(
            problem ->
                problem.answers().stream()
                    .map(
                        answer ->
                            new Weighed(
                                answer.text(),
                                answer.weight() * concepts.getOrDefault(problem.id(), 0.0))))
        .sorted(Comparator.comparingDouble((Weighed w) -> -w.weight()).thenComparing(Weighed::text))
        .map(weighed -> new Passage(Part.EXPECTED, weighed.text()))
        .distinct()
        .limit(EXPECTATIONS)
        .toList();
  }

  /** What the technologies of these texts could make, in the words of sites; for candidates. */
  public List<Passage> possible(List<Passage> seed) {
    var concepts = readSeed(seed).concepts().keySet();
    return bridge.technologies().stream()
        .filter(technology -> concepts.contains(technology.id()))
        .flatMap(technology -> technology.makes().stream())
        .map(thing -> new Passage(Part.EXPECTED, thing))
        .distinct()
        .toList();
  }

  Read readNeed(List<Passage> passages) {
    return remembered(needs, passages, this::freshNeed);
  }

  Read readSeed(List<Passage> passages) {
    return remembered(seeds, passages, this::freshSeed);
  }

  private static Read remembered(
      Map<List<Passage>, Read> known, List<Passage> passages, Function<List<Passage>, Read> fresh) {
    var before = known.get(passages);
    if (before != null) {
      return before;
    }
    var now = fresh.apply(passages);
    known.put(List.copyOf(passages), now);
    return now;
  }

  private Read freshNeed(List<Passage> passages) {
    var own = weighed(terms.counted(passages));
    var found = new HashMap<Integer, Double>();
    says.common(own)
        .forEach((i, common) -> found.put(i, alike(common, own, says.of(i), LEAST_PROBLEM)));
    var concepts = new LinkedHashMap<String, Double>();
    var expected = new HashMap<String, Double>();
    var functions = new HashMap<String, Double>();
    surest(found)
        .forEach(
            (i, sure) -> {
              var problem = bridge.problems().get(i);
              concepts.put(problem.id(), sure);
              add(expected, answers.get(i).weights(), sure);
              add(functions, functions(problem.functions()), sure);
            });
    return new Read(concepts, own, weighed(expected), rareFunctions(functions));
  }

  private Read freshSeed(List<Passage> passages) {
    var own = weighed(terms.counted(passages));
    var mentioned = new HashMap<Integer, Double>();
    mentions
        .common(own)
        .forEach(
            (i, common) ->
                mentioned.merge(
                    owners.get(i), common / (mentions.of(i).mass() + LEAST_NAME), Math::max));
    var common = names.common(own);
    var found = new HashMap<Integer, Double>();
    mentioned.forEach(
        (i, best) -> {
          if (best > MENTIONED) {
            var whole = alike(common.getOrDefault(i, 0.0), own, names.of(i), LEAST_TECHNOLOGY);
            found.put(i, (best + whole) / 2);
          }
        });
    var concepts = new LinkedHashMap<String, Double>();
    var possible = new HashMap<String, Double>();
    var functions = new HashMap<String, Double>();
    surest(found)
        .forEach(
            (i, sure) -> {
              var technology = bridge.technologies().get(i);
              concepts.put(technology.id(), sure);
              add(possible, makes.get(i).weights(), sure);
              add(functions, functions(technology.functions()), sure);
            });
    return new Read(concepts, own, new Vector(possible), rareFunctions(functions));
  }

  /** The surest few, the first 1 and the others falling off with the square of their distance. */
  private static Map<Integer, Double> surest(Map<Integer, Double> found) {
    var order = Comparator.comparingDouble((Map.Entry<Integer, Double> e) -> -e.getValue());
    var best =
        found.entrySet().stream()
            .filter(e -> e.getValue() > 0)
            .sorted(order.thenComparing(Map.Entry::getKey))
            .limit(READINGS)
            .toList();
    var surest = new LinkedHashMap<Integer, Double>();
    best.forEach(
        e -> surest.put(e.getKey(), Math.pow(e.getValue() / best.getFirst().getValue(), 2)));
    return surest;
  }

  private static double alike(double common, Vector one, Vector other, double least) {
    double apart = Math.max(0, one.mass() + other.mass() - 2 * common);
    return common == 0 ? 0 : common / (common + ONE_SIDED * apart + least);
  }

  private static void add(Map<String, Double> sum, Map<String, Double> part, double times) {
    part.forEach((key, weight) -> sum.merge(key, weight * times, Double::sum));
  }

  private static Map<String, Double> functions(Collection<Bridge.Link> links) {
    var functions = new HashMap<String, Double>();
    links.forEach(link -> functions.merge(link.function(), link.weight(), Math::max));
    return functions;
  }

  private Vector rareFunctions(Map<String, Double> functions) {
    var rare = new HashMap<String, Double>();
    functions.forEach((id, weight) -> rare.put(id, weight * functionRarity.getOrDefault(id, 1.0)));
    return new Vector(rare);
  }

  private Vector weighed(Map<String, Double> counts) {
    return terms.weighed(counts, rarity);
  }

  /** How sites put this problem. */
  Vector said(String problem) {
    return problems.containsKey(problem)
        ? says.of(problems.getOrDefault(problem, 0))
        : Vector.empty();
  }

  /** Under which names this technology is mentioned. */
  Vector named(String technology) {
    return technologies.containsKey(technology)
        ? names.of(technologies.getOrDefault(technology, 0))
        : Vector.empty();
  }

  private static Map<List<Passage>, Read> remembering() {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(KEPT, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<List<Passage>, Read> eldest) {
            return size() > KEPT;
          }
        });
  }
}

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
import java.util.Set;
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

  private static final double CHARACTERS = 0.6;
  private static final double SATURATION = 1.2;
  private static final double ONE_SIDED = 0.05;

  /** So much weight is wanted before two short texts that agree are taken for the same. */
  private static final double LEAST_PROBLEM = 2;

  private static final double LEAST_TECHNOLOGY = 1.5;
  private static final double LEAST_NAME = 0.15;
  private static final int KEPT = 4_000;

  private final Bridge bridge;
  private final Function<String, List<Terms.Term>> read;
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
    this.read = read;
    bridge.problems().forEach(p -> problems.put(p.id(), problems.size()));
    bridge.technologies().forEach(t -> technologies.put(t.id(), technologies.size()));
    var said = bridge.problems().stream().map(p -> counted(p.ja(), p.says())).toList();
    var answered = bridge.problems().stream().map(this::counted).toList();
    var named = bridge.technologies().stream().map(t -> counted(t.ja(), t.names())).toList();
    var texts = new ArrayList<>(said);
    texts.addAll(answered);
    texts.addAll(named);
    rarity = rarity(texts);
    says = new Postings(said.stream().map(this::weighed).toList());
    names = new Postings(named.stream().map(this::weighed).toList());
    answers = answered.stream().map(Vector::new).toList();
    makes = bridge.technologies().stream().map(t -> weighed(counted("", t.makes()))).toList();
    var single = new ArrayList<Vector>();
    for (int i = 0; i < bridge.technologies().size(); i++) {
      var technology = bridge.technologies().get(i);
      var all = new LinkedHashSet<>(technology.names());
      all.add(technology.ja());
      for (var name : all) {
        single.add(weighed(counted(name, List.of())));
        owners.add(i);
      }
    }
    mentions = new Postings(single);
    functionRarity =
        rarity(bridge.technologies().stream().map(t -> functions(t.functions())).toList());
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
    var own = weighed(counted(passages));
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
    var own = weighed(counted(passages));
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

  static String key(Terms.Term term) {
    return mark(term.kind()) + term.form();
  }

  static char mark(Terms.Kind kind) {
    return kind == Terms.Kind.WORD ? 'w' : 'c';
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

  private Map<String, Double> counted(String first, Collection<String> more) {
    var counts = new HashMap<String, Double>();
    count(first, 1, counts);
    more.forEach(text -> count(text, 1, counts));
    return counts;
  }

  private Map<String, Double> counted(Bridge.Problem problem) {
    var counts = new HashMap<String, Double>();
    problem.answers().forEach(answer -> count(answer.text(), answer.weight(), counts));
    return counts;
  }

  private Map<String, Double> counted(List<Passage> passages) {
    var counts = new HashMap<String, Double>();
    passages.forEach(passage -> count(passage.text(), passage.part().share(), counts));
    return counts;
  }

  private void count(String text, double times, Map<String, Double> counts) {
    if (times > 0) {
      read.apply(text).forEach(term -> counts.merge(key(term), times, Double::sum));
    }
  }

  private Vector weighed(Map<String, Double> counts) {
    var weights = new HashMap<String, Double>();
    counts.forEach(
        (key, count) ->
            weights.put(
                key,
                rarity.getOrDefault(key, 1.0)
                    * (count * (SATURATION + 1) / (count + SATURATION))
                    * (key.charAt(0) == 'w' ? 1 - CHARACTERS : CHARACTERS)));
    return new Vector(weights);
  }

  /** Inverse frequency as in BM25, as a share of what a key has that stands nowhere. */
  private static Map<String, Double> rarity(List<Map<String, Double>> texts) {
    var frequency = new HashMap<String, Integer>();
    texts.forEach(text -> text.keySet().forEach(key -> frequency.merge(key, 1, Integer::sum)));
    double most = Math.log(1 + (texts.size() + 0.5) / 0.5);
    var rarity = new HashMap<String, Double>();
    frequency.forEach(
        (key, f) -> rarity.put(key, Math.log(1 + (texts.size() - f + 0.5) / (f + 0.5)) / most));
    return rarity;
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

  /** Vectors by the terms they hold, so that only those that share one are looked at. */
  private static final class Postings {
    private final List<Vector> vectors;
    private final Map<String, List<Integer>> holders = new HashMap<>();

    Postings(List<Vector> vectors) {
      this.vectors = vectors;
      for (int i = 0; i < vectors.size(); i++) {
        for (var key : vectors.get(i).weights().keySet()) {
          holders.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        }
      }
    }

    Vector of(int index) {
      return vectors.get(index);
    }

    /** Weight shared with each vector that shares any. */
    Map<Integer, Double> common(Vector asked) {
      var common = new HashMap<Integer, Double>();
      for (var key : sorted(asked.weights().keySet())) {
        double mine = asked.weights().getOrDefault(key, 0.0);
        for (int i : holders.getOrDefault(key, List.of())) {
          double theirs = vectors.get(i).weights().getOrDefault(key, 0.0);
          common.merge(i, Math.min(mine, theirs), Double::sum);
        }
      }
      return common;
    }

    private static List<String> sorted(Set<String> keys) {
      return keys.stream().sorted().toList();
    }
  }
}

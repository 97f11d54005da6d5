package jp.musubi.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The entries of a {@link Bridge} as terms, and how near a text comes to each. How rare a term is
 * counts within the bridge alone, so that a reading depends on the text read and on nothing else.
 */
final class BridgeLexicon {
  /** What a name must have of itself in a text to be taken for a mention. */
  private static final double MENTIONED = 0.35;

  private static final double ONE_SIDED = 0.05;

  /** So much weight is wanted before two short texts that agree are taken for the same. */
  private static final double LEAST_PROBLEM = 2;

  private static final double LEAST_TECHNOLOGY = 1.5;
  private static final double LEAST_NAME = 0.15;

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
  private final List<Vector> called;
  private final List<Vector> makes;
  private final Map<String, Double> functionRarity;

  BridgeLexicon(Bridge bridge, Function<String, List<Terms.Term>> read) {
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
    answers = answered.stream().map(Vector::of).toList();
    called = named.stream().map(Vector::of).toList();
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

  Bridge bridge() {
    return bridge;
  }

  BridgeTerms terms() {
    return terms;
  }

  boolean knows(String id) {
    return problems.containsKey(id) || technologies.containsKey(id);
  }

  boolean isProblem(String id) {
    return problems.containsKey(id);
  }

  double rarity(String key) {
    return rarity.getOrDefault(key, 1.0);
  }

  private Vector weighed(Map<String, Double> counts) {
    return BridgeTerms.weighed(counts, rarity);
  }

  /** In which words the other side answers a need that was read into these concepts. */
  Vector expected(Map<String, Double> concepts) {
    var counts = new HashMap<String, Double>();
    concepts.forEach((id, sure) -> add(counts, answers(id), sure));
    return weighed(counts);
  }

  /** In which words the other side asks for what a seed read into these concepts can do. */
  Vector possible(Map<String, Double> concepts) {
    var weights = new HashMap<String, Double>();
    concepts.forEach((id, sure) -> add(weights, makes(id), sure));
    return Vector.of(weights);
  }

  /** What these concepts want or achieve, by how rare it is. */
  Vector functions(Map<String, Double> concepts) {
    var functions = new HashMap<String, Double>();
    concepts.forEach(
        (id, sure) -> links(id).forEach((f, w) -> functions.merge(f, w * sure, Double::sum)));
    functions.replaceAll((id, weight) -> weight * functionRarity.getOrDefault(id, 1.0));
    return Vector.of(functions);
  }

  private static void add(Map<String, Double> sum, Vector part, double times) {
    part.forEach((key, weight) -> sum.merge(key, weight * times, Double::sum));
  }

  /** Problems that a text has anything of, by their place in the bridge: how near it comes. */
  Map<Integer, Double> nearProblems(Vector own) {
    var found = new HashMap<Integer, Double>();
    says.common(own)
        .forEach((i, common) -> found.put(i, alike(common, own, says.of(i), LEAST_PROBLEM)));
    return found;
  }

  /** Technologies that a text mentions, by their place in the bridge: how near it comes. */
  Map<Integer, Double> nearTechnologies(Vector own) {
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
    return found;
  }

  private static double alike(double common, Vector one, Vector other, double least) {
    double apart = Math.max(0, one.mass() + other.mass() - 2 * common);
    return common == 0 ? 0 : common / (common + ONE_SIDED * apart + least);
  }

  /** How sites put this problem, or under which names this technology is mentioned. */
  Vector wording(String id) {
    if (isProblem(id)) {
      return says.of(problems.getOrDefault(id, 0));
    }
    return technologies.containsKey(id)
        ? names.of(technologies.getOrDefault(id, 0))
        : Vector.empty();
  }

  /** Counts of the words in which the other side answers a need that was read into this. */
  private Vector answers(String id) {
    return isProblem(id)
        ? answers.get(problems.getOrDefault(id, 0))
        : called.get(technologies.getOrDefault(id, 0));
  }

  /** Weights of the words in which the other side asks for what a seed read into this can do. */
  private Vector makes(String id) {
    return isProblem(id)
        ? says.of(problems.getOrDefault(id, 0))
        : makes.get(technologies.getOrDefault(id, 0));
  }

  private Map<String, Double> links(String id) {
    return functions(
        isProblem(id)
            ? bridge.problems().get(problems.getOrDefault(id, 0)).functions()
            : bridge.technologies().get(technologies.getOrDefault(id, 0)).functions());
  }

  private static Map<String, Double> functions(Collection<Bridge.Link> links) {
    var functions = new HashMap<String, Double>();
    links.forEach(link -> functions.merge(link.function(), link.weight(), Math::max));
    return functions;
  }
}

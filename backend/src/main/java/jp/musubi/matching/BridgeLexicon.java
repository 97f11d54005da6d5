package jp.musubi.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

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

  /** Problems and then technologies: how often makers' words for what solves them are said. */
  private final Family answers;

  /** Likewise: in which words the other side asks for what a seed read into this can do. */
  private final Family makes;

  /** Likewise: functions wanted or achieved, by how rare they are. */
  private final Family functions;

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
    answers = new Family(Stream.of(answered, named).flatMap(List::stream).map(Vector::of).toList());
    var made = bridge.technologies().stream().map(t -> terms.counted("", t.makes()));
    makes = new Family(Stream.concat(said.stream(), made).map(this::weighed).toList());
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
    functions = new Family(functions());
  }

  private List<Vector> functions() {
    var wanted = bridge.problems().stream().map(p -> functions(p.functions()));
    var achieved = bridge.technologies().stream().map(t -> functions(t.functions())).toList();
    var rare = BridgeTerms.rarity(achieved);
    return Stream.concat(wanted, achieved.stream())
        .map(Vector::of)
        .map(links -> links.weighed((id, weight) -> weight * rare.getOrDefault(id, 1.0)))
        .toList();
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
    return answers
        .sum(numbered(concepts))
        .weighed((key, count) -> Profile.weight(key, count, rarity(key)));
  }

  /** In which words the other side asks for what a seed read into these concepts can do. */
  Vector possible(Map<String, Double> concepts) {
    return makes.sum(numbered(concepts));
  }

  /** What these concepts want or achieve, by how rare it is. */
  Vector functions(Map<String, Double> concepts) {
    return functions.sum(numbered(concepts));
  }

  private Map<Integer, Double> numbered(Map<String, Double> concepts) {
    var numbered = new LinkedHashMap<Integer, Double>();
    concepts.forEach(
        (id, sure) ->
            numbered.put(
                isProblem(id)
                    ? problems.getOrDefault(id, 0)
                    : problems.size() + technologies.getOrDefault(id, 0),
                sure));
    return numbered;
  }

  /** Problems that a text has anything of, by their place in the bridge: how near it comes. */
  Map<Integer, Double> nearProblems(Vector own) {
    var found = new HashMap<Integer, Double>();
    var common = says.common(own);
    for (int i = 0; i < common.length; i++) {
      if (common[i] > 0) {
        found.put(i, alike(common[i], own, says.of(i), LEAST_PROBLEM));
      }
    }
    return found;
  }

  /** Technologies that a text mentions, by their place in the bridge: how near it comes. */
  Map<Integer, Double> nearTechnologies(Vector own) {
    var best = new double[technologies.size()];
    var mentioned = mentions.common(own);
    for (int i = 0; i < mentioned.length; i++) {
      double share = mentioned[i] / (mentions.of(i).mass() + LEAST_NAME);
      best[owners.get(i)] = Math.max(best[owners.get(i)], share);
    }
    var common = names.common(own);
    var found = new HashMap<Integer, Double>();
    for (int i = 0; i < best.length; i++) {
      if (best[i] > MENTIONED) {
        found.put(i, (best[i] + alike(common[i], own, names.of(i), LEAST_TECHNOLOGY)) / 2);
      }
    }
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

  private static Map<String, Double> functions(Collection<Bridge.Link> links) {
    var functions = new HashMap<String, Double>();
    links.forEach(link -> functions.merge(link.function(), link.weight(), Math::max));
    return functions;
  }
}

package jp.musubi.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.musubi.matching.Understood.Step;

/** Leads from a problem over each function that would remove it to technologies that achieve it. */
final class Triples {
  private static final int FUNCTIONS = 4;
  private static final int TECHNOLOGIES = 2;

  private final BridgeLexicon lexicon;

  Triples(BridgeLexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Step> of(String concept) {
    return links(concept).stream()
        .sorted(
            Comparator.comparingDouble((Bridge.Link link) -> -link.weight())
                .thenComparing(Bridge.Link::function))
        .limit(FUNCTIONS)
        .map(link -> new Step(link, technologies(concept, link.function())))
        .toList();
  }

  private List<Bridge.Link> links(String concept) {
    var bridge = lexicon.bridge();
    for (var problem : bridge.problems()) {
      if (problem.id().equals(concept)) {
        return problem.functions();
      }
    }
    for (var technology : bridge.technologies()) {
      if (technology.id().equals(concept)) {
        return technology.functions();
      }
    }
    return List.of();
  }

  /** Those that achieve the function and are of the kind that typically answers the problem. */
  private List<String> technologies(String problem, String function) {
    if (!lexicon.isProblem(problem)) {
      return List.of();
    }
    var answers = lexicon.expected(Map.of(problem, 1.0));
    record Found(String id, double weight) {}
    var found = new ArrayList<Found>();
    for (var technology : lexicon.bridge().technologies()) {
      for (var link : technology.functions()) {
        if (link.function().equals(function)) {
          double fit = link.weight() * answers.cosine(lexicon.wording(technology.id()));
          if (fit > 0) {
            found.add(new Found(technology.id(), fit));
          }
        }
      }
    }
    return found.stream()
        .sorted(Comparator.comparingDouble((Found f) -> -f.weight()).thenComparing(Found::id))
        .map(Found::id)
        .distinct()
        .limit(TECHNOLOGIES)
        .toList();
  }
}

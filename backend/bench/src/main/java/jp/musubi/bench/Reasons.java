package jp.musubi.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.musubi.matching.Detail;
import jp.musubi.matching.Scored;
import jp.musubi.shared.Messages;

/** Words reasons as {@code jp.musubi.match.Wording} does. */
final class Reasons {
  private static final Messages TEXTS = new Messages("matching");

  private final Lore lore;
  private final Map<String, String> concepts = new HashMap<>();

  Reasons(Lore lore) {
    this.lore = lore;
    lore.bridge.problems().forEach(problem -> concepts.put(problem.id(), problem.ja()));
    lore.bridge.technologies().forEach(each -> concepts.put(each.id(), each.ja()));
  }

  List<String> of(Scored scored, Locale language) {
    var words = new ArrayList<String>();
    scored.gates().forEach(gate -> words.add(of(gate.detail(), language)));
    scored.factors().forEach(factor -> words.add(of(factor.detail(), language)));
    return words;
  }

  private String of(Detail detail, Locale language) {
    var gaps = new HashMap<String, Object>();
    for (var arg : detail.args()) {
      var labels = arg.values().stream().map(value -> label(arg, value, language)).toList();
      gaps.put(arg.name(), String.join("、", labels));
    }
    return TEXTS.text(detail.key(), language, gaps);
  }

  private String label(Detail.Arg arg, String value, Locale language) {
    var vocabulary = arg.vocabulary();
    if (vocabulary == null) {
      return value;
    }
    if (vocabulary.equals(Detail.Arg.BRIDGE)) {
      return concepts.getOrDefault(value, value);
    }
    return lore.vocabularies.find(vocabulary).isPresent()
        ? lore.vocabularies.label(vocabulary, value, language)
        : TEXTS.text(vocabulary + "." + value, language, Map.of());
  }
}

package jp.musubi.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jp.musubi.matching.Detail;
import jp.musubi.reading.Bridges;
import jp.musubi.shared.Messages;
import jp.musubi.vocabulary.Vocabularies;

/** Words the model's reasons in the reader's language. */
@ApplicationScoped
class Wording {
  private static final Messages TEXTS = new Messages("matching");

  @Inject Vocabularies vocabularies;
  @Inject Bridges bridges;

  String of(String key, Locale language) {
    return TEXTS.text(key, language, Map.of());
  }

  String of(Detail detail, Locale language) {
    var separator = language.equals(Locale.ENGLISH) ? ", " : "、";
    var gaps = new HashMap<String, Object>();
    for (var arg : detail.args()) {
      var labels = arg.values().stream().map(value -> label(arg, value, language)).toList();
      gaps.put(arg.name(), String.join(separator, labels));
    }
    return TEXTS.text(detail.key(), language, gaps);
  }

  private String label(Detail.Arg arg, String value, Locale language) {
    var vocabulary = arg.vocabulary();
    if (vocabulary == null) {
      return value;
    }
    if (vocabulary.equals(Detail.Arg.BRIDGE)) {
      return bridges.label(value, language);
    }
    return vocabularies.find(vocabulary).isPresent()
        ? vocabularies.label(vocabulary, value, language)
        : of(vocabulary + "." + value, language);
  }
}

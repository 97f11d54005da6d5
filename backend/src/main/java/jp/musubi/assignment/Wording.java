package jp.musubi.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jp.musubi.shared.Messages;
import jp.musubi.vocabulary.Vocabularies;

/** Words reasons and refusals in the reader's language. */
@ApplicationScoped
class Wording {
  private static final Messages TEXTS = new Messages("assignment");
  private static final Map<String, String> CODED =
      Map.of(
          "department", "departments",
          "place", "places",
          "process", "processes",
          "region", "prefectures");

  @Inject Vocabularies vocabularies;

  String label(Reason reason, Locale language) {
    return TEXTS.text("reason." + reason.name() + ".name", language, Map.of());
  }

  String text(Reason reason, Locale language) {
    var gaps = new HashMap<>(reason.detail());
    CODED.forEach(
        (gap, vocabulary) ->
            gaps.computeIfPresent(
                gap, (name, code) -> vocabularies.label(vocabulary, code, language)));
    return TEXTS.text("reason." + reason.name(), language, gaps);
  }

  String refusal(String code, Locale language) {
    return TEXTS.text("refusal." + code, language, Map.of());
  }

  String left(String code, int count, Locale language) {
    return TEXTS.text("left." + code, language, Map.of("count", count));
  }
}

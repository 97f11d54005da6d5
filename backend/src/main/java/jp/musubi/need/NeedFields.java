package jp.musubi.need;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What an author wrote in free words, by field as the API names it. */
final class NeedFields {
  static final String TITLE = "title";
  static final String SUMMARY = "summary";
  static final String PROBLEM = "statement.problem";
  static final String POPULATION = "statement.population";
  static final String OUTCOME = "statement.outcome";
  static final String PRESENT_PRACTICE = "presentPractice";
  static final String FREQUENCY = "frequency";

  private NeedFields() {}

  /** Fields in which something is written, in their order. */
  static Map<String, String> of(NeedContent content) {
    var texts = new LinkedHashMap<String, String>();
    texts.put(TITLE, content.title());
    texts.put(SUMMARY, content.summary());
    if (content.statement() != null) {
      texts.put(PROBLEM, content.statement().problem());
      texts.put(POPULATION, content.statement().population());
      texts.put(OUTCOME, content.statement().outcome());
    }
    texts.put(PRESENT_PRACTICE, content.presentPractice());
    texts.put("existingProducts", content.existingProducts());
    texts.put("mustHaves", String.join("\n", content.mustHaves()));
    texts.put("notOfInterest", content.notOfInterest());
    texts.put("user", content.user());
    texts.put(FREQUENCY, content.frequency());
    texts.put("frequencySource", content.frequencySource());
    texts.put("marketEvidence", content.marketEvidence());
    texts.put("unpublishedData", content.unpublishedData());
    texts.values().removeIf(text -> Objects.isNull(text) || text.isBlank());
    return texts;
  }
}

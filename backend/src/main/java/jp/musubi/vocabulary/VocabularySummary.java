package jp.musubi.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A vocabulary without its entries. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VocabularySummary(
    String name, String version, Vocabulary.Source source, @Nullable String note, int size) {

  static VocabularySummary of(Vocabulary vocabulary) {
    return new VocabularySummary(
        vocabulary.name(),
        vocabulary.version(),
        vocabulary.source(),
        vocabulary.note(),
        vocabulary.entries().size());
  }
}

package jp.musubi.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A vocabulary as the API shows it, labelled in the reader's language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VocabularyView(
    String name,
    String version,
    Vocabulary.Source source,
    @Nullable String note,
    List<Entry> entries) {

  /** One coded value; {@code label} is {@code ja} or {@code en}. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "VocabularyEntry")
  public record Entry(
      String code,
      String label,
      String ja,
      String en,
      @Nullable String parent,
      Map<String, Object> attributes) {}

  static VocabularyView of(Vocabulary vocabulary, Locale locale) {
    return new VocabularyView(
        vocabulary.name(),
        vocabulary.version(),
        vocabulary.source(),
        vocabulary.note(),
        vocabulary.entries().stream().map(entry -> entry(entry, locale)).toList());
  }

  private static Entry entry(VocabularyEntry entry, Locale locale) {
    return new Entry(
        entry.code(),
        entry.label(locale),
        entry.ja(),
        entry.en(),
        entry.parent(),
        entry.attributes());
  }
}

package jp.musubi.vocabulary;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One coded value.
 *
 * @param parent the code of the wider value in the same vocabulary, where there is one
 * @param attributes what else the source says about it: strings, numbers, booleans, lists of
 *     strings
 */
public record VocabularyEntry(
    String code, String ja, String en, @Nullable String parent, Map<String, Object> attributes) {

  public VocabularyEntry {
    attributes = Map.copyOf(attributes);
  }

  /** English for an English reader, Japanese for everyone else. */
  public String label(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : ja;
  }

  /** A text attribute, for example {@code deviceClass} of a JMDN entry. */
  public Optional<String> text(String attribute) {
    return attributes.get(attribute) instanceof String text ? Optional.of(text) : Optional.empty();
  }
}

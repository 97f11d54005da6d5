package jp.musubi.consent;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of one text.
 *
 * @param version counts up from 1; the one before stays readable
 * @param inForceFrom a day in Japan
 * @param source the file, JSON
 * @param digest SHA-256 of the file it came from, in hex: a text may not change under its version
 */
record ConsentText(
    Document document,
    int version,
    LocalDate inForceFrom,
    Map<String, Wording> wordings,
    String digest,
    String source) {

  /** What it is about. */
  enum Document {
    TERMS,
    PRIVACY
  }

  /** The text in one language. */
  record Wording(String title, List<Section> sections) {}

  /** A part of it, with what was changed in it since the version before, if anything. */
  record Section(String heading, String text, @Nullable String change) {}

  Wording in(Locale language) {
    return requireNonNull(wordings.get(language.getLanguage()));
  }
}

package jp.musubi.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A text to agree to, in one language.
 *
 * @param inForceFrom a day in Japan
 * @param digest SHA-256 of the whole text in all languages, in hex
 */
public record ConsentTextView(
    ConsentText.Document document,
    int version,
    LocalDate inForceFrom,
    String language,
    String title,
    List<ConsentText.Section> sections,
    String digest) {

  static ConsentTextView of(ConsentText text, Locale language) {
    var wording = text.in(language);
    return new ConsentTextView(
        text.document(),
        text.version(),
        text.inForceFrom(),
        language.getLanguage(),
        wording.title(),
        wording.sections(),
        text.digest());
  }
}

package jp.musubi.shared;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages Musubi speaks: Japanese first, English second. */
public final class Language {
  private static final List<Locale> SPOKEN = List.of(Locale.JAPANESE, Locale.ENGLISH);

  private Language() {}

  /** The best match for an {@code Accept-Language} header; Japanese where it is absent or odd. */
  public static Locale of(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 200) {
      return Locale.JAPANESE;
    }
    try {
      var match = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
      return match == null ? Locale.JAPANESE : match;
    } catch (IllegalArgumentException malformed) {
      return Locale.JAPANESE;
    }
  }
}

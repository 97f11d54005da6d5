package jp.musubi.shared;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Texts for people, by key and language, from {@code messages/<bundle>_<language>.properties}. */
public final class Messages {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final String bundle;

  public Messages(String bundle) {
    this.bundle = "messages." + bundle;
  }

  /** The text with its {@code {name}} places filled; the key itself where no text exists. */
  public String text(String key, Locale language, Map<String, ?> arguments) {
    String text;
    try {
      text = ResourceBundle.getBundle(bundle, language, NO_FALLBACK).getString(key);
    } catch (MissingResourceException missing) {
      return key;
    }
    for (var argument : arguments.entrySet()) {
      text = text.replace("{" + argument.getKey() + "}", String.valueOf(argument.getValue()));
    }
    return text;
  }

  public boolean has(String key, Locale language) {
    try {
      return ResourceBundle.getBundle(bundle, language, NO_FALLBACK).containsKey(key);
    } catch (MissingResourceException missing) {
      return false;
    }
  }
}

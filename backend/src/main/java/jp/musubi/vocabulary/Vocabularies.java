package jp.musubi.vocabulary;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/** All vocabularies the product carries, read and checked once at start; immutable. */
@Startup
@Singleton
public class Vocabularies {
  static final List<String> NAMES =
      List.of(
          "departments",
          "department-modifiers",
          "places",
          "professions",
          "processes",
          "materials",
          "licence-kinds",
          "jmdn",
          "jsic",
          "prefectures",
          "municipalities",
          "certificates",
          "rejection-reasons",
          "decline-reasons",
          "termination-reasons",
          "conflict-kinds",
          "cooperation-forms",
          "effects",
          "outcome-kinds",
          "model-reasons");

  private final SequencedMap<String, Vocabulary> byName;

  public Vocabularies() {
    var loaded = new LinkedHashMap<String, Vocabulary>();
    NAMES.forEach(name -> loaded.put(name, VocabularyFile.load(name)));
    byName = Collections.unmodifiableSequencedMap(loaded);
  }

  public Collection<Vocabulary> all() {
    return byName.values();
  }

  public Optional<Vocabulary> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * A vocabulary that the code knows to exist.
   *
   * @throws IllegalArgumentException for a name that is none of ours: a programming error
   */
  public Vocabulary get(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("No vocabulary " + name));
  }

  public boolean has(String name, String code) {
    return get(name).find(code).isPresent();
  }

  /** The label in the reader's language; the code itself where it has been dropped since. */
  public String label(String name, String code, Locale locale) {
    return get(name).find(code).map(entry -> entry.label(locale)).orElse(code);
  }

  /**
   * The class I–IV that a JMDN code (8 digits) puts a device in; empty for codes we do not carry.
   */
  public Optional<String> deviceClass(String jmdnCode) {
    return get("jmdn").find(jmdnCode).flatMap(entry -> entry.text("deviceClass"));
  }
}

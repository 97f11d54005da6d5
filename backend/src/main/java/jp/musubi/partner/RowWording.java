package jp.musubi.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.musubi.partner.ImportView.RowError;
import jp.musubi.shared.Messages;
import jp.musubi.vocabulary.Vocabularies;
import jp.musubi.vocabulary.VocabularyEntry;

/** Says what is wrong with a cell and how to mend it to somebody who has a spreadsheet open. */
@ApplicationScoped
class RowWording {
  /** The argument of a flaw that names what may stand in the cell. */
  static final String CHOICES = "choices";

  /** The argument of a flaw where only a number may stand. */
  static final String NUMBER = "number";

  private static final Messages TEXTS = new Messages("problems");

  @Inject Vocabularies vocabularies;

  RowError error(int row, RowResult.Flaw flaw, Locale language) {
    var arguments = new HashMap<>(flaw.arguments());
    if (flaw.code().equals("code")) {
      arguments.put(CHOICES, labels(flaw, language));
    }
    return new RowError(
        row,
        flaw.column(),
        flaw.code(),
        TEXTS.text(known("import." + flaw.code(), "import.default"), language, arguments),
        TEXTS.text(remedy(flaw, arguments), language, arguments));
  }

  private String remedy(RowResult.Flaw flaw, Map<String, Object> arguments) {
    if (arguments.containsKey(CHOICES)) {
      return isDeep(flaw) ? "remedy.choices-and-narrower" : "remedy.choices";
    }
    if (arguments.containsKey(NUMBER)) {
      return "remedy.number";
    }
    return known("remedy." + flaw.code(), known("field." + flaw.code(), "import.default"));
  }

  private static String known(String key, String otherwise) {
    return TEXTS.has(key, Locale.JAPANESE) ? key : otherwise;
  }

  /** The widest values of the list: all of it would fill the screen. */
  private String labels(RowResult.Flaw flaw, Locale language) {
    return vocabularies.get(name(flaw)).entries().stream()
        .filter(entry -> entry.parent() == null)
        .map(entry -> entry.label(language))
        .collect(Collectors.joining(language.equals(Locale.JAPANESE) ? "、" : ", "));
  }

  private boolean isDeep(RowResult.Flaw flaw) {
    return flaw.code().equals("code")
        && vocabularies.get(name(flaw)).entries().stream()
            .map(VocabularyEntry::parent)
            .anyMatch(parent -> parent != null);
  }

  private static String name(RowResult.Flaw flaw) {
    return String.valueOf(flaw.arguments().get("value"));
  }
}

package jp.musubi.partner;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a heading means: a field by its own name or by a name people use, from {@code
 * imports/columns.json}. A meaning that starts with {@code @} is about the row, not a field.
 */
@Singleton
class Columns {
  static final String EXTERNAL_ID = "@externalId";
  static final String SOURCE = "@source";
  static final String KEYWORDS = "@keywords";
  static final String IGNORED = "@ignored";
  static final String ORGANIZATION_NAME = "@organization.name";
  static final String ORGANIZATION_NUMBER = "@organization.corporateNumber";
  static final String ORGANIZATION_PREFECTURE = "@organization.prefecture";

  private final Map<ImportKind, LinkedHashMap<String, String>> meanings;

  @Inject
  Columns(ObjectMapper mapper) {
    try (var file = Columns.class.getResourceAsStream("/imports/columns.json")) {
      meanings = mapper.readValue(file, new TypeReference<>() {});
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  String meaning(ImportKind kind, String heading) {
    // What starts with @ means something here only; a file cannot ask for it.
    return of(kind).getOrDefault(heading, heading.startsWith("@") ? "" : heading);
  }

  /** The headings that Japanese lists use, in the order of the templates. */
  List<String> japanese(ImportKind kind) {
    return of(kind).keySet().stream().filter(Columns::isJapanese).toList();
  }

  /** What a Japanese list calls a field; the field's own name where it has no other. */
  String japanese(ImportKind kind, String meaning) {
    return of(kind).entrySet().stream()
        .filter(entry -> isJapanese(entry.getKey()) && entry.getValue().equals(meaning))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(meaning);
  }

  /** The file names every kind. */
  private Map<String, String> of(ImportKind kind) {
    return Objects.requireNonNull(meanings.get(kind), kind.name());
  }

  static boolean isJapanese(String heading) {
    return heading.codePoints().anyMatch(c -> c > 0x7f);
  }
}

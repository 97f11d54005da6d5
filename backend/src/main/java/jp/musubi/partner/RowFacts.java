package jp.musubi.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.organization.OrganizationKind;
import jp.musubi.seed.SeedKind;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.SafeText;
import jp.musubi.vocabulary.MunicipalityCode;
import jp.musubi.vocabulary.Vocabularies;
import jp.musubi.vocabulary.VocabularyEntry;

/**
 * What a row says beside the fields of its record – its id at the sender, its source, its
 * organization – and what can be completed from that without guessing.
 */
final class RowFacts {
  static final String ORGANIZATION_KIND = "@organization.kind";
  private static final int TITLE = 80;
  private static final int USER = 200;
  private static final Set<String> SEED_KINDS =
      Arrays.stream(SeedKind.values()).map(Enum::name).collect(Collectors.toSet());
  private static final Map<String, OrganizationKind> KIND_WORDS =
      Map.of(
          "COMPANY", OrganizationKind.COMPANY,
          "UNIVERSITY", OrganizationKind.UNIVERSITY,
          "INSTITUTE", OrganizationKind.RESEARCH_INSTITUTE,
          "HOSPITAL", OrganizationKind.HOSPITAL);

  private final Map<String, String> texts = new LinkedHashMap<>();

  /** A seed's row may say in {@code kind} what its organization is. */
  static String meaning(String meaning, JsonNode cell) {
    var word = cell.asText("").toUpperCase(Locale.ROOT);
    return meaning.equals("kind") && !SEED_KINDS.contains(word) && KIND_WORDS.containsKey(word)
        ? ORGANIZATION_KIND
        : meaning;
  }

  /** The longest text that is taken for what a column is about. */
  static int most(String meaning) {
    return switch (meaning) {
      case Columns.EXTERNAL_ID -> 200;
      case Columns.ORGANIZATION_NAME -> 120;
      default -> 2000;
    };
  }

  /** Keeps a cell, or says with a code why it cannot be kept. */
  Optional<String> put(String meaning, JsonNode cell) {
    var text =
        cell.isArray()
            ? String.join("、", cell.valueStream().map(JsonNode::asText).toList())
            : cell.asText("");
    if (!SafeText.isSafe(text)) {
      return Optional.of("unsafe-text");
    }
    if (text.length() > most(meaning)) {
      return Optional.of("size");
    }
    texts.merge(meaning, text, (one, other) -> one + " " + other);
    return Optional.empty();
  }

  String text(String meaning) {
    return texts.getOrDefault(meaning, "").strip();
  }

  OrganizationKind organizationKind() {
    return KIND_WORDS.getOrDefault(
        text(ORGANIZATION_KIND).toUpperCase(Locale.ROOT), OrganizationKind.COMPANY);
  }

  /** Words for department and profession that no vocabulary has are kept as the user's words. */
  void completeNeed(ObjectNode tree, Vocabularies vocabularies) {
    for (var coded : Map.of("department", "departments", "profession", "professions").entrySet()) {
      var value = tree.path(coded.getKey()).asText("");
      if (!value.isEmpty() && !vocabularies.has(coded.getValue(), value)) {
        tree.remove(coded.getKey());
        append(tree, "user", value, USER);
      }
    }
    if (!text(Columns.SOURCE).isEmpty()) {
      append(tree, "marketEvidence", text(Columns.SOURCE), 1000);
    }
  }

  /** A seed without a title is called by the beginning of its summary. */
  void completeSeed(ObjectNode tree) {
    if (!tree.has("kind")) {
      tree.put("kind", SeedKind.CAPABILITY.name());
    }
    var summary = tree.path("summary").asText("");
    if (!tree.has("title") && !summary.isBlank()) {
      var sentence = summary.split("[。.\\n]", 2)[0];
      tree.put(
          "title", sentence.length() > TITLE ? sentence.substring(0, TITLE - 1) + "…" : sentence);
    }
    for (var extra : List.of(text(Columns.KEYWORDS), text(Columns.SOURCE))) {
      if (!extra.isEmpty()) {
        append(tree, "summary", extra, 600);
      }
    }
  }

  void completeOrganization(ObjectNode tree, Vocabularies vocabularies) {
    if (!tree.has("municipalityCode")) {
      tree.put("municipalityCode", prefectureAsMunicipality(vocabularies));
    }
  }

  /** The code of the prefecture itself, for rows that know no more; empty for those abroad. */
  String prefectureAsMunicipality(Vocabularies vocabularies) {
    var wanted = text(Columns.ORGANIZATION_PREFECTURE);
    return vocabularies.get("prefectures").entries().stream()
        .filter(entry -> entry.code().equals(wanted) || entry.ja().equals(wanted))
        .findFirst()
        .map(VocabularyEntry::code)
        .flatMap(code -> MunicipalityCode.complete(code + "000"))
        .orElse("");
  }

  private static void append(ObjectNode tree, String field, String text, int most) {
    var present = tree.path(field).asText("");
    var joined = present.isEmpty() ? text : present + "\n" + text;
    if (joined.length() > most) {
      throw DomainException.invalid(
          List.of(new DomainException.Fault(field, "size", Map.of("max", most))));
    }
    tree.put(field, joined);
  }
}

package jp.musubi.canary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Fills bodies from the schemas of what operations take: each field of text gets a word, so that a
 * new field has one on the day it appears.
 *
 * @param codes the codes of a vocabulary by its name
 */
record Bodies(Api api, Function<String, List<String>> codes) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Fields that take codes, by name, and the vocabulary of these. */
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("department", "departments"),
          Map.entry("departmentModifier", "department-modifiers"),
          Map.entry("place", "places"),
          Map.entry("places", "places"),
          Map.entry("profession", "professions"),
          Map.entry("certificatesAsked", "certificates"),
          Map.entry("certificates", "certificates"),
          Map.entry("regionWish", "prefectures"),
          Map.entry("regionServed", "prefectures"),
          Map.entry("regionsServed", "prefectures"),
          Map.entry("regions", "prefectures"),
          Map.entry("prefectures", "prefectures"),
          Map.entry("fieldsOfUse", "departments"),
          Map.entry("expertise", "departments"),
          Map.entry("process", "processes"),
          Map.entry("materials", "materials"),
          Map.entry("jmdnCode", "jmdn"),
          Map.entry("municipalityCode", "municipalities"),
          Map.entry("PatchCoordinatorProfile.departments", "departments"),
          Map.entry("PatchCoordinatorProfile.places", "places"),
          Map.entry("PatchCoordinatorProfile.processes", "processes"),
          Map.entry("PatchCoordinatorProfile.regions", "prefectures"),
          Map.entry("CertificateCommand.kind", "certificates"),
          Map.entry("DeclareTie.kind", "conflict-kinds"),
          Map.entry("DeclareConflict.kind", "conflict-kinds"),
          Map.entry("RecordOutcome.kind", "outcome-kinds"),
          Map.entry("DecideOnMatch.reason", "decline-reasons"));

  /**
   * Fields of text that can take no word, each with its reason; the caller gives what they need.
   */
  private static final Map<String, String> NO_WORD =
      Map.ofEntries(
          Map.entry("corporateNumber", "a number with a check digit"),
          Map.entry("medicalInstitutionCode", "a number with a check digit"),
          Map.entry("scopes", "names of scopes"),
          Map.entry("ror", "an identifier with a check digit"),
          Map.entry("orcid", "an identifier with a check digit"),
          Map.entry("eRad", "eight digits"),
          Map.entry("LicenceCommand.number", "a number of the ministry's form"),
          Map.entry("industryCode", "a code of at most four characters"),
          Map.entry("ipcCodes", "a code of the patent classification"),
          Map.entry("MoveNeed.reason", "a code of rejection-reasons, for rejections only"),
          Map.entry("MoveMatch.reason", "a code of termination-reasons, by the stage"),
          Map.entry("PatchCoordinatorProfile.conflicts", "ids of organizations"),
          Map.entry("MoveModel.reason", "a code"),
          Map.entry("CorrectReading.confirmed", "ids of concepts"),
          Map.entry("CorrectReading.rejected", "ids of concepts"),
          Map.entry("CorrectReading.added", "ids of concepts"),
          Map.entry("MemberCommand.subject", "the name of a login, with which one must log in"));

  /** Forms in which a word stands. */
  private static final Map<String, String> FORMS =
      Map.of(
          "10\\.\\d{4,9}/[^\\s<>]{1,200}", "10.1000/%s",
          "https?://[^\\s<>\"]+", "https://example.org/%s",
          "[A-Za-z0-9_.-]{1,60}", "%s",
          "email", "%s@example.org");

  /** All that takes none of the words, for the suite's account. */
  static Set<String> withoutWord() {
    var all = new TreeSet<>(CODES.keySet());
    all.addAll(NO_WORD.keySet());
    return all;
  }

  /**
   * A body of a schema.
   *
   * @param variant 0 or 1, for codes and choices that differ
   * @param word gives the text of a field, named by schema and path, from its longest length
   */
  ObjectNode of(String schema, int variant, BiFunction<String, Integer, Optional<String>> word) {
    return object(schema, api.schema(schema), variant, word);
  }

  private ObjectNode object(
      String name,
      JsonNode schema,
      int variant,
      BiFunction<String, Integer, Optional<String>> word) {
    var body = JSON.createObjectNode();
    for (var property : schema.path("properties").properties()) {
      value(name + "." + property.getKey(), property.getKey(), property.getValue(), variant, word)
          .ifPresent(value -> body.set(property.getKey(), value));
    }
    return body;
  }

  private Optional<JsonNode> value(
      String field,
      String property,
      JsonNode given,
      int variant,
      BiFunction<String, Integer, Optional<String>> word) {
    var schema = api.resolved(given);
    if (schema.has("properties")) {
      return Optional.of(object(field, schema, variant, word))
          .filter(object -> !object.isEmpty())
          .map(object -> (JsonNode) object);
    }
    return switch (type(schema)) {
      case "array" ->
          value(field, property, schema.path("items"), variant, word)
              .map(item -> JSON.createArrayNode().add(item));
      case "boolean" -> Optional.of(JSON.getNodeFactory().booleanNode(true));
      case "integer", "number" ->
          Optional.of(
              JSON.getNodeFactory().numberNode(schema.path("minimum").asInt(0) + 3 + variant));
      case "string" -> text(field, property, schema, variant, word).map(JSON::valueToTree);
      default -> Optional.empty();
    };
  }

  private Optional<String> text(
      String field,
      String property,
      JsonNode schema,
      int variant,
      BiFunction<String, Integer, Optional<String>> word) {
    if (schema.has("enum")) {
      var choices = schema.path("enum");
      return Optional.of(choices.get(variant % choices.size()).asText());
    }
    if (schema.has("format")) {
      return Optional.empty();
    }
    var vocabulary = CODES.getOrDefault(field, CODES.getOrDefault(property, ""));
    if (!vocabulary.isEmpty()) {
      var known = codes.apply(vocabulary);
      return Optional.of(known.get(variant % known.size()));
    }
    if (NO_WORD.containsKey(field) || NO_WORD.containsKey(property)) {
      return Optional.empty();
    }
    var pattern = schema.path("pattern").asText("");
    var form = FORMS.getOrDefault(property.equals("email") ? "email" : pattern, "");
    boolean open = schema.has("maxLength") && (pattern.isEmpty() || pattern.equals("\\S"));
    if (form.isEmpty() && !open) {
      throw new AssertionError(
          "The canary suite knows no text for the field %s: add it to CODES, NO_WORD or FORMS in Bodies"
              .formatted(field));
    }
    int longest = form.isEmpty() ? schema.path("maxLength").asInt() : 0;
    return word.apply(field, longest).map(text -> form.isEmpty() ? text : form.formatted(text));
  }

  private static String type(JsonNode schema) {
    var type = schema.path("type");
    return type.isArray() ? type.get(0).asText() : type.asText();
  }
}

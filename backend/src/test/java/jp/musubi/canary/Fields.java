package jp.musubi.canary;

import java.util.Map;

/**
 * To which group of levels each field of a need and a seed belongs, and where a group stands unless
 * its author says otherwise: product.md once more, independent of the code.
 */
final class Fields {
  static final Map<String, Ladder> NEED_DEFAULTS =
      Map.of(
          "title", Ladder.PUBLIC,
          "summary", Ladder.PUBLIC,
          "department", Ladder.PUBLIC,
          "problem", Ladder.MEMBERS,
          "setting", Ladder.MEMBERS,
          "organization", Ladder.COUNTERPART,
          "person", Ladder.COUNTERPART,
          "mechanism", Ladder.NDA);
  static final Map<String, Ladder> SEED_DEFAULTS =
      Map.of(
          "title", Ladder.PUBLIC,
          "summary", Ladder.PUBLIC,
          "capabilities", Ladder.PUBLIC,
          "organization", Ladder.PUBLIC,
          "advantage", Ladder.MEMBERS,
          "ipr", Ladder.MEMBERS,
          "inventors", Ladder.COUNTERPART,
          "principle", Ladder.NDA);

  /** For owner and coordinators, whatever levels the author chose. */
  static final String INTERNAL = "";

  private static final Map<String, String> NEED =
      Map.ofEntries(
          Map.entry("title", "title"),
          Map.entry("summary", "summary"),
          Map.entry("statement", "problem"),
          Map.entry("presentPractice", "problem"),
          Map.entry("existingProducts", "problem"),
          Map.entry("mustHaves", "problem"),
          Map.entry("notOfInterest", "problem"),
          Map.entry("department", "department"),
          Map.entry("departmentModifier", "department"),
          Map.entry("place", "setting"),
          Map.entry("profession", "setting"),
          Map.entry("user", "setting"),
          Map.entry("frequency", "setting"),
          Map.entry("frequencySource", "setting"),
          Map.entry("effects", "problem"),
          Map.entry("urgency", "problem"),
          Map.entry("jmdnCode", "problem"),
          Map.entry("jmdnUndecided", "problem"),
          Map.entry("marketEvidence", "problem"),
          Map.entry("ipSituation", "mechanism"),
          Map.entry("unpublishedData", "mechanism"),
          Map.entry("rolesSought", "problem"),
          Map.entry("contributions", "problem"),
          Map.entry("certificatesAsked", "problem"),
          Map.entry("regionWish", "setting"),
          Map.entry("regionMust", "setting"),
          Map.entry("horizonMonths", "problem"),
          Map.entry("disclosure", INTERNAL),
          Map.entry("disclosureConfirmed", INTERNAL),
          Map.entry("ndaNeeded", "problem"),
          Map.entry("conflictDeclared", INTERNAL),
          Map.entry("conflictDeclaration", INTERNAL),
          Map.entry("consent", INTERNAL));
  private static final Map<String, String> SEED =
      Map.ofEntries(
          Map.entry("kind", "title"),
          Map.entry("title", "title"),
          Map.entry("summary", "summary"),
          Map.entry("advantage", "advantage"),
          Map.entry("principle", "principle"),
          Map.entry("trl", "capabilities"),
          Map.entry("iprStatus", "ipr"),
          Map.entry("iprNumbers", "ipr"),
          Map.entry("fieldsOfUse", "capabilities"),
          Map.entry("places", "capabilities"),
          Map.entry("ipcCodes", "ipr"),
          Map.entry("capabilities", "capabilities"),
          Map.entry("certificates", "capabilities"),
          Map.entry("publications", "ipr"),
          Map.entry("inventors", "inventors"),
          Map.entry("roleOffered", "capabilities"),
          Map.entry("cooperationForms", "capabilities"),
          Map.entry("regionServed", "capabilities"),
          Map.entry("disclosure", INTERNAL),
          Map.entry("unpublishedInvention", INTERNAL),
          Map.entry("noveltyWarningAcknowledged", INTERNAL));

  private Fields() {}

  /** The group of a field of the outermost record. */
  static String group(String schema, String property) {
    var groups = schema.equals("NeedContent") ? NEED : SEED;
    var group = groups.get(property);
    if (group == null) {
      throw new AssertionError(
          "The canary suite knows no level of %s.%s: add its group to Fields"
              .formatted(schema, property));
    }
    return group;
  }

  static Ladder level(String schema, String property, Map<String, Ladder> levels) {
    var group = group(schema, property);
    return group.equals(INTERNAL)
        ? Ladder.COORDINATORS
        : levels.getOrDefault(group, Ladder.COORDINATORS);
  }
}

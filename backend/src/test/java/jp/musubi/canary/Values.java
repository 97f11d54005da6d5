package jp.musubi.canary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.musubi.canary.Api.Operation;
import jp.musubi.canary.Api.Parameter;

/** What to ask with: values of path and query parameters by their names. */
final class Values {
  /** Query parameters that take codes, and the vocabulary of these. */
  private static final Map<String, String> CODES =
      Map.of(
          "department", "departments",
          "fieldOfUse", "departments",
          "place", "places",
          "profession", "professions",
          "prefecture", "prefectures",
          "process", "processes",
          "material", "materials");

  private static final List<String> SORTS =
      List.of("-updatedAt", "updatedAt", "publishedAt", "dueOn", "name");

  private final World world;
  private final Bodies bodies;

  Values(World world) {
    this.world = world;
    this.bodies = world.desk.bodies;
  }

  /** Addresses of an operation, one for each record it may be about. */
  List<String> addresses(Operation operation) {
    if (operation.inPath().isEmpty()) {
      return List.of(operation.path());
    }
    var names = operation.inPath();
    int most = names.stream().mapToInt(name -> inPath(operation, name).size()).max().orElseThrow();
    var addresses = new ArrayList<String>();
    for (int i = 0; i < most; i++) {
      var address = operation.path();
      for (var name : names) {
        // What belongs to the first records was planted first.
        var values = inPath(operation, name);
        address = address.replace("{" + name + "}", values.get(i * values.size() / most));
      }
      addresses.add(address);
    }
    return addresses;
  }

  private List<String> inPath(Operation operation, String name) {
    var known =
        switch (name) {
          case "id" -> world.ids.getOrDefault(operation.resource(), List.of());
          case "attachmentId" ->
              world.ids.getOrDefault(Attached.of(operation.resource()), List.of());
          case "name" -> List.of("departments");
          case "number" -> List.of("4011001098993");
          case "field" -> List.of("summary");
          case "memberId" -> world.ids.getOrDefault("members", List.of());
          // Sessions are made by logging in, and nobody's id leads to another's.
          case "sessionId" -> List.of("0198c0de-0000-7000-8000-000000000000");
          case "document" -> List.of("TERMS");
          case "version" ->
              operation.resource().equals("consent-texts")
                  ? List.of("1")
                  : world.ids.getOrDefault(name, List.of());
          default -> world.ids.getOrDefault(name, List.of());
        };
    if (known.isEmpty()) {
      throw new AssertionError(
          "The canary suite cannot call %s: say in Values.inPath what stands for {%s} of /%s, and plant such a record in World"
              .formatted(operation, name, operation.resource()));
    }
    return known;
  }

  /** Values of a query parameter; words are asked with {@code probes}. */
  List<String> inQuery(Operation operation, Parameter parameter, List<String> probes) {
    var schema = parameter.schema();
    if (schema.has("enum")) {
      var all = new ArrayList<String>();
      schema.path("enum").forEach(one -> all.add(one.asText()));
      return all;
    }
    return switch (parameter.name()) {
      case "q", "actor" -> probes;
      case "recordId" -> some("needs").toList();
      case "recordType" -> List.of("need");
      case "from", "until" -> List.of("2026-11-01");
      case "sort" -> SORTS;
      case "limit" -> List.of("2", "100");
      // Asked with what the answers before gave.
      case "cursor" -> List.of();
      case "mine", "overdue", "includeGated", "unassigned" -> List.of("true");
      case "coordinatorId" -> world.ids.getOrDefault("assignments", List.of()).subList(0, 1);
      case "needId" -> some("needs").toList();
      case "kind" -> List.of("CAPABILITY", "HOSPITAL");
      case "member" -> some("seeds").map(id -> "MAKER:" + id).toList();
      default -> codes(operation, parameter.name());
    };
  }

  /** One that is open, and the last, which is not. */
  private Stream<String> some(String resource) {
    var all = world.ids.getOrDefault(resource, List.of());
    return Stream.of(all.getFirst(), all.getLast());
  }

  private List<String> codes(Operation operation, String name) {
    var vocabulary = CODES.get(name);
    if (vocabulary == null) {
      throw new AssertionError(
          "The canary suite cannot call %s: say in Values.inQuery what to ask %s with"
              .formatted(operation, name));
    }
    // Those that are planted, and those that confidential fields are changed to.
    return bodies.codes().apply(vocabulary).subList(0, 2);
  }
}

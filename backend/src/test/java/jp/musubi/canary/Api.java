package jp.musubi.canary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The committed description of the API: its operations and the schemas of what they take. */
record Api(JsonNode document) {
  private static final Path COMMITTED = Path.of("src/main/openapi/openapi.yaml");
  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
  private static final Pattern IN_PATH = Pattern.compile("\\{([^}]*)}");

  /** A parameter of a query; a list's is told by the schema of its items. */
  record Parameter(String name, JsonNode schema) {}

  /**
   * @param body the schema of what it takes; null for none
   */
  record Operation(
      String id,
      String method,
      String path,
      List<String> inPath,
      List<Parameter> inQuery,
      @Nullable JsonNode body,
      String mediaType) {

    boolean reads() {
      return method.equals("get");
    }

    /** The part of the path that says what kind of record it is about. */
    String resource() {
      return path.replaceFirst("^/api/v1/", "").split("/")[0];
    }

    @Override
    public String toString() {
      return id;
    }
  }

  static Api committed() {
    try {
      return new Api(new YAMLMapper().readTree(COMMITTED.toFile()));
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    for (var path : document.path("paths").properties()) {
      for (var method : METHODS) {
        if (path.getValue().has(method)) {
          operations.add(operation(path.getKey(), method, path.getValue()));
        }
      }
    }
    return operations;
  }

  private Operation operation(String path, String method, JsonNode item) {
    var described = item.path(method);
    var query = new ArrayList<Parameter>();
    for (var owner : List.of(item, described)) {
      for (var given : owner.path("parameters")) {
        var parameter = resolved(given);
        if (parameter.path("in").asText().equals("query")) {
          query.add(new Parameter(parameter.path("name").asText(), item(parameter.path("schema"))));
        }
      }
    }
    var content = described.path("requestBody").path("content").properties();
    var taken = content.isEmpty() ? null : content.iterator().next();
    return new Operation(
        described.path("operationId").asText(),
        method,
        path,
        IN_PATH.matcher(path).results().map(found -> found.group(1)).toList(),
        query,
        taken == null ? null : taken.getValue().path("schema"),
        taken == null ? "" : taken.getKey());
  }

  private JsonNode item(JsonNode schema) {
    var whole = resolved(schema);
    return whole.has("items") ? resolved(whole.path("items")) : whole;
  }

  /** What a reference points to; the schema itself where it is none. */
  JsonNode resolved(JsonNode schema) {
    var at = schema;
    while (at.has("$ref")) {
      at = document.at(at.path("$ref").asText().substring(1));
    }
    return at;
  }

  JsonNode schema(String name) {
    return document.path("components").path("schemas").path(name);
  }

  /** The name a reference gives; empty for a schema without one. */
  static String name(JsonNode schema) {
    return schema.path("$ref").asText().replaceFirst(".*/", "");
  }
}

package jp.musubi.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Every operation that the running application says it has. */
final class Operations {
  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

  private Operations() {}

  /**
   * One operation, to be called with nothing that exists.
   *
   * @param versioned whether it changes a record that has a version, and so asks for If-Match
   */
  record Operation(
      String id, String method, String path, boolean multipart, boolean body, boolean versioned) {

    /** Its address with valid ids of nothing. */
    String address() {
      return address(UUID.randomUUID().toString());
    }

    String address(String parameter) {
      return path.replaceAll("\\{[^}]*}", parameter);
    }

    boolean isAddressed() {
      return path.contains("{");
    }

    Response call(RequestSpecification caller) {
      if (multipart) {
        return caller.multiPart("kind", "NOTHING").post(address());
      }
      return send(
          body ? caller.contentType("application/json").body(content()) : caller, address());
    }

    /** Nothing, but where only a body that is right leads to the check of rights. */
    private String content() {
      return id.equals("registerOrganization")
          ? "{\"kind\":\"HOSPITAL\",\"name\":\"試験病院\",\"municipalityCode\":\"022012\"}"
          : "{}";
    }

    Response send(RequestSpecification caller, String address) {
      return caller.urlEncodingEnabled(false).request(method.toUpperCase(Locale.ROOT), address);
    }

    @Override
    public String toString() {
      return id;
    }
  }

  static List<Operation> all() {
    var operations = new ArrayList<Operation>();
    for (var path : described().path("paths").properties()) {
      for (var method : METHODS) {
        if (path.getValue().has(method)) {
          operations.add(operation(path.getKey(), method, path.getValue().path(method)));
        }
      }
    }
    return operations;
  }

  private static Operation operation(String path, String method, JsonNode described) {
    var content = described.path("requestBody").path("content");
    return new Operation(
        described.path("operationId").asText(method + " " + path),
        method,
        path,
        content.has("multipart/form-data"),
        !content.isEmpty(),
        described.path("responses").has("428"));
  }

  private static JsonNode described() {
    try {
      return new ObjectMapper()
          .readTree(RestAssured.given().get("/openapi?format=json").asByteArray());
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }
}

package jp.musubi.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Every operation that the running application says it has. */
final class Operations {
  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Operations() {}

  private static String root() {
    return RestAssured.baseURI + ":" + RestAssured.port;
  }

  /**
   * One operation, to be called with nothing that exists.
   *
   * @param versioned whether it changes a record that has a version, and so asks for If-Match
   * @param answers by status, the content types that are described
   */
  record Operation(
      String id,
      String method,
      String path,
      boolean multipart,
      boolean body,
      boolean versioned,
      Map<String, Set<String>> answers) {

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

    /** Called with nothing that exists. */
    HttpResponse<Void> call(String token, Map<String, String> headers) {
      var all = new HashMap<>(headers);
      if (multipart) {
        all.put("Content-Type", "multipart/form-data; boundary=part");
        var form =
            "--part\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nNOTHING\r\n--part--\r\n";
        return send(token, address(), all, form);
      }
      if (body) {
        all.put("Content-Type", "application/json");
      }
      return send(token, address(), all, body ? content() : "");
    }

    /** Nothing, but where only a body that is right leads to the check of rights. */
    private String content() {
      return id.equals("registerOrganization")
          ? "{\"kind\":\"HOSPITAL\",\"name\":\"試験病院\",\"municipalityCode\":\"022012\"}"
          : "{}";
    }

    /**
     * Sends it as it is: thousands of calls take RestAssured minutes, and it writes addresses anew.
     *
     * @param token empty for nobody
     */
    HttpResponse<Void> send(
        String token, String address, Map<String, String> headers, String content) {
      var request =
          HttpRequest.newBuilder(URI.create(root() + address)).timeout(Duration.ofSeconds(60));
      if (!token.isEmpty()) {
        request.header("Authorization", "Bearer " + token);
      }
      headers.forEach(request::header);
      request.method(
          method.toUpperCase(Locale.ROOT),
          content.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(content));
      try {
        return CLIENT.send(request.build(), BodyHandlers.discarding());
      } catch (IOException broken) {
        throw new IllegalStateException(this + " " + address, broken);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stop);
      }
    }

    @Override
    public String toString() {
      return id;
    }
  }

  static List<Operation> all() {
    var operations = new ArrayList<Operation>();
    var api = described();
    for (var path : api.path("paths").properties()) {
      for (var method : METHODS) {
        if (path.getValue().has(method)) {
          operations.add(operation(api, path.getKey(), method, path.getValue().path(method)));
        }
      }
    }
    return operations;
  }

  private static Operation operation(JsonNode api, String path, String method, JsonNode described) {
    var content = described.path("requestBody").path("content");
    return new Operation(
        described.path("operationId").asText(method + " " + path),
        method,
        path,
        content.has("multipart/form-data"),
        !content.isEmpty(),
        described.path("responses").has("428"),
        answers(api, described.path("responses")));
  }

  private static Map<String, Set<String>> answers(JsonNode api, JsonNode responses) {
    var answers = new TreeMap<String, Set<String>>();
    for (var response : responses.properties()) {
      var named = response.getValue().path("$ref").asText();
      var answer = named.isEmpty() ? response.getValue() : api.at(named.substring(1));
      var types = new TreeSet<String>();
      answer.path("content").fieldNames().forEachRemaining(types::add);
      answers.put(response.getKey(), types);
    }
    return answers;
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

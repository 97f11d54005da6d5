package jp.musubi.shared;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the API's description promises to partners, and that the committed copy is the present one.
 */
@QuarkusTest
class OpenApiTest {
  private static final Path COMMITTED = Path.of("src/main/openapi/openapi.yaml");
  private static final String REFRESH =
      "The API differs from backend/%s. If that is meant, refresh the copy: ./mvnw -pl backend test"
              .formatted(COMMITTED)
          + " -Dtest=OpenApiTest -Dmusubi.openapi.update=true";

  private static JsonNode api() throws IOException {
    return new ObjectMapper()
        .readTree(given().accept("application/json").get("/openapi").asByteArray());
  }

  private static List<JsonNode> operations(JsonNode api) {
    var operations = new ArrayList<JsonNode>();
    api.path("paths")
        .forEach(
            path ->
                path.properties().stream()
                    .filter(entry -> entry.getValue().has("operationId"))
                    .forEach(entry -> operations.add(entry.getValue())));
    return operations;
  }

  @Test
  void itIsServedAsOpenApi31InYamlAndJson() throws IOException {
    assertThat(given().get("/openapi").asString()).startsWith("---\nopenapi: 3.1.0");
    assertThat(api().path("openapi").asText()).isEqualTo("3.1.0");
    given().redirects().follow(true).get("/api-docs").then().statusCode(200);
  }

  @Test
  void everyOperationHasItsOwnNameASummaryAndRefusals() throws IOException {
    var operations = operations(api());
    assertThat(operations).isNotEmpty();
    assertThat(operations).extracting(o -> o.path("operationId").asText()).doesNotHaveDuplicates();
    assertThat(operations).allSatisfy(o -> assertThat(o.path("summary").asText()).isNotBlank());
    assertThat(operations)
        .allSatisfy(o -> assertThat(o.path("responses").has("503")).as(o.toString()).isTrue());
  }

  @Test
  void everyJsonBodyHasAnExample() throws IOException {
    for (var operation : operations(api())) {
      var bodies = new ArrayList<JsonNode>();
      operation.path("responses").forEach(response -> bodies.add(response.path("content")));
      bodies.add(operation.path("requestBody").path("content"));
      for (var body : bodies) {
        for (var entry : body.properties()) {
          if (entry.getKey().contains("json")) {
            assertThat(entry.getValue().has("example") || entry.getValue().has("examples"))
                .as(operation.path("operationId").asText() + " " + entry.getKey())
                .isTrue();
          }
        }
      }
    }
  }

  @Test
  void whatIsAlwaysThereIsRequiredAndWhatMayBeAbsentIsNot() throws IOException {
    var schemas = api().path("components").path("schemas");
    var view = schemas.path("OrganizationView");
    assertThat(texts(view.path("required")))
        .contains("id", "name", "licences", "createdAt")
        .doesNotContain("website", "nameKana", "source");
    assertThat(texts(schemas.path("PageOrganizationSummary").path("required")))
        .containsExactlyInAnyOrder("items", "total");
    assertThat(texts(schemas.path("RegisterOrganization").path("required")))
        .containsExactlyInAnyOrder("kind", "name");
    assertThat(schemas.path("PatchOrganization").has("required")).isFalse();
    assertThat(schemas.path("PatchOrganization").path("properties").has("website")).isTrue();
  }

  @Test
  void aProtectedWriteNamesEveryRefusal() throws IOException {
    var move =
        operations(api()).stream()
            .filter(o -> o.path("operationId").asText().equals("transitionOrganization"))
            .findFirst()
            .orElseThrow();
    assertThat(move.path("responses").properties().stream().map(java.util.Map.Entry::getKey))
        .contains(
            "200", "400", "401", "403", "404", "409", "412", "413", "415", "422", "428", "503");
    assertThat(move.path("security").toString()).contains("bearer").contains("session");
    assertThat(move.path("responses").path("409").path("$ref").asText())
        .startsWith("#/components/responses/");
  }

  @Test
  void theCommittedCopyIsThePresentOne() throws IOException {
    var present = given().get("/openapi").asString();
    if (Boolean.getBoolean("musubi.openapi.update")) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, present);
    }
    var committed = Files.readString(COMMITTED);
    assertThat(present).as(REFRESH).isEqualTo(committed);
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}

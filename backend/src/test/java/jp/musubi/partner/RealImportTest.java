package jp.musubi.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import jp.musubi.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real needs and capabilities of {@code shared/eval}, which lies beside the repository. */
@QuarkusTest
class RealImportTest {
  private static final Path EVAL =
      Path.of(System.getProperty("musubi.shared", "../../shared"), "eval");
  private static final Duration LONG = Duration.ofMinutes(5);

  @Inject People people;

  @BeforeEach
  void isThere() {
    assumeTrue(
        Files.isReadable(EVAL.resolve("needs.jsonl")),
        () -> "Skipped: there is no " + EVAL.toAbsolutePath().normalize());
  }

  @Test
  void allFortyNeedsAreImported() throws IOException {
    var coordinator = people.vetted("coordinator");
    var file = Files.readAllBytes(EVAL.resolve("needs.jsonl"));
    var rows = rows("needs.jsonl");
    Sent.by(coordinator).dry().file(file).patient(LONG).imported().counts(40, 0, 0);
    var done = Sent.by(coordinator).file(file).patient(LONG).imported().counts(40, 0, 0);
    for (int i : List.of(0, 20, 39)) {
      coordinator
          .call()
          .get("/api/v1/needs/" + done.created().get(i))
          .then()
          .body("title", equalTo(rows.get(i).path("title").asText()))
          .body("statement.problem", equalTo(rows.get(i).path("text").asText()));
    }
    Sent.by(coordinator).file(file).patient(LONG).imported().counts(0, 40, 0);
  }

  @Test
  void allTwoHundredAndTenSeedsAreImportedWithTheirOrganizations() throws IOException {
    var coordinator = people.vetted("coordinator");
    var file = Files.readAllBytes(EVAL.resolve("capabilities.jsonl"));
    var rows = rows("capabilities.jsonl");
    var done = Sent.by(coordinator).seeds().file(file).patient(LONG).imported().counts(210, 0, 0);
    var created = done.created();
    var named = new HashSet<String>();
    for (int i = 0; i < created.size(); i += 15) {
      var name = rows.get(i).path("name").asText();
      coordinator
          .call()
          .get("/api/v1/seeds/" + created.get(i))
          .then()
          .statusCode(200)
          .body("organization.name", equalTo(name));
      named.add(name);
    }
    assertThat(named).hasSizeGreaterThan(10);
    Sent.by(coordinator).seeds().file(file).patient(LONG).imported().counts(0, 210, 0);
  }

  private static List<JsonNode> rows(String name) throws IOException {
    var mapper = new ObjectMapper();
    var rows = new java.util.ArrayList<JsonNode>();
    for (var line : Files.readAllLines(EVAL.resolve(name))) {
      if (!line.isBlank()) {
        rows.add(mapper.readTree(line));
      }
    }
    return rows;
  }
}

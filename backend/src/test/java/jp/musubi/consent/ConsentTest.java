package jp.musubi.consent;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import jp.musubi.testing.People;
import jp.musubi.testing.People.Person;
import org.junit.jupiter.api.Test;

/** Nobody writes before they agreed, and what they agreed to is kept with its version. */
@QuarkusTest
@TestProfile(ConsentTest.TwoVersions.class)
class ConsentTest {
  private static final String MINE = "/api/v1/me/consents";
  private static final Map<String, String> DRAFT = Map.of("title", "穿刺針のずれに早く気づきたい");
  private static final String TEXTS = "/api/v1/consent-texts";

  /** An operator whose terms are in their second version, with a third announced. */
  public static final class TwoVersions implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "musubi.consent.required", "true", "musubi.consent.directory", written().toString());
    }

    private static Path written() {
      try {
        var directory = Files.createDirectories(Path.of("target/consent-texts"));
        for (var shipped : new String[] {"terms-1", "privacy-1"}) {
          Files.writeString(directory.resolve(shipped + ".json"), text(shipped));
        }
        Files.writeString(directory.resolve("terms-2.json"), later(2, "2026-11-02"));
        Files.writeString(directory.resolve("terms-3.json"), later(3, "2999-01-01"));
        return directory;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String text(String name) throws IOException {
      return Files.readString(Path.of("src/main/resources/consent/" + name + ".json"));
    }

    private static String later(int version, String day) throws IOException {
      return text("terms-1")
          .replace("\"version\": 1", "\"version\": " + version)
          .replace("2026-11-01", day);
    }
  }

  @Inject People people;
  @Inject Consents consents;
  @Inject DataSource database;

  @Test
  void everybodyReadsTheTextsInForceAndEveryVersionBefore() {
    People.visitor()
        .get(TEXTS)
        .then()
        .statusCode(200)
        .body("document", contains("TERMS", "PRIVACY"))
        .body("version", contains(2, 1))
        .body("[0].title", equalTo("Terms of use"));
    given()
        .header("Accept-Language", "ja")
        .get(TEXTS + "/TERMS/1")
        .then()
        .statusCode(200)
        .body("title", equalTo("利用規約"))
        .body("digest", equalTo(digest()));
    People.visitor().get(TEXTS + "/TERMS/9").then().statusCode(404);
    People.visitor().get(TEXTS + "/OTHERS/1").then().statusCode(400);
  }

  @Test
  void whoHasNotAgreedReadsAndDoesNotWrite() {
    var person = people.vetted("clinician");
    person.call().get("/api/v1/needs").then().statusCode(200);
    draft(person).statusCode(403).body("type", equalTo("/problems/consent-needed"));
    person
        .call()
        .get(MINE)
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("no-store"))
        .body("given", hasSize(0))
        .body("missing.document", contains("TERMS", "PRIVACY"));
    agreed(person, "TERMS", 2).statusCode(201).body("version", equalTo(2));
    draft(person).statusCode(403);
    agreed(person, "PRIVACY", 1).statusCode(201).body("language", equalTo("en"));
    draft(person).statusCode(201);
    person.call().get(MINE).then().body("missing", hasSize(0)).body("given", hasSize(2));
  }

  @Test
  void anOldVersionAnAnnouncedOneAndNonsenseAreRefused() {
    var person = people.vetted("clinician");
    for (var version : new int[] {1, 3}) {
      agreed(person, "TERMS", version)
          .statusCode(409)
          .body("type", equalTo("/problems/consent-outdated"))
          .body("detail", containsString("2"));
    }
    agreed(person, "PRIVACY", 0).statusCode(422);
    agreed(person, "OTHERS", 1).statusCode(not(201));
    People.visitor().get(MINE).then().statusCode(401);
    agreed(people.client("needs.write"), "TERMS", 2).statusCode(403);
  }

  @Test
  void agreeingTwiceKeepsTheFirst() {
    var person = people.vetted("clinician");
    var first = agreed(person, "TERMS", 2).extract().path("agreedAt");
    agreed(person, "TERMS", 2).statusCode(201).body("agreedAt", equalTo(first));
    person.call().get(MINE).then().body("given", hasSize(1));
  }

  @Test
  void whoDoesNotAgreeCanTakeTheirDataAndLeave() {
    var person = people.vetted("clinician");
    person.call().get("/api/v1/me/data").then().statusCode(200);
    person
        .call()
        .body(Map.of("displayName", "somebody else"))
        .post("/api/v1/me/erasure")
        .then()
        .statusCode(422);
  }

  @Test
  void systemsOfPartnersAreBoundByTheirContract() {
    people.client("needs.write").call().body(DRAFT).post("/api/v1/needs").then().statusCode(201);
  }

  @Test
  void aTextThatChangedUnderItsVersionStopsTheStart() throws SQLException {
    consents.keepTexts(new StartupEvent());
    run(
        "update consent_text set content = replace(content, 'Leaving', 'Staying')"
            + " where document = 'TERMS' and version = 2");
    try {
      assertThatThrownBy(() -> consents.keepTexts(new StartupEvent()))
          .hasMessageContaining("TERMS version 2")
          .hasMessageContaining("new version");
    } finally {
      run(
          "update consent_text set content = replace(content, 'Staying', 'Leaving')"
              + " where document = 'TERMS' and version = 2");
    }
  }

  private ValidatableResponse draft(Person person) {
    return person.call().body(DRAFT).post("/api/v1/needs").then();
  }

  private static ValidatableResponse agreed(Person person, String document, int version) {
    return person.call().body(Map.of("document", document, "version", version)).post(MINE).then();
  }

  private String digest() {
    return consents.kept(ConsentText.Document.TERMS, 1).orElseThrow().digest();
  }

  private void run(String statement) throws SQLException {
    try (var connection = database.getConnection();
        var written = connection.createStatement()) {
      assertThat(written.executeUpdate(statement)).isOne();
    }
  }
}

package jp.musubi.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.musubi.need.GivenNeeds;
import jp.musubi.need.GivenNeeds.ANeed;
import jp.musubi.testing.People;
import jp.musubi.testing.People.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NeedReadingTest {
  private static final String SLIPS = "dialysis-needle-dislodge";
  private static final String CHOKES = "chokes-when-drinking-lying";

  @Inject GivenNeeds given;
  @Inject People people;
  @Inject EntityManager entities;

  private static ValidatableResponse read(Person who, ANeed need) {
    return who.call().get(need.path() + "/reading").then();
  }

  private static ValidatableResponse correct(Person who, ANeed need, Object correction) {
    return who.call()
        .header("If-Match", need.etag())
        .body(correction)
        .put(need.path() + "/reading")
        .then();
  }

  @Test
  void aNeedIsReadIntoConceptsWithTheirWordsFunctionsAndTechnologies() {
    var need = given.aNeed().draft();
    read(need.owner(), need)
        .statusCode(200)
        .header("ETag", equalTo(need.etag()))
        .body("concepts.id", hasItem(SLIPS))
        .body("concepts[0].state", equalTo("READ"))
        .body("concepts[0].kind", equalTo("PROBLEM"))
        .body("concepts[0].weight", equalTo(1.0f))
        .body("concepts[0].confidence", greaterThan(0f))
        .body("concepts[0].functions[0].reason", notNullValue())
        .body("concepts[0].functions.technologies.flatten().label", not(empty()))
        .body("concepts[0].quotes.field", hasItem("title"))
        .body("corrected", nullValue())
        .body("countsFrom", equalTo("NDA"))
        .body("correctable", equalTo(true));
  }

  @Test
  void everyQuoteStandsInItsFieldWhereItSays() {
    var need = given.aNeed().with("mustHaves", List.of("皮膚に優しい", "針の抜けが音で分かる 5秒以内")).draft();
    var body = read(need.owner(), need).extract();
    List<Map<String, Object>> quotes = body.path("concepts.quotes.flatten()");
    assertThat(quotes).isNotEmpty();
    var content = need.owner().call().get(need.path()).then().extract();
    for (var quote : quotes) {
      var field = String.valueOf(quote.get("field"));
      if (!field.equals("setting")) {
        String text = content.path(field);
        var end = (Integer) quote.get("end");
        assertThat(text.substring((Integer) quote.get("start"), end)).isEqualTo(quote.get("text"));
      }
    }
    assertThat(body.<List<String>>path("constraints.quote.text"))
        .contains("皮膚に優しい", "針の抜けが音で分かる 5秒以内");
    assertThat(body.<List<String>>path("constraints.quote.field"))
        .contains("mustHaves[0]", "mustHaves[1]");
  }

  @Test
  void labelsReasonsAndWarningsAreInTheLanguageAskedFor() {
    var need = given.aNeed().without("statement").without("presentPractice").draft();
    var english = read(need.owner(), need).extract();
    List<String> labels = english.path("concepts.label");
    assertThat(labels).allMatch(label -> !label.matches(".*\\p{IsHan}.*"));
    List<String> reasons = english.path("concepts.functions.flatten().reason");
    assertThat(reasons).allMatch(reason -> !reason.matches(".*\\p{IsHan}.*"));
    assertThat(english.<List<String>>path("warnings.message").toString()).contains("hardly act");
    RestAssured.given()
        .auth()
        .oauth2(need.owner().token())
        .header("Accept-Language", "ja")
        .get(need.path() + "/reading")
        .then()
        .body("concepts[0].label", matchesPattern(".*\\p{IsHan}.*"))
        .body("warnings.kind", contains("TOO_THIN"))
        .body("warnings[0].missing.code", hasItems("WHO", "PRESENT_WAY"))
        .body("warnings[0].remedy", containsString("書き足して"));
  }

  @Test
  void aCorrectionIsKeptWithWhoAndWhenAndMovesTheVersion() {
    var need = given.aNeed().draft();
    var etag = need.etag();
    var correction = Map.of("rejected", List.of(SLIPS), "added", List.of(CHOKES, "rfid"));
    var corrected = correct(need.owner(), need, correction).statusCode(200);
    assertThat(corrected.extract().header("ETag")).isNotEqualTo(etag);
    need.seenBy(need.owner());
    assertThat(need.etag()).isEqualTo(corrected.extract().header("ETag"));
    read(need.coordinator(), need)
        .body("concepts.find { it.id == '%s' }.state".formatted(SLIPS), equalTo("REJECTED"))
        .body("concepts.find { it.id == '%s' }.confidence".formatted(SLIPS), equalTo(0f))
        .body("concepts.find { it.id == '%s' }.state".formatted(CHOKES), equalTo("ADDED"))
        .body("concepts.find { it.id == 'rfid' }.kind", equalTo("TECHNOLOGY"))
        .body("corrected.by.id", equalTo(need.owner().memberId().toString()))
        .body("corrected.at", notNullValue());
    correct(need.coordinator(), need, Map.of("confirmed", List.of(SLIPS)))
        .statusCode(200)
        .body("concepts[0].id", equalTo(SLIPS))
        .body("concepts[0].state", equalTo("CONFIRMED"))
        .body("concepts[0].confidence", equalTo(1f))
        .body("concepts.id", not(hasItem(CHOKES)));
  }

  @Test
  void theNewsOfACorrectionGoesOut() {
    var need = given.aNeed().draft();
    correct(need.owner(), need, Map.of("rejected", List.of(SLIPS))).statusCode(200);
    var heard =
        entities
            .createNativeQuery(
                "select count(*) from outbox where aggregate_id = :id and type = 'NeedRevised'")
            .setParameter("id", UUID.fromString(need.id()))
            .getSingleResult();
    assertThat(((Number) heard).longValue()).isPositive();
  }

  @Test
  void aCorrectionNamesTheVersionItStartsFrom() {
    var need = given.aNeed().draft();
    var path = need.path() + "/reading";
    need.owner().call().body(Map.of()).put(path).then().statusCode(428);
    need.owner()
        .call()
        .header("If-Match", "\"99\"")
        .body(Map.of())
        .put(path)
        .then()
        .statusCode(412);
  }

  @Test
  void whatTheBridgeDoesNotKnowIsRefusedByNameWithTheRemedy() {
    var need = given.aNeed().draft();
    correct(need.owner(), need, Map.of("added", List.of(CHOKES, "magic")))
        .statusCode(422)
        .body("errors.field", contains("added[1]"))
        .body("errors[0].message", containsString("/api/v1/bridge/concepts"));
    correct(need.owner(), need, Map.of("confirmed", List.of(SLIPS), "rejected", List.of(SLIPS)))
        .statusCode(422)
        .body("errors.field", contains("rejected[0]"));
    read(need.owner(), need).body("corrected", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{\"added\":[1]}", "{\"wrong\":[]}", "{\"added\":\"x\"}", "{"})
  void whatCannotBeReadIsMalformed(String body) {
    var need = given.aNeed().draft();
    correct(need.owner(), need, body).statusCode(400);
  }

  @Test
  void onlyOwnersAndCoordinatorsReadAndCorrect() {
    var draft = given.aNeed().draft();
    var open = given.aNeed().published();
    var other = people.vetted("clinician");
    read(other, draft).statusCode(404);
    correct(other, draft, Map.of()).statusCode(404);
    read(other, open).statusCode(403);
    correct(other, open, Map.of()).statusCode(403);
    read(people.vetted("provider"), open).statusCode(403);
    People.visitor().get(open.path() + "/reading").then().statusCode(401);
    read(people.colleagueOf(open.owner(), "clinician"), open).statusCode(200);
    open.seenBy(open.owner());
    correct(open.owner(), open, Map.of("rejected", List.of(SLIPS))).statusCode(200);
  }

  @Test
  void aNeedThatIsNoLongerMatchedKeepsItsReading() {
    var need = given.aNeed().published();
    need.moved(need.owner(), "WITHDRAWN");
    read(need.owner(), need).statusCode(200).body("correctable", equalTo(false));
    correct(need.owner(), need, Map.of())
        .statusCode(409)
        .body("type", equalTo("/problems/not-editable"));
  }

  @Test
  void aDraftIsReadWithoutBeingStored() {
    var owner = people.vetted("clinician");
    var draft =
        Map.of(
            "content", Map.of("title", "離床センサーを開発してほしい", "summary", "田中様(85歳)のため"),
            "correction", Map.of("added", List.of(CHOKES)));
    var call = owner.call().body(draft);
    call.post("/api/v1/needs/readings")
        .then()
        .statusCode(200)
        .body("concepts[0].id", equalTo(CHOKES))
        .body("concepts[0].state", equalTo("ADDED"))
        .body("warnings.kind", contains("PERSONAL_DATA", "SOLUTION_DICTATED", "TOO_THIN"))
        .body("warnings[0].field", equalTo("summary"))
        .body("warnings[0].excerpt", containsString("田中様"))
        .body("warnings[1].excerpt", equalTo("離床センサーを開発してほしい"))
        .body("countsFrom", nullValue());
    owner.call().queryParam("mine", true).get("/api/v1/needs").then().body("items", hasSize(0));
    owner
        .call()
        .body(Map.of("content", Map.of("title", "a"), "correction", Map.of("added", List.of("x"))))
        .post("/api/v1/needs/readings")
        .then()
        .statusCode(422)
        .body("errors.field", contains("added[0]"));
  }

  @Test
  void aWarningThatSomebodySettledIsNotGivenAgain() {
    var need = given.aNeed().with("marketEvidence", "患者ID: 12345678 の例").inTriage();
    read(need.owner(), need).body("warnings.kind", contains("PERSONAL_DATA"));
    need.coordinator()
        .call()
        .header("If-Match", need.etag())
        .post(need.path() + "/personal-data-warnings/marketEvidence/resolution")
        .then()
        .statusCode(200);
    read(need.owner(), need).body("warnings", empty());
  }
}

package jp.musubi.seed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.musubi.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SeedResourceTest {
  private static final String PATH = "/api/v1/seeds";

  @Inject GivenSeeds given;
  @Inject People people;

  @ParameterizedTest
  @CsvSource({
    "provider,CAPABILITY,201",
    "provider,FUNDING,201",
    "funder,FUNDING,201",
    "funder,PRODUCT,403",
    "coordinator,SERVICE,201",
    "clinician,SERVICE,403",
    "official,FACILITY,403"
  })
  void whoMayOfferWhat(String role, String kind, int status) {
    people
        .vetted(role)
        .call()
        .body(Map.of("kind", kind, "title", "できること"))
        .post(PATH)
        .then()
        .statusCode(status);
  }

  @Test
  void aFunderDoesNotTurnFundingIntoSomethingElse() {
    var seed = given.aSeed().by(people.vetted("funder")).with("kind", "FUNDING").draft();
    seed.patch(seed.owner(), Map.of("kind", "PRODUCT")).statusCode(403);
    seed.patch(seed.owner(), Map.of("title", "基金")).statusCode(200);
  }

  @Test
  void aPartnersClientNeedsItsScope() {
    var draft = Map.of("kind", "PRODUCT", "title", "外から");
    people.client("seeds.write").call().body(draft).post(PATH).then().statusCode(201);
    people.client("needs.write").call().body(draft).post(PATH).then().statusCode(403);
    People.visitor().body(draft).post(PATH).then().statusCode(401);
    people.unattached("provider").call().body(draft).post(PATH).then().statusCode(409);
  }

  @Test
  void aMergePatchChangesWhatItNamesAndNullClears() {
    var seed = given.aSeed().draft();
    seed.patch(seed.owner(), "{\"capabilities\": null, \"summary\": \"別の要約\"}")
        .statusCode(200)
        .body("capabilities", empty())
        .body("summary", equalTo("別の要約"))
        .body("roleOffered", equalTo("MAKER"));
    seed.patch(seed.owner(), "{\"kind\": null}")
        .statusCode(422)
        .body("errors.field", contains("kind"));
  }

  @Test
  void aChangeNamesTheVersionItStartsFrom() {
    var seed = given.aSeed().draft();
    var owner = seed.owner();
    owner.call().body(Map.of("summary", "a")).patch(seed.path()).then().statusCode(428);
    owner
        .call()
        .header("If-Match", "\"9\"")
        .body(Map.of("to", "SUBMITTED"))
        .post(seed.path() + "/transitions")
        .then()
        .statusCode(412);
  }

  @Test
  void aRepeatedKeyMakesNoSecondSeed() {
    var owner = people.vetted("provider");
    var key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      owner
          .call()
          .header("Idempotency-Key", key)
          .body(Map.of("kind", "PRODUCT", "title", "一度だけ"))
          .post(PATH)
          .then()
          .statusCode(201);
    }
    owner.call().queryParam("mine", true).get(PATH).then().body("total", equalTo(1));
  }

  @Test
  void lotsAndResearchersMustMakeSense() {
    var owner = people.vetted("provider");
    var row = Map.of("process", "plating", "lotMin", 100, "lotMax", 10);
    var inventor = Map.of("orcid", "0000-0002-1825-0098");
    owner
        .call()
        .body(
            Map.of(
                "kind",
                "CAPABILITY",
                "title",
                "めっき",
                "capabilities",
                List.of(row),
                "inventors",
                List.of(inventor)))
        .post(PATH)
        .then()
        .statusCode(422)
        .body("errors.field", contains("capabilities[0].lotMax", "inventors[0].orcid"))
        .body("errors.code", contains("min", "orcid"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\":\"a\"}",
        "{\"kind\":\"PRODUCT\",\"title\":\"a\",\"trl\":10}",
        "{\"kind\":\"PRODUCT\",\"title\":\"a\",\"fieldsOfUse\":[\"astrology\"]}",
        "{\"kind\":\"PRODUCT\",\"title\":\"a\",\"ipcCodes\":[\"Z99\"]}",
        "{\"kind\":\"PRODUCT\",\"title\":\"a\",\"publications\":[\"http://example.org\"]}",
        "{\"kind\":\"PRODUCT\",\"title\":\"a\",\"capabilities\":[{}]}",
        "{\"kind\":\"PRODUCT\",\"title\":\"a\",\"capabilities\":[{\"process\":\"magic\"}]}",
        "{\"kind\":\"PRODUCT\",\"title\":\"a\",\"disclosure\":{\"department\":\"PUBLIC\"}}"
      })
  void whatBreaksARuleIsInvalid(String body) {
    people.vetted("provider").call().body(body).post(PATH).then().statusCode(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\":\"MAGIC\",\"title\":\"a\"}",
        "{\"kind\":\"PRODUCT\",\"title\":\"\\u0007\"}",
        "{\"kind\":\"PRODUCT\",\"title\":\"a\",\"trl\":\"4\"}",
        "{\"kind\":\"PRODUCT\",\"title\":\"a\",\"capabilities\":{}}",
        "{\"kind\":\"PRODUCT\",\"title\":\"a\",\"capabilities\":[{\"secret\":1}]}",
        "{\"kind\":\"PRODUCT\",\"title\":\"a\",\"state\":\"PUBLISHED\"}"
      })
  void whatCannotBeReadIsMalformed(String body) {
    people.vetted("provider").call().body(body).post(PATH).then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind=MAGIC", "roleOffered=X", "state=OPEN", "sort=title", "cursor=x"})
  void oddQueriesAreMalformed(String query) {
    given().get(PATH + "?" + query).then().statusCode(400);
  }

  @Test
  void anUnknownProcessIsNoneOfTheVocabulary() {
    given()
        .queryParam("process", "' or 1=1 --")
        .get(PATH)
        .then()
        .statusCode(422)
        .body("errors.field", contains("process"));
  }
}

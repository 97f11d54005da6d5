package jp.musubi.need;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import jp.musubi.identity.Level;
import jp.musubi.need.GivenNeeds.ANeed;
import jp.musubi.seed.GivenSeeds;
import jp.musubi.testing.People;
import org.junit.jupiter.api.Test;

/** What others have read cannot be hidden from them again. */
@QuarkusTest
class TakingBackTest {
  @Inject GivenNeeds given;
  @Inject GivenSeeds seeds;
  @Inject People people;

  private static Map<String, ?> at(String group, Level level) {
    return Map.of("disclosure", Map.of(group, level.name()));
  }

  private static void refused(ANeed need, String group, Level level, String count) {
    need.patch(need.coordinator(), at(group, level))
        .statusCode(409)
        .body("type", equalTo("/problems/already-seen"))
        .body("errors.field", contains("disclosure." + group))
        .body("errors.code", contains("already-seen"))
        .body("errors.message", hasItem(containsString(count)));
  }

  @Test
  void whatNobodyHasReadCanBeHiddenAgain() {
    var need = given.aNeed().published();
    need.patch(need.coordinator(), at("problem", Level.COUNTERPART)).statusCode(200);
    need.seenBy(people.vetted("provider")).body("withheld", hasItem("problem"));
  }

  @Test
  void whatOrganizationsHaveReadStaysReadableToThemAndTheAnswerSaysHowMany() {
    var need = given.aNeed().published();
    var first = people.vetted("provider");
    need.seenBy(first).statusCode(200);
    need.seenBy(people.colleagueOf(first, "provider")).statusCode(200);
    need.seenBy(people.unvetted("provider")).statusCode(200);
    need.seenBy(need.owner()).statusCode(200);
    refused(need, "problem", Level.COUNTERPART, ": 2.");
    // The verified one would go on reading it; from the other it would be taken.
    refused(need, "problem", Level.VETTED, ": 1.");
    need.seenBy(first).body("statement.problem", equalTo("針がずれる"));
  }

  @Test
  void visitorsAreCountedAsSuch() {
    var need = given.aNeed().published();
    need.seenByVisitor().statusCode(200);
    need.patch(need.coordinator(), at("summary", Level.MEMBERS))
        .statusCode(409)
        .body(
            "errors.find { it.field == 'disclosure.summary' }.code",
            equalTo("already-seen-by-visitors"));
    need.patch(need.coordinator(), at("setting", Level.VETTED)).statusCode(200);
  }

  @Test
  void nothingIsReadWhereNothingStands() {
    var seed =
        seeds.aSeed().without("principle").with("disclosure", Map.of("principle", "MEMBERS"));
    seed.published().seenBy(people.vetted("clinician")).statusCode(200);
    seed.patch(seed.owner(), at("principle", Level.NDA)).statusCode(200);
  }

  @Test
  void aListAndASearchShowAsWell() {
    var word = "語" + System.nanoTime();
    var listed = given.aNeed().with("title", word).published();
    given().queryParam("q", word).get("/api/v1/needs").then().body("total", equalTo(1));
    listed
        .patch(listed.coordinator(), at("title", Level.MEMBERS))
        .statusCode(409)
        .body("errors.code", contains(startsWith("already-seen")));
  }

  @Test
  void whatAnIntroductionOpenedIsReadTooAndSoAreSeeds() {
    var need = given.aNeed().published();
    var partner = people.vetted("provider");
    people.open(need.id(), partner, Level.COUNTERPART);
    need.seenBy(partner).statusCode(200);
    refused(need, "organization", Level.NDA, ": 1.");

    var seed = seeds.aSeed().published();
    seed.seenBy(people.vetted("clinician")).statusCode(200);
    seed.patch(seed.owner(), at("advantage", Level.NDA))
        .statusCode(409)
        .body("errors.field", contains("disclosure.advantage"));
    seed.patch(seed.owner(), at("principle", Level.COORDINATORS)).statusCode(200);
  }

  @Test
  void aRefusalLeavesEverythingAsItWas() {
    var need = given.aNeed().published();
    need.seenBy(people.vetted("provider")).statusCode(200);
    need.patch(
            need.coordinator(),
            Map.of("summary", "変更", "disclosure", Map.of("problem", "COORDINATORS")))
        .statusCode(409);
    need.seenBy(need.coordinator())
        .body("summary", equalTo("針のずれを早く知る手立て"))
        .body("disclosure.problem", equalTo("MEMBERS"));
    need.patch(need.coordinator(), at("problem", Level.PUBLIC)).statusCode(200);
    need.patch(need.coordinator(), at("problem", Level.MEMBERS)).statusCode(200);
  }
}

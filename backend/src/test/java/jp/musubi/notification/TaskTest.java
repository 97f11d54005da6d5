package jp.musubi.notification;

import static jp.musubi.organization.GivenOrganization.anOrganization;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.musubi.match.GivenMatches;
import jp.musubi.need.GivenNeeds;
import jp.musubi.seed.GivenSeeds;
import jp.musubi.testing.People;
import jp.musubi.testing.People.Person;
import org.junit.jupiter.api.Test;

/** What waits for whom, and the figures on the first page. */
@QuarkusTest
class TaskTest {
  private static final String LONG_AGO = "2001-01-01T00:00:00Z";

  @Inject GivenNeeds needs;
  @Inject GivenSeeds seeds;
  @Inject GivenMatches matches;
  @Inject People people;
  @Inject EntityManager entities;

  @Test
  void aCoordinatorIsToldWhatWaitsForReview() {
    var need = needs.aNeed().submitted();
    var seed = seeds.aSeed().submitted();
    var organization = anOrganization().registered();
    // So that they come first, whatever other tests left waiting.
    set("need", "updated_at", need.id(), Instant.parse(LONG_AGO));
    set("seed", "updated_at", seed.id(), Instant.parse(LONG_AGO));
    set("organization", "created_at", organization.id().toString(), Instant.parse(LONG_AGO));
    for (var reader : List.of(people.vetted("coordinator"), people.vetted("admin"))) {
      tasks(reader)
          .body(of("TRIAGE_NEED", need.id()) + ".title", notNullValue())
          .body(of("TRIAGE_NEED", need.id()) + ".overdue", equalTo(true))
          .body(of("TRIAGE_NEED", need.id()) + ".since", equalTo("2001-01-01"))
          .body(of("REVIEW_SEED", seed.id()) + ".dueOn", equalTo("2001-01-08"))
          .body(
              of("VERIFY_ORGANIZATION", organization.id().toString()) + ".subject.type",
              equalTo("ORGANIZATION"));
    }
    tasks(need.owner()).body("items.kind", not(hasItem("TRIAGE_NEED")));
  }

  @Test
  void aCoordinatorIsToldTheirOwnNextActions() {
    var match = matches.aMatch().proposed();
    var today = LocalDate.now(java.time.ZoneId.of("Asia/Tokyo"));
    match
        .patch(
            match.coordinator(),
            Map.of("nextAction", Map.of("text", "電話する", "dueOn", today.minusDays(1).toString())))
        .statusCode(200);
    tasks(match.coordinator())
        .body(of("MATCH_ACTION", match.id()) + ".title", equalTo("電話する"))
        .body(of("MATCH_ACTION", match.id()) + ".overdue", equalTo(true))
        .body("counts.MATCH_ACTION", equalTo(1));
    tasks(people.vetted("coordinator")).body("items.kind", not(hasItem("MATCH_ACTION")));
    match
        .patch(
            match.coordinator(),
            Map.of("nextAction", Map.of("text", "電話する", "dueOn", today.plusDays(30).toString())))
        .statusCode(200);
    tasks(match.coordinator()).body("items.kind", not(hasItem("MATCH_ACTION")));
  }

  @Test
  void aSiteIsToldToFinishAnswerAndRenew() {
    var draft = needs.aNeed().draft();
    var site = draft.owner();
    var asked = needs.aNeed().by(site).inTriage();
    asked.moved(asked.coordinator(), "NEEDS_INFO", "どの頻度ですか");
    var old = needs.aNeed().by(site).published();
    set("need", "valid_until", old.id(), Instant.now().plusSeconds(86_400));
    tasks(people.colleagueOf(site, "clinician"))
        .body(of("FINISH_DRAFT", draft.id()) + ".title", notNullValue())
        .body(of("FINISH_DRAFT", draft.id()) + ".dueOn", nullValue())
        .body(of("ANSWER_QUESTION", asked.id()) + ".subject.type", equalTo("NEED"))
        .body(of("RENEW_NEED", old.id()) + ".dueOn", notNullValue())
        .body("counts.FINISH_DRAFT", equalTo(1));
    tasks(people.vetted("clinician")).body("items", empty()).body("counts", anEmptyMap());
  }

  @Test
  void bothSidesAreToldToAnswerAnOfferUntilTheyHave() {
    var match = matches.aMatch().offered();
    for (var side : List.of(match.site(), match.maker())) {
      tasks(side).body(of("ANSWER_OFFER", match.id()) + ".subject.type", equalTo("MATCH"));
    }
    match.answered(match.maker(), "MAKER", true).statusCode(200);
    tasks(match.maker()).body("items.kind", not(hasItem("ANSWER_OFFER")));
    tasks(match.site()).body("items.kind", hasItem("ANSWER_OFFER"));
  }

  @Test
  void anOrganizationIsToldAMonthBeforeItsYearIsOverAndWhichCertificateEnds() {
    var soon = LocalDate.now().plusDays(80).toString();
    var organization = anOrganization().verified();
    RestAssured.given()
        .auth()
        .oauth2(organization.token())
        .contentType("application/json")
        .body(Map.of("kind", "iso-13485", "number", "Q-1", "expiresOn", soon))
        .post(organization.path() + "/certificates")
        .then()
        .statusCode(201);
    var tasks = RestAssured.given().auth().oauth2(organization.token()).get("/api/v1/tasks").then();
    var id = organization.id().toString();
    tasks
        .body(of("RENEW_LICENCE", id) + ".dueOn", equalTo(soon))
        .body(of("RENEW_LICENCE", id) + ".title", equalTo("Q-1"))
        .body("items.kind", not(hasItem("CONFIRM_ORGANIZATION")));
    set("organization", "last_confirmed_at", id, Instant.now().minus(Duration.ofDays(340)));
    RestAssured.given()
        .auth()
        .oauth2(organization.token())
        .get("/api/v1/tasks")
        .then()
        .body(of("CONFIRM_ORGANIZATION", id) + ".overdue", equalTo(false));
  }

  @Test
  void aMakerIsToldToFinishSeedsAndRenewLicences() {
    var soon = LocalDate.now().plusDays(30).toString();
    var organization = anOrganization().licensed("MAH_2", "02B2X00150", soon).registered();
    var tasks = RestAssured.given().auth().oauth2(organization.token()).get("/api/v1/tasks").then();
    tasks
        .statusCode(200)
        .body(of("RENEW_LICENCE", organization.id().toString()) + ".dueOn", equalTo(soon));
    var seed = seeds.aSeed().draft();
    tasks(seed.owner()).body(of("FINISH_DRAFT", seed.id()) + ".subject.type", equalTo("SEED"));
    var asked = seeds.aSeed().by(seed.owner()).inReview();
    asked.moved(asked.coordinator(), "NEEDS_INFO", "精度は？");
    tasks(seed.owner()).body(of("ANSWER_QUESTION", asked.id()) + ".title", notNullValue());
  }

  @Test
  void whoHasNothingToDoIsToldSo() {
    for (var role : List.of("official", "funder", "provider", "clinician")) {
      tasks(people.vetted(role)).body("items", empty());
      tasks(people.unattached(role)).body("items", empty());
    }
    tasks(people.client("needs.read")).body("items", empty());
    People.visitor().get("/api/v1/tasks").then().statusCode(401);
  }

  @Test
  void theMostUrgentComesFirst() {
    needs.aNeed().submitted();
    List<String> due = tasks(people.vetted("coordinator")).extract().path("items.dueOn");
    var dated = due.stream().filter(java.util.Objects::nonNull).toList();
    assertThat(dated).isNotEmpty().isSorted();
  }

  @Test
  void theFirstPageCountsWhatIsPublic() {
    var before = figures();
    var match = matches.aMatch().introduced();
    needs.aNeed().submitted();
    var after = figures();
    assertThat(after.get("needsPublished")).isEqualTo(before.get("needsPublished") + 1);
    assertThat(after.get("seedsPublished")).isEqualTo(before.get("seedsPublished") + 1);
    assertThat(after.get("matchesUnderWay")).isEqualTo(before.get("matchesUnderWay") + 1);
    assertThat(after.get("organizations")).isGreaterThan(before.get("organizations"));
    match.through("MEETING", "EVALUATION", "DEVELOPMENT", "TRIAL_USE", "LAUNCHED");
    assertThat(figures().get("launched")).isEqualTo(before.get("launched") + 1);
    assertThat(figures().get("matchesUnderWay")).isEqualTo(before.get("matchesUnderWay"));
    People.visitor().get("/api/v1/dashboards/nothing").then().statusCode(404);
  }

  private static Map<String, Integer> figures() {
    List<Map<String, Object>> listed =
        People.visitor()
            .get("/api/v1/dashboards/home")
            .then()
            .statusCode(200)
            .body("name", equalTo("home"))
            .extract()
            .path("figures");
    var figures = new HashMap<String, Integer>();
    listed.forEach(f -> figures.put((String) f.get("key"), (Integer) f.get("value")));
    return figures;
  }

  private static ValidatableResponse tasks(Person who) {
    return who.call().get("/api/v1/tasks").then().statusCode(200);
  }

  private static String of(String kind, String subject) {
    return "items.find { it.kind == '%s' && it.subject.id == '%s' }".formatted(kind, subject);
  }

  private void set(String table, String column, String id, Instant value) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "update %s set %s = :value where id = :id".formatted(table, column))
                    .setParameter("value", value)
                    .setParameter("id", UUID.fromString(id))
                    .executeUpdate());
  }
}

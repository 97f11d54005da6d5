package jp.musubi.match;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.musubi.match.GivenMatches.AMatch;
import jp.musubi.testing.People;
import jp.musubi.testing.People.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A coordinator who steps back leaves the match to another one and sees nothing of it any more. */
@QuarkusTest
class RecusalTest {
  @Inject GivenMatches given;
  @Inject People people;

  @Test
  void theMatchGoesToAnotherCoordinatorAndOutOfSight() {
    var match = inConflict(given.aMatch().proposed());
    var leaving = match.coordinator();
    var next = people.vetted("coordinator");
    recuse(match, leaving, next.memberId())
        .statusCode(200)
        .body("status", equalTo("RECUSED"))
        .body("person.id", equalTo(leaving.memberId().toString()));
    leaving.call().get(match.path()).then().statusCode(404);
    for (var list : new String[] {"conflicts", "activities", "outcomes"}) {
      match.list(leaving, list).statusCode(404);
    }
    match.add(leaving, "activities", Map.of("kind", "NOTE", "text", "x")).statusCode(404);
    match.move(leaving, "APPROVED").statusCode(404);
    match.patch(leaving, Map.of()).statusCode(404);
    var ofNeed = "/api/v1/matches?needId=" + match.need().id();
    leaving.call().get(ofNeed).then().body("items", empty()).body("total", equalTo(0));
    tasks(leaving).body(not(containsString(match.id())));
    next.call().get(ofNeed).then().body("items.id", contains(match.id())).body("total", equalTo(1));
    next.call()
        .get(match.path())
        .then()
        .body("coordinator.id", equalTo(next.memberId().toString()))
        .body("conflicts.status", contains("RECUSED"));
  }

  @Test
  void withoutASuccessorWhoMayThereIsNoSteppingBack() {
    var match = inConflict(given.aMatch().proposed());
    refused(match, null, "successor");
    refused(match, match.coordinator().memberId(), "recused");
    refused(match, match.site().memberId(), "unknown-reference");
  }

  @Test
  void whoeverSteppedBackIsNotGivenItAgain() {
    var match = inConflict(given.aMatch().proposed());
    var next = people.vetted("coordinator");
    recuse(match, match.coordinator(), next.memberId()).statusCode(200);
    match.seenBy(next);
    next.call()
        .header("If-Match", next.call().get(match.path()).header("ETag"))
        .body(Map.of("coordinatorId", match.coordinator().memberId()))
        .patch(match.path())
        .then()
        .statusCode(422)
        .body("errors.code", contains("recused"));
  }

  @Test
  void anotherCoordinatorStepsBackWithoutASuccessor() {
    var match = given.aMatch().proposed();
    var other = people.vetted("coordinator");
    declareOwn(match, other);
    match.seenBy(match.coordinator());
    recuse(match, other, null).statusCode(200);
    match.list(other, "conflicts").statusCode(404);
    match
        .seenBy(match.coordinator())
        .body("coordinator.id", equalTo(match.coordinator().memberId().toString()));
    match.moved(match.coordinator(), "APPROVED");
  }

  @Test
  void aSideDoesNotLoseItsOwnMatch() {
    var match = given.aMatch();
    match
        .maker()
        .call()
        .body(Map.of("kind", "family", "organizationId", match.site().organizationId()))
        .post("/api/v1/me/ties")
        .then()
        .statusCode(201);
    match.proposed().seenBy(match.coordinator());
    recuse(match, match.coordinator(), null).statusCode(200);
    match.seenBy(match.coordinator());
    match.moved(match.coordinator(), "APPROVED").moved(match.coordinator(), "OFFERED");
    match.seenBy(match.maker()).statusCode(200);
    tasks(match.maker()).body("items.kind", hasItem("ANSWER_OFFER"));
  }

  @Test
  void aColleagueOfASideWhoCoordinatesIsNotAskedToAnswerForIt() {
    var match = given.aMatch().proposed();
    var both = people.colleagueOf(match.maker(), "coordinator");
    declareOwn(match, both);
    match.seenBy(match.coordinator());
    recuse(match, both, null).statusCode(200);
    match.seenBy(match.coordinator());
    match.moved(match.coordinator(), "APPROVED").moved(match.coordinator(), "OFFERED");
    tasks(both).body("items.kind", not(hasItem("ANSWER_OFFER")));
    both.call().get(match.path()).then().statusCode(404);
  }

  @Test
  void theAuditTellsThemNothingOfItEither() {
    var match = given.aMatch().proposed();
    var admin = people.vetted("admin");
    var entries = "/api/v1/audit?recordId=" + match.id();
    admin.call().get(entries).then().statusCode(200).body("total", not(equalTo(0)));
    declareOwn(match, admin);
    match.seenBy(match.coordinator());
    recuse(match, admin, null).statusCode(200);
    admin.call().get(entries).then().statusCode(200).body("items", empty());
    admin
        .call()
        .get("/api/v1/audit?recordType=match_activity&limit=100")
        .then()
        .body("items.operation", not(hasItem(containsString(match.id()))));
    people.vetted("admin").call().get(entries).then().body("total", not(equalTo(0)));
  }

  private AMatch inConflict(AMatch match) {
    declareOwn(match, match.coordinator());
    match.seenBy(match.coordinator());
    return match;
  }

  private static void declareOwn(AMatch match, Person who) {
    who.call()
        .header("If-Match", match.etag())
        .body(Map.of("kind", "family", "description", "兄弟", "own", true))
        .post(match.path() + "/conflicts")
        .then()
        .statusCode(201);
  }

  private static void refused(AMatch match, @Nullable UUID successor, String code) {
    recuse(match, match.coordinator(), successor)
        .statusCode(422)
        .body("errors.field", contains("coordinatorId"))
        .body("errors.code", contains(code));
  }

  private static ValidatableResponse recuse(AMatch match, Person who, @Nullable UUID successor) {
    String conflict = match.list(who, "conflicts").extract().path("[0].id");
    var answer = new LinkedHashMap<String, Object>();
    answer.put("status", "RECUSED");
    answer.put("resolution", "担当を外れる");
    if (successor != null) {
      answer.put("coordinatorId", successor);
    }
    return who.call()
        .header("If-Match", match.etag())
        .body(answer)
        .post(match.path() + "/conflicts/" + conflict + "/resolution")
        .then();
  }

  private static ValidatableResponse tasks(Person who) {
    return who.call().get("/api/v1/tasks").then().statusCode(200);
  }
}

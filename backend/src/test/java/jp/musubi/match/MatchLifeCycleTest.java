package jp.musubi.match;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.musubi.match.GivenMatches.AMatch;
import jp.musubi.need.GivenNeeds;
import jp.musubi.seed.GivenSeeds;
import jp.musubi.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MatchLifeCycleTest {
  @Inject GivenMatches given;
  @Inject GivenNeeds needs;
  @Inject GivenSeeds seeds;
  @Inject People people;

  @Test
  void aCoordinatorOpensAMatchWithWhatTheModelSaidOfIt() {
    var match = given.aMatch().proposed();
    match
        .seenBy(match.coordinator())
        .statusCode(200)
        .body("stage", equalTo("PROPOSED"))
        .body("need.id", equalTo(match.need().id()))
        .body("participants.role", containsInAnyOrder("NEED_OWNER", "MAKER"))
        .body("participants.decision", contains("PENDING", "PENDING"))
        .body("missingRoles", contains("MAH"))
        .body("scoreAtOpening", greaterThan(0f))
        .body("modelVersion", notNullValue())
        .body("conflicts", empty())
        .body("coordinator.id", equalTo(match.coordinator().memberId().toString()))
        .body("nextAction.text", notNullValue())
        .body("nextAction.dueOn", notNullValue());
  }

  @Test
  void itGoesStepByStepToTheMarketAndAlwaysHasANextActionUntilThen() {
    var match = given.aMatch().introduced();
    for (var stage : List.of("NDA", "MEETING", "EVALUATION", "DEVELOPMENT", "TRIAL_USE")) {
      match
          .move(match.coordinator(), stage)
          .statusCode(200)
          .body("stage", equalTo(stage))
          .body("nextAction.text", notNullValue())
          .body("nextAction.dueOn", greaterThan(LocalDate.now().toString()));
    }
    match
        .move(match.coordinator(), "LAUNCHED")
        .statusCode(200)
        .body("nextAction", nullValue())
        .body("allowedTransitions", empty());
    match.move(match.coordinator(), "DEVELOPMENT").statusCode(409);
  }

  @Test
  void developmentGoesOnPhaseByPhase() {
    var match = given.aMatch().introduced().through("MEETING", "EVALUATION", "DEVELOPMENT");
    match.seenBy(match.coordinator()).body("phase", equalTo("PROOF_OF_CONCEPT"));
    match
        .move(match.coordinator(), Map.of("to", "DEVELOPMENT", "phase", "PROTOTYPE"))
        .statusCode(200)
        .body("phase", equalTo("PROTOTYPE"));
    match.move(match.coordinator(), "DEVELOPMENT").statusCode(409);
  }

  @Test
  void theCoordinatorSaysWhatHappensNext() {
    var match = given.aMatch().proposed();
    var next = Map.of("text", "電話する", "dueOn", "2031-04-01");
    match
        .move(match.coordinator(), Map.of("to", "APPROVED", "nextAction", next))
        .statusCode(200)
        .body("nextAction.text", equalTo("電話する"));
    match
        .patch(match.coordinator(), Map.of("nextAction", Map.of("dueOn", "2031-05-01")))
        .statusCode(200)
        .body("nextAction.text", equalTo("電話する"))
        .body("nextAction.dueOn", equalTo("2031-05-01"));
    match
        .patch(match.coordinator(), "{\"nextAction\": null}")
        .statusCode(409)
        .body("type", equalTo("/problems/next-action-required"));
  }

  @Test
  void anotherCoordinatorTakesOverAndNobodyElse() {
    var match = given.aMatch().proposed();
    var other = people.vetted("coordinator");
    match
        .patch(match.coordinator(), Map.of("coordinatorId", match.maker().memberId()))
        .statusCode(422)
        .body("errors.field", contains("coordinatorId"));
    match
        .patch(match.coordinator(), Map.of("coordinatorId", other.memberId()))
        .statusCode(200)
        .body("coordinator.id", equalTo(other.memberId().toString()));
  }

  @ParameterizedTest
  @CsvSource({
    "DECLINED, coordinator-judgement, waiting-for-funding",
    "LAPSED, no-reply-offer, technical-failure",
    "TERMINATED, technical-failure, no-reply-offer"
  })
  void endingNeedsAReasonThatFitsTheEnd(String end, String fits, String doesNot) {
    var match = given.aMatch().proposed();
    match
        .move(match.coordinator(), end)
        .statusCode(422)
        .body("type", equalTo("/problems/reason-required"))
        .body("errors.field", contains("reason"));
    for (var wrong : List.of(doesNot, "no-such-reason", "", " ")) {
      match.ended(end, wrong).statusCode(422).body("errors.field", contains("reason"));
    }
    match
        .ended(end, fits)
        .statusCode(200)
        .body("stage", equalTo(end))
        .body("allowedTransitions", empty());
  }

  @Test
  void aPausedMatchSaysUntilWhenAndGoesBackToWhereItWas() {
    var match = given.aMatch().offered();
    var wish = Map.<String, Object>of("to", "PAUSED", "reason", "seasonal");
    match.move(match.coordinator(), wish).statusCode(422).body("errors.field", contains("until"));
    match
        .move(
            match.coordinator(),
            Map.of("to", "PAUSED", "reason", "seasonal", "until", "2020-01-01"))
        .statusCode(422)
        .body("errors.code", contains("past-date"));
    match
        .move(
            match.coordinator(),
            Map.of("to", "PAUSED", "reason", "seasonal", "until", "2031-01-01"))
        .statusCode(200)
        .body("pausedUntil", equalTo("2031-01-01"))
        .body("nextAction.dueOn", equalTo("2031-01-01"))
        .body(
            "allowedTransitions.to",
            containsInAnyOrder("OFFERED", "DECLINED", "LAPSED", "TERMINATED"));
    match.move(match.coordinator(), "INTRODUCED").statusCode(409);
    match
        .move(match.coordinator(), "OFFERED")
        .statusCode(200)
        .body("stage", equalTo("OFFERED"))
        .body("pausedUntil", nullValue());
  }

  @Test
  void anIntroductionWaitsForEverySide() {
    var match = given.aMatch().offered();
    match
        .move(match.coordinator(), "INTRODUCED")
        .statusCode(409)
        .body("type", equalTo("/problems/not-all-accepted"));
    match.answered(match.site(), "NEED_OWNER", true).statusCode(200);
    match.move(match.coordinator(), "INTRODUCED").statusCode(409);
    match.answered(match.maker(), "MAKER", true).statusCode(200);
    match.move(match.coordinator(), "INTRODUCED").statusCode(200);
  }

  @Test
  void eachSideAnswersForItselfOnceAndSaysWhyItDeclines() {
    var match = given.aMatch().offered();
    match.answered(match.maker(), "NEED_OWNER", true).statusCode(403);
    match.answered(people.vetted("provider"), "MAKER", true).statusCode(404);
    match
        .maker()
        .call()
        .header("If-Match", match.etag())
        .body(Map.of("accept", false))
        .post(match.path() + "/participants/" + match.participant("MAKER") + "/decision")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/reason-required"));
    match
        .answered(match.maker(), "MAKER", false)
        .statusCode(200)
        .body("participants.find { it.role == 'MAKER' }.decision", equalTo("DECLINED"))
        .body("participants.find { it.role == 'MAKER' }.reason", equalTo("timing"));
    match
        .answered(match.maker(), "MAKER", true)
        .statusCode(409)
        .body("type", equalTo("/problems/already-decided"));
    match.seenBy(match.site()).body("participants.find { it.role == 'MAKER' }.reason", nullValue());
  }

  @Test
  void nobodyIsAskedBeforeTheOfferOrAfterwards() {
    var match = given.aMatch().approved();
    match
        .answered(match.coordinator(), "MAKER", true)
        .statusCode(409)
        .body("type", equalTo("/problems/match-not-offered"));
    var later = given.aMatch().introduced();
    later.answered(later.maker(), "MAKER", true).statusCode(409);
  }

  @Test
  void anIntroducedNeedIsInCollaboration() {
    var match = given.aMatch().accepted();
    match.need().seenByVisitor().body("state", equalTo("PUBLISHED"));
    match.moved(match.coordinator(), "INTRODUCED");
    match.need().seenByVisitor().body("state", equalTo("IN_COLLABORATION"));
    var second = given.aMatch(match.need(), seeds.aSeed().published()).introduced();
    second.need().seenByVisitor().body("state", equalTo("IN_COLLABORATION"));
  }

  @Test
  void oneNeedAndOneSeedHaveOneOpenMatch() {
    var match = given.aMatch().proposed();
    var again = AMatch.command(match.need(), match.seed());
    match
        .coordinator()
        .call()
        .body(again)
        .post("/api/v1/matches")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/match-exists"));
    match.ended("DECLINED", "other").statusCode(200);
    match.coordinator().call().body(again).post("/api/v1/matches").then().statusCode(201);
  }

  @Test
  void aSeedJoinsATeamOnce() {
    var match = given.aMatch();
    match
        .coordinator()
        .call()
        .body(AMatch.command(match.need(), match.seed(), match.seed()))
        .post("/api/v1/matches")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/match-exists"));
  }

  @Test
  void onlyWhatIsOpenIsMatched() {
    var coordinator = people.vetted("coordinator");
    var need = needs.aNeed().published();
    var seed = seeds.aSeed().published();
    var draft = needs.aNeed().draft();
    coordinator
        .call()
        .body(AMatch.command(draft, seed))
        .post("/api/v1/matches")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/need-not-open"));
    coordinator
        .call()
        .body(AMatch.command(need, seeds.aSeed().draft()))
        .post("/api/v1/matches")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/seed-not-open"));
    var nowhere = "0190f3c2-0000-7000-8000-00000000ffff";
    coordinator
        .call()
        .body(
            Map.of(
                "needId",
                nowhere,
                "participants",
                List.of(Map.of("seedId", seed.id(), "role", "MAKER"))))
        .post("/api/v1/matches")
        .then()
        .statusCode(422)
        .body("errors.field", contains("needId"));
    coordinator
        .call()
        .body(
            Map.of(
                "needId",
                need.id(),
                "participants",
                List.of(Map.of("seedId", nowhere, "role", "MAKER"))))
        .post("/api/v1/matches")
        .then()
        .statusCode(422)
        .body("errors.field", contains("participants[0].seedId"));
  }

  @Test
  void aConflictThatTheRecordsShowBlocksApprovalUntilItIsSettled() {
    var need = needs.aNeed().published();
    var colleague = people.colleagueOf(need.owner(), "provider");
    var match = given.aMatch(need, seeds.aSeed().by(colleague).published()).proposed();
    var conflict =
        match
            .seenBy(match.coordinator())
            .body("conflicts.kind", contains("same-employer"))
            .body("conflicts.detected", contains(true))
            .body("conflicts.status", contains("OPEN"))
            .extract()
            .<String>path("conflicts[0].id");
    match
        .move(match.coordinator(), "APPROVED")
        .statusCode(409)
        .body("type", equalTo("/problems/open-conflict"));
    settle(match, conflict, Map.of("status", "OPEN", "resolution", "x")).statusCode(422);
    settle(match, conflict, Map.of("status", "DISCLOSED")).statusCode(422);
    settle(match, conflict, Map.of("status", "DISCLOSED", "resolution", "両者に伝えた"))
        .statusCode(200)
        .body("status", equalTo("DISCLOSED"))
        .body("resolution", equalTo("両者に伝えた"));
    match.seenBy(match.coordinator());
    match.moved(match.coordinator(), "APPROVED");
  }

  @Test
  void aDeclaredConflictBlocksApprovalToo() {
    var match = given.aMatch().proposed();
    var declared = Map.of("kind", "fees", "description", "講演料");
    match
        .coordinator()
        .call()
        .body(declared)
        .post(match.path() + "/conflicts")
        .then()
        .statusCode(428);
    match
        .coordinator()
        .call()
        .header("If-Match", match.etag())
        .body(declared)
        .post(match.path() + "/conflicts")
        .then()
        .statusCode(201)
        .body("detected", equalTo(false));
    match.move(match.coordinator(), "APPROVED").statusCode(412);
    match.seenBy(match.coordinator());
    match.move(match.coordinator(), "APPROVED").statusCode(409);
    match.list(match.coordinator(), "conflicts").body("kind", contains("fees"));
  }

  @Test
  void aCoordinatorOfOneSideIsInConflict() {
    var need = needs.aNeed().published();
    var partial = people.colleagueOf(need.owner(), "coordinator");
    var seed = seeds.aSeed().published();
    partial
        .call()
        .body(AMatch.command(need, seed))
        .post("/api/v1/matches")
        .then()
        .statusCode(201)
        .body("conflicts.kind", contains("same-employer"))
        .body("conflicts.organizationId", contains(need.owner().organizationId().toString()));
  }

  @Test
  void everyStepIsKeptInTheTimeline() {
    var match = given.aMatch().offered();
    match.ended("TERMINATED", "partner-withdrew").statusCode(200);
    match
        .list(match.coordinator(), "activities")
        .body("to", contains("TERMINATED", "OFFERED", "APPROVED"))
        .body("reason", hasItem("partner-withdrew"))
        .body("actorName", not(hasItem("")));
  }

  @Test
  void outcomesAreKeptInOrder() {
    var match = given.aMatch().introduced();
    match
        .add(
            match.coordinator(),
            "outcomes",
            Map.of("kind", "sales", "occurredOn", "2026-03-01", "amountYen", 1_200_000))
        .statusCode(201);
    match
        .add(match.coordinator(), "outcomes", Map.of("kind", "trial", "occurredOn", "2026-01-05"))
        .statusCode(201);
    match
        .add(match.coordinator(), "outcomes", Map.of("kind", "luck", "occurredOn", "2026-01-05"))
        .statusCode(422);
    match
        .add(match.coordinator(), "outcomes", Map.of("kind", "trial", "occurredOn", "2999-01-05"))
        .statusCode(422);
    match.list(match.coordinator(), "outcomes").body("kind", contains("trial", "sales"));
  }

  @Test
  void theBoardListsMatchesByStageNeedAndCoordinator() {
    var match = given.aMatch().approved();
    var coordinator = match.coordinator();
    coordinator
        .call()
        .get("/api/v1/matches?needId=" + match.need().id())
        .then()
        .statusCode(200)
        .body("items.id", contains(match.id()))
        .body("items[0].nextAction.text", notNullValue())
        .body("items[0].organizations.size()", equalTo(2))
        .body("items[0].allowedTransitions.to", hasItems("OFFERED", "DECLINED"));
    for (var sort : List.of("updatedAt", "-updatedAt", "stageSince", "dueOn", "-dueOn")) {
      coordinator
          .call()
          .get("/api/v1/matches?mine=true&stage=APPROVED&sort=" + sort)
          .then()
          .statusCode(200)
          .body("items.id", contains(match.id()));
    }
    coordinator
        .call()
        .get("/api/v1/matches?mine=true&stage=OFFERED")
        .then()
        .body("total", equalTo(0));
    coordinator
        .call()
        .get("/api/v1/matches?mine=true&overdue=true")
        .then()
        .body("total", equalTo(0));
    match
        .patch(coordinator, Map.of("nextAction", Map.of("text", "過ぎた", "dueOn", "2020-01-01")))
        .body("overdue", equalTo(true));
    coordinator
        .call()
        .get("/api/v1/matches?mine=true&overdue=true")
        .then()
        .body("total", equalTo(1));
  }

  private static io.restassured.response.ValidatableResponse settle(
      AMatch match, String conflict, Object body) {
    return match
        .coordinator()
        .call()
        .header("If-Match", match.etag())
        .body(body)
        .post(match.path() + "/conflicts/" + conflict + "/resolution")
        .then();
  }
}

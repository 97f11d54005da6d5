package jp.musubi.match;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.musubi.match.GivenMatches.AMatch;
import jp.musubi.testing.People;
import jp.musubi.testing.People.Person;
import org.junit.jupiter.api.Test;

/** Who sees what of a match, and what a match opens to its sides. */
@QuarkusTest
class MatchDisclosureTest {
  private static final String MATCHES = "/api/v1/matches";

  @Inject GivenMatches given;
  @Inject People people;

  @Test
  void theSidesKnowOfItFromTheOfferOn() {
    var match = given.aMatch().approved();
    for (var side : List.of(match.site(), match.maker())) {
      match.seenBy(side).statusCode(404);
      side.call().get(MATCHES).then().statusCode(200).body("total", equalTo(0));
      match.list(side, "activities").statusCode(404);
      match.list(side, "outcomes").statusCode(404);
    }
    match.moved(match.coordinator(), "OFFERED");
    for (var side : List.of(match.site(), match.maker())) {
      match.seenBy(side).statusCode(200);
      side.call().get(MATCHES).then().body("items.id", contains(match.id()));
      match
          .seenBy(people.colleagueOf(side, side == match.site() ? "clinician" : "provider"))
          .statusCode(200);
    }
  }

  @Test
  void nobodyElseKnowsOfIt() {
    var match = given.aMatch().introduced();
    for (var other :
        List.of(people.vetted("clinician"), people.vetted("provider"), people.vetted("funder"))) {
      match.seenBy(other).statusCode(404);
      match.list(other, "activities").statusCode(404);
      match.add(other, "activities", Map.of("kind", "NOTE", "text", "x")).statusCode(404);
      other.call().get(MATCHES).then().body("items", empty()).body("total", equalTo(0));
    }
    match.seenByVisitor().statusCode(401);
    match.seenBy(people.vetted("coordinator")).statusCode(200);
    match.seenBy(people.vetted("admin")).statusCode(200);
  }

  @Test
  void aMatchThatEndedBeforeTheOfferStaysUnknown() {
    var match = given.aMatch().approved();
    match.ended("DECLINED", "coordinator-judgement").statusCode(200);
    match.seenBy(match.maker()).statusCode(404);
    match.maker().call().get(MATCHES).then().body("total", equalTo(0)).body("items", empty());
  }

  @Test
  void aMatchThatPausesBeforeTheOfferStaysUnknown() {
    var match = given.aMatch().approved();
    match
        .move(
            match.coordinator(),
            Map.of("to", "PAUSED", "reason", "seasonal", "until", "2031-01-01"))
        .statusCode(200);
    match.seenBy(match.maker()).statusCode(404);
    match.maker().call().get(MATCHES).then().body("total", equalTo(0)).body("items", empty());
  }

  @Test
  void anOfferThatLapsedUnansweredIsNotForgottenByItsSides() {
    var match = given.aMatch().offered();
    match.ended("LAPSED", "no-reply-offer").statusCode(200);
    match.seenBy(match.maker()).statusCode(200).body("stage", equalTo("LAPSED"));
    match.site().call().get(MATCHES).then().body("items.id", contains(match.id()));
  }

  @Test
  void aNameThatItsNeedWithholdsStaysWithheldUntilTheIntroduction() {
    var match = given.aMatch().accepted();
    match
        .seenBy(match.maker())
        .body("participants.find { it.role == 'NEED_OWNER' }", not(hasKey("organization")))
        .body(
            "participants.find { it.role == 'MAKER' }.organization.id",
            equalTo(match.maker().organizationId().toString()));
    match.maker().call().get(MATCHES).then().body("items[0].organizations", hasSize(1));
    match.need().seenBy(match.maker()).body("organization", nullValue());
    match.moved(match.coordinator(), "INTRODUCED");
    match
        .seenBy(match.maker())
        .body(
            "participants.find { it.role == 'NEED_OWNER' }.organization.id",
            equalTo(match.site().organizationId().toString()));
    match.maker().call().get(MATCHES).then().body("items[0].organizations", hasSize(2));
    match
        .need()
        .seenBy(match.maker())
        .body("organization.id", equalTo(match.site().organizationId().toString()));
  }

  @Test
  void aNoteFromTheSiteDoesNotGiveItsAuthorAwayBeforeTheIntroduction() {
    var match = given.aMatch().offered();
    match
        .add(match.site(), "activities", Map.of("kind", "NOTE", "text", "写真を送りました"))
        .statusCode(201);
    var author = "Member " + match.site().memberId();
    match
        .list(match.maker(), "activities")
        .body("text", hasItem("写真を送りました"))
        .body("actorName", not(hasItem(author)));
    match.list(match.coordinator(), "activities").body("actorName", hasItem(author));
    match.answered(match.site(), "NEED_OWNER", true).statusCode(200);
    match.answered(match.maker(), "MAKER", true).statusCode(200);
    match.moved(match.coordinator(), "INTRODUCED");
    match.list(match.maker(), "activities").body("actorName", hasItem(author));
  }

  @Test
  void theIntroductionOpensWhatCounterpartsMayKnowAndTheAgreementTheRest() {
    var match = given.aMatch().accepted();
    match.seed().seenBy(match.site()).body("inventors", empty()).body("principle", nullValue());
    match.moved(match.coordinator(), "INTRODUCED");
    match.seed().seenBy(match.site()).body("inventors", hasSize(1)).body("principle", nullValue());
    match.need().seenBy(match.maker()).body("unpublishedData", nullValue());
    match.signed();
    match.seed().seenBy(match.site()).body("principle", equalTo("型の温度を分けて保つ"));
    match.need().seenBy(match.maker()).body("unpublishedData", equalTo("院内だけの数値"));
    match.seed().seenBy(people.vetted("clinician")).body("principle", nullValue());
  }

  @Test
  void whatWasOpenedIsClosedWhenTheMatchIsTerminated() {
    var match = given.aMatch().introduced().signed();
    match.ended("TERMINATED", "technical-failure").statusCode(200);
    match.seed().seenBy(match.site()).body("principle", nullValue()).body("inventors", empty());
    match
        .need()
        .seenBy(match.maker())
        .body("unpublishedData", nullValue())
        .body("organization", nullValue());
  }

  @Test
  void anAgreementSignedBeforeTheIntroductionOpensNothingYet() {
    var match = given.aMatch().offered().signed();
    assertNothingIsOpen(match);
    match.answered(match.site(), "NEED_OWNER", true).statusCode(200);
    match.answered(match.maker(), "MAKER", true).statusCode(200);
    match.moved(match.coordinator(), "INTRODUCED");
    match.seed().seenBy(match.site()).body("principle", equalTo("型の温度を分けて保つ"));
  }

  @Test
  void aPauseTakesBackNothingOfWhatTheAgreementOpened() {
    var match = given.aMatch().introduced().signed();
    match
        .move(
            match.coordinator(),
            Map.of("to", "PAUSED", "reason", "seasonal", "until", "2031-01-01"))
        .statusCode(200);
    match.moved(match.coordinator(), "INTRODUCED");
    match.seed().seenBy(match.site()).body("principle", equalTo("型の温度を分けて保つ"));
  }

  @Test
  void theSidesSeeWhatIsSharedWithThemAndTheStepsWithoutTheRemarks() {
    var match = given.aMatch().introduced();
    match.move(match.coordinator(), Map.of("to", "MEETING", "comment", "内部の覚え")).statusCode(200);
    log(match, match.coordinator(), "内部の電話", false);
    log(match, match.coordinator(), "共有の電話", true);
    log(match, match.maker(), "会社の記録", false);
    match
        .add(
            match.coordinator(),
            "outcomes",
            Map.of("kind", "contract", "occurredOn", "2026-01-05", "confidential", true))
        .statusCode(201);
    match
        .list(match.site(), "activities")
        .body("text", not(hasItem("内部の電話")))
        .body("text", not(hasItem("内部の覚え")))
        .body("text", hasItem("共有の電話"))
        .body("text", hasItem("会社の記録"))
        .body("kind", not(hasItem("OUTCOME")))
        .body("to", hasItem("MEETING"));
    match.list(match.site(), "outcomes").body("$", empty());
    match
        .list(match.coordinator(), "activities")
        .body("text", hasItem("内部の電話"))
        .body("text", hasItem("内部の覚え"))
        .body("kind", hasItem("OUTCOME"));
    match.list(match.coordinator(), "outcomes").body("$", hasSize(1));
  }

  @Test
  void conflictsScoresAndNextActionsAreForCoordinators() {
    var match = given.aMatch().introduced();
    match
        .seenBy(match.site())
        .body("conflicts", nullValue())
        .body("scoreAtOpening", nullValue())
        .body("nextAction", nullValue())
        .body("allowedTransitions", empty());
    match.list(match.site(), "conflicts").statusCode(403);
    match.move(match.site(), "MEETING").statusCode(403);
    match.patch(match.maker(), Map.of()).statusCode(403);
    match
        .add(match.maker(), "outcomes", Map.of("kind", "trial", "occurredOn", "2026-01-05"))
        .statusCode(403);
  }

  @Test
  void aTitleThatTheNeedWithholdsIsNotInTheMatchEither() {
    var match = given.aMatch().offered();
    match
        .need()
        .patch(
            match.need().coordinator(),
            Map.of("disclosure", Map.of("title", "COUNTERPART", "summary", "COUNTERPART")))
        .statusCode(200);
    match.seenBy(match.maker()).body("need.name", equalTo(""));
    match
        .maker()
        .call()
        .get("/api/v1/tasks")
        .then()
        .body("items.find { it.kind == 'ANSWER_OFFER' }.title", not(containsString("穿刺針")));
    match
        .site()
        .call()
        .get("/api/v1/tasks")
        .then()
        .body("items.find { it.kind == 'ANSWER_OFFER' }.title", containsString("穿刺針"));
  }

  @Test
  void aPartnerReadsTheMatchesOfItsOrganization() {
    var match = given.aMatch().offered();
    var client = people.client("matches.read");
    match.seenBy(client).statusCode(404);
    client.call().get(MATCHES).then().statusCode(200).body("items", empty());
    people.client("seeds.read").call().get(MATCHES).then().statusCode(403);
  }

  private static void log(AMatch match, Person who, String text, boolean shared) {
    match
        .add(who, "activities", Map.of("kind", "CALL", "text", text, "shared", shared))
        .statusCode(201)
        .body("kind", equalTo("CALL"));
  }

  private static void assertNothingIsOpen(AMatch match) {
    match.seed().seenBy(match.site()).body("principle", nullValue()).body("inventors", empty());
    match
        .need()
        .seenBy(match.maker())
        .body("organization", nullValue())
        .body("unpublishedData", nullValue());
    match
        .seenBy(match.maker())
        .body("participants.role", containsInAnyOrder("NEED_OWNER", "MAKER"))
        .body("participants.find { it.role == 'NEED_OWNER' }.organization", nullValue());
  }
}

package jp.musubi.need;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.musubi.shared.TransitionLog;
import jp.musubi.testing.People;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NeedLifeCycleTest {
  @Inject GivenNeeds given;
  @Inject People people;
  @Inject TransitionLog log;
  @Inject NeedExpiry expiry;
  @Inject EntityManager entities;

  @Test
  void aNeedGoesFromDraftToPublished() {
    var need = given.aNeed().published();
    need.seenBy(need.owner())
        .statusCode(200)
        .body("state", equalTo("PUBLISHED"))
        .body("publishedAt", notNullValue())
        .body("validUntil", notNullValue())
        .body("rubric.total", equalTo(12))
        .body("organization.id", equalTo(need.owner().organizationId().toString()))
        .body("submitter.id", equalTo(need.owner().memberId().toString()))
        .body("allowedTransitions.to", contains("WITHDRAWN"));
    Assertions.assertThat(log.of(UUID.fromString(need.id())))
        .extracting(TransitionLog.Step::to)
        .containsExactly("SUBMITTED", "IN_TRIAGE", "PUBLISHED");
  }

  @Test
  void aDraftNeedsNothingButATitleAndTellsAllThatIsMissingOnSubmission() {
    var owner = people.vetted("clinician");
    var draft = owner.call().body(Map.of("title", "気づきたい")).post("/api/v1/needs").then();
    draft.statusCode(201).body("state", equalTo("DRAFT"));
    owner
        .call()
        .header("If-Match", draft.extract().header("ETag"))
        .body(Map.of("to", "SUBMITTED"))
        .post(draft.extract().header("Location") + "/transitions")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/invalid"))
        .body(
            "errors.field",
            containsInAnyOrder(
                "statement.problem",
                "statement.population",
                "statement.outcome",
                "presentPractice",
                "department",
                "place",
                "profession",
                "ipSituation",
                "ndaNeeded",
                "disclosureConfirmed",
                "conflictDeclared",
                "consent"));
  }

  @Test
  void publicationWaitsForRubricAndTheFieldsThatAPartnerNeeds() {
    var need =
        given.aNeed().without("frequency").without("rolesSought").without("mustHaves").inTriage();
    need.move(need.coordinator(), "PUBLISHED")
        .statusCode(422)
        .body("type", equalTo("/problems/need-not-publishable"))
        .body(
            "errors.field", containsInAnyOrder("frequency", "rolesSought", "mustHaves", "rubric"));
  }

  @Test
  void aRubricWithAZeroOrBelowTenIsNotEnough() {
    var withZero = given.aNeed().inTriage().scored(5, 5, 5, 0);
    withZero
        .move(withZero.coordinator(), "PUBLISHED")
        .statusCode(422)
        .body("errors.code", contains("rubric-low"));
    var nine = given.aNeed().inTriage().scored(3, 2, 2, 2);
    nine.move(nine.coordinator(), "PUBLISHED")
        .statusCode(422)
        .body("errors[0].message", containsString("9"));
    nine.scored(3, 3, 2, 2).moved(nine.coordinator(), "PUBLISHED");
  }

  @Test
  void whoeverSubmittedItNeitherScoresNorPublishesIt() {
    var both = people.vetted("coordinator", "clinician");
    var need = given.aNeed().by(both).inTriage();
    both.call()
        .header("If-Match", need.etag())
        .body(Map.of("clinicalValue", 5, "clarity", 5, "market", 5, "feasibility", 5))
        .put(need.path() + "/rubric")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/own-submission"));
    need.scored(5, 5, 5, 5).move(both, "PUBLISHED").statusCode(409);
    need.moved(need.coordinator(), "PUBLISHED");
  }

  @Test
  void aQuestionGoesToTheOwnerAndItsAnswerComesBack() {
    var need = given.aNeed().inTriage();
    need.move(need.coordinator(), "NEEDS_INFO")
        .statusCode(422)
        .body("errors.code", contains("comment-required"));
    need.moved(need.coordinator(), "NEEDS_INFO", "何人の方が対象ですか");
    need.move(need.owner(), "IN_TRIAGE").statusCode(422);
    need.moved(need.owner(), "IN_TRIAGE", "およそ四十人です");
    need.seenBy(need.owner())
        .body("questions.text", contains("何人の方が対象ですか"))
        .body("questions.answer", contains("およそ四十人です"));
  }

  @Test
  void aRejectionSaysWhyInACodeOfTheVocabulary() {
    var need = given.aNeed().inTriage();
    need.move(need.coordinator(), "REJECTED")
        .statusCode(422)
        .body("type", equalTo("/problems/reason-required"));
    need.move(need.coordinator(), Map.of("to", "REJECTED", "reason", "because"))
        .statusCode(422)
        .body("errors.field", contains("reason"));
    need.move(need.coordinator(), Map.of("to", "REJECTED", "reason", "too-vague"))
        .statusCode(200)
        .body("allowedTransitions", empty());
  }

  @Test
  void aNeedIsMergedIntoAnotherThatExists() {
    var need = given.aNeed().inTriage();
    var other = given.aNeed().published();
    need.move(need.coordinator(), Map.of("to", "MERGED"))
        .statusCode(422)
        .body("errors.field", contains("mergedInto"));
    need.move(need.coordinator(), Map.of("to", "MERGED", "mergedInto", UUID.randomUUID()))
        .statusCode(422);
    need.move(need.coordinator(), Map.of("to", "MERGED", "mergedInto", need.id())).statusCode(422);
    need.move(need.coordinator(), Map.of("to", "MERGED", "mergedInto", other.id()))
        .statusCode(200)
        .body("mergedInto", equalTo(other.id()));
  }

  @Test
  void stepsThatDoNotExistAndStepsOfOthersAreRefused() {
    var need = given.aNeed().draft();
    need.move(need.owner(), "PUBLISHED")
        .statusCode(409)
        .body("type", equalTo("/problems/illegal-transition"))
        .body("detail", containsString("DRAFT"));
    need.move(need.coordinator(), "SUBMITTED").statusCode(403);
    need.moved(need.owner(), "SUBMITTED");
    need.move(need.owner(), "IN_TRIAGE").statusCode(403);
    need.moved(need.coordinator(), "IN_TRIAGE").scored(3, 3, 3, 3);
    need.moved(need.coordinator(), "PUBLISHED");
    need.move(need.coordinator(), "EXPIRED").statusCode(403);
    need.move(people.vetted("clinician"), "WITHDRAWN").statusCode(403);
    need.moved(need.owner(), "WITHDRAWN");
  }

  @Test
  void aNeedWhoseYearIsOverExpiresAndCanBeRenewed() {
    var need = given.aNeed().published();
    endYearOf(need.id());
    expiry.expire();
    need.seenByVisitor().statusCode(404);
    need.seenBy(need.owner())
        .body("state", equalTo("EXPIRED"))
        .body("allowedTransitions.to", contains("PUBLISHED"));
    need.move(need.owner(), "PUBLISHED").statusCode(200).body("state", equalTo("PUBLISHED"));
    expiry.expire();
    need.seenByVisitor().statusCode(200);
  }

  @Transactional
  void endYearOf(String id) {
    entities
        .createNativeQuery("update need set valid_until = now() - interval '1 day' where id = :id")
        .setParameter("id", UUID.fromString(id))
        .executeUpdate();
  }

  @Test
  void whatSeemsPersonalMustBeSettledBeforePublication() {
    var need = given.aNeed().with("marketEvidence", "患者ID: 12345678 の例").inTriage();
    need.scored(3, 3, 3, 3);
    need.move(need.coordinator(), "PUBLISHED")
        .statusCode(422)
        .body("errors.code", contains("personal-data"))
        .body("errors.field", contains("marketEvidence"));
    var settle = "/personal-data-warnings/marketEvidence/resolution";
    need.coordinator().call().post(need.path() + settle).then().statusCode(428);
    need.coordinator()
        .call()
        .header("If-Match", need.etag())
        .post(need.path() + "/personal-data-warnings/title/resolution")
        .then()
        .statusCode(404);
    need.coordinator()
        .call()
        .header("If-Match", need.etag())
        .post(need.path() + settle)
        .then()
        .statusCode(200)
        .body("personalDataWarnings.resolved", contains(true));
    need.seenBy(need.coordinator());
    need.moved(need.coordinator(), "PUBLISHED");
  }

  @Test
  void aPublishedNeedStaysFitToBePublished() {
    var need = given.aNeed().published();
    need.patch(need.owner(), Map.of("summary", "変えたい"))
        .statusCode(409)
        .body("type", equalTo("/problems/not-editable"));
    need.patch(need.coordinator(), Map.of("mustHaves", List.of())).statusCode(422);
    need.patch(need.coordinator(), Map.of("summary", "電話 019-000-0000 まで"))
        .statusCode(422)
        .body("errors.code", hasItem("personal-data"));
    need.patch(need.coordinator(), Map.of("summary", "整えた要約")).statusCode(200);
    need.seenByVisitor().body("summary", equalTo("整えた要約"));
  }

  @Test
  void theStepsShownAreThoseTheReaderMayTake() {
    var need = given.aNeed().inTriage();
    need.seenBy(need.coordinator())
        .body(
            "allowedTransitions.to",
            hasItems("NEEDS_INFO", "ON_HOLD", "REJECTED", "MERGED", "PUBLISHED"))
        .body("allowedTransitions.to", not(hasItem("WITHDRAWN")))
        .body("allowedTransitions.find { it.to == 'REJECTED' }.reasonRequired", equalTo(true))
        .body("allowedTransitions.find { it.to == 'ON_HOLD' }.reasonRequired", equalTo(false));
  }
}

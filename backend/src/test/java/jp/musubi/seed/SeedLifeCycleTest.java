package jp.musubi.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
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
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeedLifeCycleTest {
  @Inject GivenSeeds given;
  @Inject People people;
  @Inject TransitionLog log;
  @Inject SeedExpiry expiry;
  @Inject EntityManager entities;

  @Test
  void aSeedGoesFromDraftToPublished() {
    var seed = given.aSeed().published();
    seed.seenByVisitor()
        .statusCode(200)
        .body("state", equalTo("PUBLISHED"))
        .body("publishedAt", notNullValue())
        .body("validUntil", notNullValue());
    assertThat(log.of(UUID.fromString(seed.id())))
        .extracting(TransitionLog.Step::to)
        .containsExactly("SUBMITTED", "IN_REVIEW", "PUBLISHED");
  }

  @Test
  void aCapabilityNeedsAProcessWithMaterialsToBeSubmitted() {
    var seed = given.aSeed().without("capabilities").without("iprStatus").draft();
    seed.move(seed.owner(), "SUBMITTED")
        .statusCode(422)
        .body("type", equalTo("/problems/invalid"))
        .body("errors.field", containsInAnyOrder("capabilities", "iprStatus"));
    seed.patch(
            seed.owner(),
            Map.of("iprStatus", "NONE", "capabilities", List.of(Map.of("process", "plating"))))
        .statusCode(200);
    seed.move(seed.owner(), "SUBMITTED")
        .statusCode(422)
        .body("errors.field", contains("capabilities[0].materials"));
  }

  @Test
  void onlyTechnologiesAndProductsSayHowFarTheyHaveCome() {
    for (var kind : SeedKind.values()) {
      var seed = given.aSeed().with("kind", kind).draft();
      var matures = kind == SeedKind.TECHNOLOGY || kind == SeedKind.PRODUCT;
      var answer = seed.move(seed.owner(), "SUBMITTED").statusCode(matures ? 422 : 200);
      if (matures) {
        answer.body("errors.field", contains("trl"));
        seed.patch(seed.owner(), Map.of("trl", 4)).statusCode(200);
        seed.moved(seed.owner(), "SUBMITTED");
      }
    }
  }

  @Test
  void publicationAsksForTheAdvantage() {
    var seed = given.aSeed().without("advantage").inReview();
    seed.move(seed.coordinator(), "PUBLISHED")
        .statusCode(422)
        .body("type", equalTo("/problems/seed-not-publishable"))
        .body("errors.field", contains("advantage"));
  }

  @Test
  void anUnpublishedInventionIsNotTornOpenUnawares() {
    var seed = given.aSeed().with("unpublishedInvention", true).draft();
    seed.move(seed.owner(), "SUBMITTED")
        .statusCode(422)
        .body("type", equalTo("/problems/novelty-warning"))
        .body(
            "errors.field",
            containsInAnyOrder(
                "disclosure.summary", "disclosure.advantage", "disclosure.capabilities"));
    seed.patch(
            seed.owner(),
            Map.of(
                "disclosure",
                Map.of("summary", "VETTED", "advantage", "NDA", "capabilities", "VETTED")))
        .statusCode(200);
    seed.moved(seed.owner(), "SUBMITTED");
    seed.moved(seed.coordinator(), "IN_REVIEW").moved(seed.coordinator(), "PUBLISHED");
    seed.patch(seed.owner(), Map.of("disclosure", Map.of("principle", "MEMBERS")))
        .statusCode(422)
        .body("errors.field", contains("disclosure.principle"));
    seed.patch(
            seed.owner(),
            Map.of(
                "disclosure", Map.of("principle", "MEMBERS"), "noveltyWarningAcknowledged", true))
        .statusCode(200);
  }

  @Test
  void aQuestionGoesToTheOwnerAndItsAnswerComesBack() {
    var seed = given.aSeed().inReview();
    seed.move(seed.coordinator(), "NEEDS_INFO").statusCode(422);
    seed.moved(seed.coordinator(), "NEEDS_INFO", "最小の厚さは");
    seed.patch(seed.owner(), Map.of("summary", "厚さ 0.2 mm から")).statusCode(200);
    seed.moved(seed.owner(), "IN_REVIEW", "0.2 mm です");
    seed.seenBy(seed.coordinator()).body("questions.answer", contains("0.2 mm です"));
  }

  @Test
  void aReservedOrExhaustedSeedComesBackAndALicensedOneDoesNot() {
    var seed = given.aSeed().published();
    seed.moved(seed.owner(), "RESERVED").moved(seed.owner(), "PUBLISHED");
    seed.moved(seed.coordinator(), "EXHAUSTED").moved(seed.owner(), "PUBLISHED");
    seed.moved(seed.owner(), "LICENSED");
    seed.seenByVisitor().statusCode(200);
    seed.seenBy(seed.owner()).body("allowedTransitions", empty());
    seed.move(seed.owner(), "PUBLISHED").statusCode(409);
  }

  @Test
  void stepsOfOthersAreRefused() {
    var seed = given.aSeed().submitted();
    seed.move(seed.owner(), "PUBLISHED").statusCode(409);
    seed.move(seed.owner(), "IN_REVIEW").statusCode(403);
    seed.moved(seed.coordinator(), "IN_REVIEW");
    seed.move(seed.owner(), "PUBLISHED").statusCode(403);
    seed.move(people.vetted("provider"), "WITHDRAWN").statusCode(404);
    seed.moved(seed.coordinator(), "PUBLISHED");
    seed.move(people.vetted("provider"), "WITHDRAWN").statusCode(403);
    seed.move(seed.coordinator(), "WITHDRAWN").statusCode(403);
    seed.moved(seed.owner(), "WITHDRAWN");
    seed.seenByVisitor().statusCode(404);
  }

  @Test
  void aPublishedSeedIsKeptUpByItsOwnerAndStaysFitToBePublished() {
    var seed = given.aSeed().published();
    seed.patch(seed.owner(), "{\"advantage\": null}").statusCode(422);
    seed.patch(seed.owner(), Map.of("advantage", "三分の一の厚さ")).statusCode(200);
    seed.moved(seed.owner(), "LICENSED");
    seed.patch(seed.owner(), Map.of("advantage", "x")).statusCode(409);
  }

  @Test
  void aSeedWhoseYearIsOverExpiresAndCanBeRenewed() {
    var seed = given.aSeed().published();
    endYearOf(seed.id());
    expiry.expire();
    seed.seenByVisitor().statusCode(404);
    seed.seenBy(seed.owner()).body("state", equalTo("EXPIRED"));
    seed.moved(seed.owner(), "PUBLISHED");
    expiry.expire();
    seed.seenByVisitor().statusCode(200);
  }

  @Transactional
  void endYearOf(String id) {
    entities
        .createNativeQuery("update seed set valid_until = now() - interval '1 day' where id = :id")
        .setParameter("id", UUID.fromString(id))
        .executeUpdate();
  }
}

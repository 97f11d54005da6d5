package jp.musubi.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import jp.musubi.matching.Calibration;
import jp.musubi.matching.Weights;
import jp.musubi.need.GivenNeeds;
import jp.musubi.seed.GivenSeeds;
import jp.musubi.testing.Deliveries;
import jp.musubi.testing.People.Person;
import org.junit.jupiter.api.Test;

/** A probability is told only where there are cases, and only to those who may know of them. */
@QuarkusTest
class CalibrationAnswerTest {
  @Inject GivenNeeds needs;
  @Inject GivenSeeds seeds;
  @Inject GivenMatches matches;
  @Inject Deliveries deliveries;
  @Inject EntityManager entities;
  @Inject Calibrations calibrations;

  @Test
  void coordinatorsAreToldHowManyCasesThereAreAndOthersNothing() {
    var need = needs.aNeed().published();
    seeds.aSeed().published();
    deliveries.settled();
    var told = first(need.coordinator(), need.path()).path("probability");
    assertThat(told.path("event").asText()).isIn("APPROVED", "MET", "DEVELOPED");
    int cases = told.path("n").asInt(-1);
    assertThat(cases).isNotNegative();
    assertThat(told.has("value")).isEqualTo(cases >= Calibration.FEWEST);
    assertThat(first(need.owner(), need.path()).has("probability")).isFalse();
  }

  @Test
  void aMatchCountsOnceItWasApprovedOrEndedWithoutIt() {
    long approved = count(MatchEvent.APPROVED);
    long met = count(MatchEvent.MET);
    matches.aMatch().proposed();
    assertThat(count(MatchEvent.APPROVED)).isEqualTo(approved);
    matches.aMatch().approved();
    assertThat(count(MatchEvent.APPROVED)).isEqualTo(approved + 1);
    assertThat(count(MatchEvent.MET)).isEqualTo(met);
    var ended = matches.aMatch().proposed();
    ended.ended("TERMINATED", "technical-failure").statusCode(200);
    assertThat(count(MatchEvent.APPROVED)).isEqualTo(approved + 2);
    assertThat(count(MatchEvent.MET)).isEqualTo(met + 1);
  }

  /** Forty matches of a model of their own stand for years of work. */
  @Test
  void withCasesEnoughAHigherScoreWasApprovedMoreOften() {
    var model = "tried-" + UUID.randomUUID();
    var like = UUID.fromString(matches.aMatch().approved().id());
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              for (int i = 0; i < 40; i++) {
                boolean approved = i > 20 || i % 5 == 0;
                past(like, UUID.randomUUID(), model, i / 40.0, approved);
              }
            });
    assertThat(calibrations.event(model)).isEqualTo(MatchEvent.APPROVED);
    var learned = calibrations.of(MatchEvent.APPROVED, model);
    assertThat(learned.cases()).isEqualTo(40);
    assertThat(learned.probability(0.9).orElseThrow())
        .isGreaterThan(learned.probability(0.1).orElseThrow() + 0.1);
  }

  private void past(UUID like, UUID id, String model, double score, boolean approved) {
    entities
        .createNativeQuery(
            """
            insert into match (id, version, need_id, need_organization_id, stage, conflicts,
              score_at_opening, model_version, opened_at, stage_since, updated_at, sides_version,
              sides_updated_at, recused)
            select :id, 0, need_id, need_organization_id, 'TERMINATED', conflicts,
              :score, :model, opened_at, stage_since, updated_at, sides_version,
              sides_updated_at, recused from match where id = :like
            """)
        .setParameter("id", id)
        .setParameter("score", score)
        .setParameter("model", model)
        .setParameter("like", like)
        .executeUpdate();
    if (approved) {
      entities
          .createNativeQuery(
              """
              insert into match_activity (id, match_id, kind, text, shared, occurred_at, actor_name,
                from_stage, to_stage)
              values (:activity, :id, 'STAGE_CHANGE', '', true, now(), '', 'PROPOSED', 'APPROVED')
              """)
          .setParameter("activity", UUID.randomUUID())
          .setParameter("id", id)
          .executeUpdate();
    }
  }

  private long count(MatchEvent event) {
    return QuarkusTransaction.requiringNew()
        .call(() -> calibrations.cases(event, Weights.shipped().version()).size());
  }

  private static JsonNode first(Person asker, String need) {
    return asker.call().get(need + "/suggestions").as(JsonNode.class).path("items").path(0);
  }
}

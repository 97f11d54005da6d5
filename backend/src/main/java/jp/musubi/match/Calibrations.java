package jp.musubi.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.musubi.matching.Calibration;

/**
 * What became of matches that were opened at a score. A match counts for an event once it came
 * about or the match has ended without it; scores of another model say nothing.
 */
@ApplicationScoped
class Calibrations {
  /** Of each outcome, before an event is told of instead of a nearer one. */
  private static final int FEWEST_OF_EACH = 10;

  @Inject EntityManager entities;
  @Inject Clock clock;
  @Inject MatchConfig config;

  private final Map<Asked, Learned> known = new ConcurrentHashMap<>();

  private record Asked(MatchEvent event, String model) {}

  private record Learned(Calibration calibration, Instant at) {}

  /**
   * The furthest event that came about often enough, and failed to; approval where there is none.
   */
  MatchEvent event(String model) {
    return Arrays.asList(MatchEvent.values()).reversed().stream()
        .filter(event -> of(event, model).fewerOutcomes() >= FEWEST_OF_EACH)
        .findFirst()
        .orElse(MatchEvent.APPROVED);
  }

  Calibration of(MatchEvent event, String model) {
    var now = clock.instant();
    return known
        .compute(
            new Asked(event, model),
            (asked, before) ->
                before != null && before.at().plus(config.calibrationHolds()).isAfter(now)
                    ? before
                    : new Learned(Calibration.of(cases(event, model)), now))
        .calibration();
  }

  List<Calibration.Case> cases(MatchEvent event, String model) {
    var rows =
        entities
            .createQuery(
                """
                select m.scoreAtOpening,
                  exists (select 1 from Activity a where a.matchId = m.id and a.toStage = :stage)
                from Match m
                where m.modelVersion = :model and m.scoreAtOpening is not null
                  and (m.stage in :ended
                    or exists (select 1 from Activity a where a.matchId = m.id and a.toStage = :stage))
                """,
                Object[].class)
            .setParameter("stage", event.stage().name())
            .setParameter("model", model)
            .setParameter("ended", Stage.ended())
            .getResultList();
    return rows.stream()
        .map(row -> new Calibration.Case((Double) row[0], (Boolean) row[1]))
        .toList();
  }
}

package jp.musubi.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.matching.learning.Comparison;
import jp.musubi.matching.learning.Training;

/**
 * How far a training has come and what it found.
 *
 * @param lists lists shown for needs on which something was decided
 * @param taughtBy needs with a decision that teaches
 * @param taughtByAtLeast how many of them it takes
 * @param heldOut needs kept apart to compare on
 * @param heldOutAtLeast how many of them it takes to say which model is better
 * @param modelVersion the model it made
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record TrainingView(
    UUID id,
    TrainingRun.State state,
    int lists,
    int decisions,
    int taughtBy,
    int taughtByAtLeast,
    int heldOut,
    int heldOutAtLeast,
    Optional<String> modelVersion,
    Instant createdAt,
    Optional<Instant> finishedAt) {

  static TrainingView of(TrainingRun run) {
    return new TrainingView(
        run.id(),
        run.state(),
        run.lists(),
        run.decisions(),
        run.taughtBy(),
        Training.FEWEST_NEEDS,
        run.heldOut(),
        Comparison.FEWEST_NEEDS,
        run.model(),
        run.createdAt(),
        run.finishedAt());
  }
}

package jp.musubi.learning;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.matching.learning.Training;
import jp.musubi.shared.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One attempt to learn from all decisions there are. */
@Entity
class TrainingRun {
  /** How far it has come; TOO_FEW: it found too few decisions to make a model of. */
  @Schema(name = "TrainingState")
  enum State {
    QUEUED,
    RUNNING,
    DONE,
    TOO_FEW,
    FAILED
  }

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private State state;

  private String subject;
  private Instant createdAt;
  private @Nullable Instant startedAt;
  private @Nullable Instant finishedAt;
  private int lists;
  private int decisions;
  private int taughtBy;
  private int heldOut;
  private @Nullable String model;

  @SuppressWarnings("NullAway.Init")
  protected TrainingRun() {}

  static TrainingRun queue(Actor actor, Instant now) {
    var run = new TrainingRun();
    run.id = Ids.next();
    run.state = State.QUEUED;
    run.subject = actor.subject();
    run.createdAt = now;
    return run;
  }

  void read(int shown, int decided) {
    lists = shown;
    decisions = decided;
  }

  void finish(Training training, @Nullable String made, Instant now) {
    taughtBy = training.taughtBy();
    heldOut = training.comparison().needs();
    model = made;
    state = made == null ? State.TOO_FEW : State.DONE;
    finishedAt = now;
  }

  void fail(Instant now) {
    state = State.FAILED;
    finishedAt = now;
  }

  UUID id() {
    return id;
  }

  State state() {
    return state;
  }

  Instant createdAt() {
    return createdAt;
  }

  Optional<Instant> finishedAt() {
    return Optional.ofNullable(finishedAt);
  }

  int lists() {
    return lists;
  }

  int decisions() {
    return decisions;
  }

  int taughtBy() {
    return taughtBy;
  }

  int heldOut() {
    return heldOut;
  }

  Optional<String> model() {
    return Optional.ofNullable(model);
  }
}

package jp.musubi.learning;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.musubi.matching.Weights;
import jp.musubi.matching.learning.Decision;
import jp.musubi.matching.learning.ShownList;
import jp.musubi.matching.learning.Training;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** Learns in the background from all that was shown and decided, and keeps the new model. */
@ApplicationScoped
class Trainer {
  private static final Logger LOG = Logger.getLogger(Trainer.class);

  @Inject TrainingRuns runs;
  @Inject RankingModels models;
  @Inject ShownLists lists;
  @Inject Decisions decisions;
  @Inject Champion champion;
  @Inject LearningConfig config;
  @Inject ManagedExecutor executor;
  @Inject Clock clock;

  private record Past(
      List<ShownList> lists, List<Decision> decisions, Weights inForce, String name) {}

  /** Goes on with what a stop or a crash interrupted. */
  void resume(@Observes StartupEvent start) {
    executor.execute(
        () ->
            QuarkusTransaction.requiringNew()
                .call(() -> runs.unfinished().stream().map(TrainingRun::id).toList())
                .forEach(this::train));
  }

  void start(UUID run) {
    executor.execute(() -> train(run));
  }

  private void train(UUID id) {
    var now = clock.instant();
    var interrupted = now.minus(config.trainingTakesAtMost());
    if (!QuarkusTransaction.requiringNew().call(() -> runs.claim(id, now, interrupted))) {
      return;
    }
    try {
      var past = QuarkusTransaction.requiringNew().call(() -> past(id));
      // Outside of any transaction: it computes for seconds and needs no connection.
      var training = Training.of(past.lists(), past.decisions(), past.inForce(), past.name());
      QuarkusTransaction.requiringNew().run(() -> keep(id, training, past.inForce()));
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "Training %s failed", id);
      QuarkusTransaction.requiringNew().run(() -> runs.existing(id).fail(clock.instant()));
    }
  }

  private Past past(UUID id) {
    var past = new Past(lists.decidedOn(), decisions.all(), champion.weights(), models.nextName());
    runs.existing(id).read(past.lists().size(), past.decisions().size());
    return past;
  }

  private void keep(UUID id, Training training, Weights inForce) {
    var now = clock.instant();
    training
        .challenger()
        .ifPresent(
            weights ->
                models.persistAndFlush(
                    RankingModel.learned(weights, training, inForce.version(), now)));
    runs.existing(id)
        .finish(training, training.challenger().map(Weights::version).orElse(null), now);
  }
}

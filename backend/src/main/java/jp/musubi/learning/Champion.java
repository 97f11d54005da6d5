package jp.musubi.learning;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import jp.musubi.matching.Weights;
import jp.musubi.shared.Rows;
import org.jspecify.annotations.Nullable;

/**
 * The weights in force. Read from the database and kept for some seconds, so that every node
 * follows when one of them is told to change.
 */
@ApplicationScoped
public class Champion {
  @Inject RankingModels models;
  @Inject LearningConfig config;
  @Inject EntityManager entities;
  @Inject Clock clock;

  private record Known(Weights weights, Instant until) {}

  private volatile @Nullable Known known;

  /** What new suggestions are ranked by. */
  public Weights weights() {
    var last = known;
    var now = clock.instant();
    if (last == null || !now.isBefore(last.until())) {
      last = new Known(read(), now.plus(config.championKeptFor()));
      known = last;
    }
    return last.weights();
  }

  /** Those of one model, whether in force or not; refused (404) where there is none. */
  public Weights weights(String model) {
    return models.existing(model).weights();
  }

  void forget() {
    known = null;
  }

  private Weights read() {
    return QuarkusTransaction.joiningExisting()
        .call(() -> models.champion().map(RankingModel::weights).orElseGet(Weights::shipped));
  }

  /** A new release brings new weights along; they take over only from weights nobody chose. */
  void keepShipped(@Observes StartupEvent start) {
    QuarkusTransaction.requiringNew().run(() -> keepShipped(Weights.shipped()));
  }

  void keepShipped(Weights shipped) {
    // One node at a time: all start with the same release.
    Rows.touching(
            "ranking_model",
            entities.createNativeQuery("lock table ranking_model in share row exclusive mode"))
        .executeUpdate();
    if (models.named(shipped.version()).isPresent()) {
      return;
    }
    var now = clock.instant();
    var inForce = models.champion();
    var takesOver = inForce.isEmpty() || inForce.get().promotedBy().isEmpty();
    inForce.filter(model -> takesOver).ifPresent(model -> model.retire(now));
    models.flush();
    models.persist(
        RankingModel.shipped(
            shipped, takesOver ? RankingModel.State.CHAMPION : RankingModel.State.CHALLENGER, now));
    models.flush();
    forget();
  }
}

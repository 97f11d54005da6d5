package jp.musubi.learning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.musubi.shared.DomainException;

/** All attempts to learn. */
@ApplicationScoped
class TrainingRuns implements PanacheRepositoryBase<TrainingRun, UUID> {
  private static final List<TrainingRun.State> UNFINISHED =
      List.of(TrainingRun.State.QUEUED, TrainingRun.State.RUNNING);

  TrainingRun existing(UUID id) {
    return findByIdOptional(id).orElseThrow(DomainException::notFound);
  }

  List<TrainingRun> unfinished() {
    return list("state in ?1 order by createdAt", UNFINISHED);
  }

  /** Takes it, unless another node has it and has not had it for long. */
  boolean claim(UUID id, Instant now, Instant interruptedIfBefore) {
    return update(
            "state = ?1, startedAt = ?2 where id = ?3"
                + " and (state = ?4 or state = ?1 and startedAt < ?5)",
            TrainingRun.State.RUNNING,
            now,
            id,
            TrainingRun.State.QUEUED,
            interruptedIfBefore)
        > 0;
  }
}

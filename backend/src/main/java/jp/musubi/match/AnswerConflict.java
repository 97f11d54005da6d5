package jp.musubi.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.organization.Members;
import jp.musubi.shared.DomainException;
import org.jspecify.annotations.Nullable;

/** Answers a conflict of interest; a coordinator who steps back leaves the match to another one. */
@ApplicationScoped
class AnswerConflict {
  @Inject Members members;
  @Inject DetectConflicts detection;
  @Inject Clock clock;

  void answer(Match match, UUID conflictId, ConflictResource.SettleConflict command, Actor actor) {
    if (command.status() == Conflict.Status.OPEN) {
      throw DomainException.invalid("status", "wrong-type");
    }
    var leaving = match.conflict(conflictId).memberId();
    match.settle(conflictId, command.status(), command.resolution(), actor, clock.instant());
    if (command.status() == Conflict.Status.RECUSED
        && match.coordinatorId().filter(one -> one.equals(leaving)).isPresent()) {
      match.handOver(successor(command.coordinatorId()), clock.instant());
      detection.record(match);
    }
  }

  private UUID successor(@Nullable UUID wished) {
    if (wished == null) {
      throw DomainException.invalid("coordinatorId", "successor");
    }
    if (!members.isCoordinator(wished)) {
      throw DomainException.invalid("coordinatorId", "unknown-reference");
    }
    return wished;
  }
}

package jp.musubi.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.musubi.identity.Actor;
import jp.musubi.shared.AfterCommit;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.Transitions;

/** Puts one model in force and retires the one before, both or neither. */
@ApplicationScoped
class PromoteModel {
  private static final String TYPE = "RankingModel";

  @Inject RankingModels models;
  @Inject Champion champion;
  @Inject Transitions transitions;
  @Inject AfterCommit afterCommit;
  @Inject Clock clock;

  void promote(RankingModel model, MoveModel wish, Actor actor) {
    var inForce = models.champion();
    if (wish.reason().equals(MoveModel.SHOWN_BETTER)
        && inForce.filter(model::isShownBetterThan).isEmpty()) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "not-shown-better",
          Map.of(),
          List.of(DomainException.Fault.of("reason", "not-shown-better")));
    }
    var now = clock.instant();
    model.checkPromotable(wish);
    // Written first: at no moment are two in force.
    inForce.ifPresent(
        before -> {
          var retired = before.retire(now);
          models.flush();
          transitions.record(retired, TYPE, actor.subject(), wish.reason(), wish.comment());
        });
    var moved = model.promote(wish, actor, now);
    models.flush();
    transitions.record(moved, TYPE, actor.subject(), wish.reason(), wish.comment());
    afterCommit.run(champion::forget);
  }
}

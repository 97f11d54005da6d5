package jp.musubi.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.assignment.ConfirmLines.Accepted;
import jp.musubi.assignment.CoordinatorFit.Obstacle;
import jp.musubi.assignment.ProposalContent.Line;
import jp.musubi.identity.Actor;
import jp.musubi.need.Need;
import jp.musubi.need.Needs;
import jp.musubi.organization.Members;
import jp.musubi.shared.CivilDay;
import jp.musubi.shared.Outbox;
import org.jspecify.annotations.Nullable;

/** Gives needs to coordinators as confirmed, each if it still may go there. */
@ApplicationScoped
class EntrustNeeds {
  @Inject Needs needs;
  @Inject WaitingNeeds waiting;
  @Inject Desks desks;
  @Inject Members members;
  @Inject Outbox outbox;
  @Inject Clock clock;

  Map<Integer, Line> confirm(Map<Line, Accepted> accepted, Actor actor) {
    var now = clock.instant();
    var by = actor.memberId().orElse(null);
    var recipients =
        accepted.entrySet().stream()
            .map(e -> e.getValue().recipient(e.getKey()))
            .distinct()
            .toList();
    // Two proposals at once must not both find the last free place.
    members.lock(recipients);
    var free =
        new HashMap<>(
            desks.among(recipients).stream()
                .collect(Collectors.toMap(Desk::id, Function.identity())));
    var known =
        needs.among(accepted.keySet().stream().map(Line::needId).toList()).stream()
            .collect(Collectors.toMap(Need::id, Function.identity()));
    var facts =
        waiting.of(known.values()).stream()
            .collect(Collectors.toMap(Waiting::id, Function.identity()));
    var decided = new HashMap<Integer, Line>();
    accepted.forEach(
        (line, wish) -> {
          var to = wish.recipient(line);
          var need = known.get(line.needId());
          var refusal = refusal(need, facts.get(line.needId()), free.get(to));
          if (need != null && refusal.isEmpty()) {
            outbox.publish(need.entrust(to, now));
            free.computeIfPresent(to, (id, desk) -> desk.withOneMore());
          }
          decided.put(line.number(), line.decided(to, refusal, by, now));
        });
    return decided;
  }

  private Optional<String> refusal(
      @Nullable Need need, @Nullable Waiting facts, @Nullable Desk desk) {
    if (need == null || facts == null || !need.state().isInTriage()) {
      return Optional.of("NEED_MOVED");
    }
    if (need.coordinatorId().isPresent()) {
      return Optional.of("ALREADY_ASSIGNED");
    }
    if (desk == null) {
      return Optional.of(Obstacle.NOT_A_COORDINATOR.name());
    }
    return CoordinatorFit.obstacle(facts, desk, CivilDay.today(clock))
        .or(() -> desk.isFull() ? Optional.of(Obstacle.FULL) : Optional.empty())
        .map(Enum::name);
  }
}

package jp.musubi.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.shared.Ref;

/** A match in a list or on the board. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record MatchSummary(
    UUID id,
    long version,
    Stage stage,
    Optional<Stage.Phase> phase,
    UUID needId,
    String needTitle,
    List<String> organizations,
    Optional<String> coordinatorName,
    Optional<NextAction> nextAction,
    boolean overdue,
    Instant stageSince,
    Instant updatedAt,
    List<MatchView.Step> allowedTransitions,
    boolean demo) {

  static MatchSummary of(Match match, Actor actor, MatchNames names, LocalDate today) {
    var coordinates = actor.coordinates();
    return new MatchSummary(
        match.id(),
        match.version(actor),
        match.stage(),
        match.phase(),
        match.needId(),
        names.needTitle(match.needId()),
        match.participants().stream()
            .flatMap(p -> names.organization(match, p).stream())
            .map(Ref::name)
            .toList(),
        match.coordinatorId().flatMap(names::member).map(Ref::name),
        coordinates ? match.nextAction() : Optional.empty(),
        coordinates && match.isOverdue(today),
        match.stageSince(),
        match.updatedAt(actor),
        match.stepsFor(actor).stream().map(to -> new MatchView.Step(to, to.needsReason())).toList(),
        match.isDemo());
  }
}

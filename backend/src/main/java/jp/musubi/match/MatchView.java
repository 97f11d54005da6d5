package jp.musubi.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.matching.TeamRole;
import jp.musubi.shared.Ref;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A match as far as the reader may know it: before the introduction a side that keeps its name
 * confidential stays unnamed to the other.
 *
 * @param missingRoles roles the need requires and nobody in the team has
 * @param conflicts for coordinators only
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record MatchView(
    UUID id,
    long version,
    Ref need,
    Stage stage,
    Optional<Stage.Phase> phase,
    Optional<Ref> coordinator,
    List<Member> participants,
    List<TeamRole> missingRoles,
    Optional<NextAction> nextAction,
    boolean overdue,
    Optional<LocalDate> pausedUntil,
    Optional<List<ConflictView>> conflicts,
    Optional<NdaView> nda,
    Optional<Double> scoreAtOpening,
    Optional<String> modelVersion,
    Instant openedAt,
    Instant stageSince,
    Instant updatedAt,
    List<Step> allowedTransitions,
    boolean demo) {

  /** An organization in the team. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  @Schema(name = "Participant")
  public record Member(
      UUID id,
      Optional<Ref> organization,
      Optional<Ref> seed,
      MatchRole role,
      Participant.Decision decision,
      Optional<Instant> decidedAt,
      Optional<String> reason,
      boolean mayDecide) {}

  /** A stage the reader may move the match to. */
  @Schema(name = "MatchTransition")
  public record Step(Stage to, boolean reasonRequired) {}

  static MatchView of(Match match, Actor actor, MatchNames names, LocalDate today) {
    var coordinates = actor.coordinates();
    return new MatchView(
        match.id(),
        match.version(actor),
        new Ref(match.needId(), names.needTitle(match.needId())),
        match.stage(),
        match.phase(),
        match.coordinatorId().flatMap(names::member),
        match.participants().stream().map(p -> member(match, p, actor, names)).toList(),
        missing(match, names.rolesRequired(match.needId())),
        coordinates ? match.nextAction() : Optional.empty(),
        coordinates && match.isOverdue(today),
        match.pausedUntil(),
        coordinates ? Optional.of(ConflictView.all(match, actor, names)) : Optional.empty(),
        NdaView.of(match, actor, names, today),
        coordinates ? match.scoreAtOpening() : Optional.empty(),
        coordinates ? match.modelVersion() : Optional.empty(),
        match.openedAt(),
        match.stageSince(),
        match.updatedAt(actor),
        match.stepsFor(actor).stream().map(to -> new Step(to, to.needsReason())).toList(),
        match.isDemo());
  }

  private static Member member(Match match, Participant p, Actor actor, MatchNames names) {
    var mine = actor.actsFor(p.organizationId());
    var pending = p.decision() == Participant.Decision.PENDING && match.stage() == Stage.OFFERED;
    return new Member(
        p.id(),
        names.organization(match, p),
        p.seedId().flatMap(names::seed),
        p.role(),
        p.decision(),
        p.decidedAt(),
        mine || actor.coordinates() ? p.reason() : Optional.empty(),
        pending && (mine || actor.coordinates()));
  }

  private static List<TeamRole> missing(Match match, Set<TeamRole> required) {
    var present = match.participants().stream().map(Participant::role).toList();
    return required.stream()
        .filter(role -> !present.contains(MatchRole.of(role)))
        .sorted()
        .toList();
  }
}

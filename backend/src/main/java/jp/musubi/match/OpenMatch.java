package jp.musubi.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.matching.TeamRole;
import jp.musubi.need.Need;
import jp.musubi.need.Needs;
import jp.musubi.seed.Seed;
import jp.musubi.seed.Seeds;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.DomainException.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Opens a match: a need, the team proposed for it, what the model said of it, and conflicts. */
@ApplicationScoped
class OpenMatch {
  @Inject Needs needs;
  @Inject Seeds seeds;
  @Inject Matches matches;
  @Inject Suggestions suggestions;
  @Inject UsualNextAction usual;
  @Inject DetectConflicts detection;
  @Inject WhatWasDecided decided;
  @Inject Clock clock;

  /** Asks for a match. */
  @Schema(name = "ProposeMatch", description = "Asks for a match of a need with a team")
  record Propose(
      @NotNull UUID needId,
      @NotEmpty @Size(max = 12) List<@NotNull @Valid Place> participants,
      @Nullable @Valid NextAction nextAction) {}

  /** A seed and the role it takes. */
  @Schema(name = "ProposedParticipant")
  record Place(@NotNull UUID seedId, @NotNull TeamRole role) {}

  Match open(Propose command, Actor actor) {
    var need =
        needs
            // Held, so that of two who open the same match at once the second sees the first.
            .findByIdOptional(command.needId(), LockModeType.PESSIMISTIC_WRITE)
            .orElseThrow(() -> DomainException.invalid("needId", "unknown-reference"));
    if (!need.state().isOpenToMatches()) {
      throw new DomainException(Kind.CONFLICT, "need-not-open");
    }
    var next = command.nextAction() == null ? usual.in(Stage.PROPOSED) : command.nextAction();
    var match = Match.propose(need.id(), need.organizationId(), actor, next, clock.instant());
    for (int i = 0; i < command.participants().size(); i++) {
      var place = command.participants().get(i);
      var seed = seed(place, need, match, i);
      match.join(seed.organizationId(), seed.id(), MatchRole.of(place.role()));
      if (i == 0) {
        var scored = suggestions.score(need, seed);
        match.scored(scored.score(), scored.modelVersion());
      }
    }
    detection.record(match);
    matches.persistAndFlush(match);
    decided.opened(match, actor);
    return match;
  }

  private Seed seed(Place place, Need need, Match match, int position) {
    var field = "participants[" + position + "].seedId";
    var seed =
        seeds
            .findByIdOptional(place.seedId())
            .orElseThrow(() -> DomainException.invalid(field, "unknown-reference"));
    if (!seed.state().isOpenToMatches()) {
      throw new DomainException(Kind.CONFLICT, "seed-not-open");
    }
    if (match.has(seed.id(), MatchRole.of(place.role()))
        || matches.underWay(need.id(), seed.id())) {
      throw new DomainException(Kind.CONFLICT, "match-exists");
    }
    return seed;
  }
}

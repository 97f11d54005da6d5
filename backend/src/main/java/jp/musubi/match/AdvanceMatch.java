package jp.musubi.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Clearances;
import jp.musubi.identity.Level;
import jp.musubi.need.MoveNeed;
import jp.musubi.need.NeedState;
import jp.musubi.need.Needs;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.Transitions;
import jp.musubi.vocabulary.Vocabularies;

/**
 * Moves a match and with it what hangs on its stage: the need under collaboration, what the sides
 * may see of each other, the record of who did it and why.
 */
@ApplicationScoped
public class AdvanceMatch {
  private static final String REASONS = "termination-reasons";

  @Inject Needs needs;
  @Inject Activities activities;
  @Inject Clearances clearances;
  @Inject Vocabularies vocabularies;
  @Inject UsualNextAction usual;
  @Inject Transitions transitions;
  @Inject WhatWasDecided decided;
  @Inject DetectConflicts detection;

  /** Takes the step now; the usual next action is planned where the wish names none. */
  public MatchMoved move(Match match, MoveMatch wish, Actor actor, Instant now) {
    checkReason(wish);
    if (wish.to() == Stage.APPROVED && !detection.missing(match).isEmpty()) {
      throw new DomainException(DomainException.Kind.CONFLICT, "conflict-not-recorded");
    }
    var next = wish.nextAction() == null ? usual.after(wish) : wish.nextAction();
    var moved = match.move(wish, next, now);
    activities.persist(Activity.moved(moved, wish, actor));
    decided.moved(match, moved, wish.reason(), actor);
    transitions.record(moved, "Match", actor.subject(), wish.reason(), wish.comment());
    switch (moved.to()) {
      case INTRODUCED -> {
        // Not when it goes on after a pause: what is open stays as it is.
        if (moved.from() == Stage.OFFERED) {
          introduce(match, actor, now);
        }
      }
      case DECLINED, LAPSED, TERMINATED -> clearances.revoke(match.id());
      default -> {}
    }
    return moved;
  }

  private void checkReason(MoveMatch wish) {
    if (wish.reason() == null) {
      return;
    }
    var known =
        vocabularies
            .get(REASONS)
            .find(wish.reason())
            .filter(
                entry ->
                    entry.attributes().get("appliesTo") instanceof List<?> stages
                        && stages.contains(wish.to().name()));
    if (known.isEmpty()) {
      throw DomainException.invalid(
          List.of(new DomainException.Fault("reason", "code", Map.of("value", REASONS))));
    }
  }

  /** Both sides accepted: each sees the other, and the need is being worked on. */
  private void introduce(Match match, Actor actor, Instant now) {
    open(match);
    var need = needs.findById(match.needId());
    if (need.state() == NeedState.PUBLISHED) {
      var wish = new MoveNeed(NeedState.IN_COLLABORATION, null, null, null);
      var moved = need.move(wish, actor, now);
      transitions.record(moved, "Need", actor.subject(), null, null);
    }
  }

  /** Opens the need and every seed of the team to all of its organizations, once introduced. */
  public void open(Match match) {
    if (!match.wasIntroduced()) {
      return;
    }
    for (var reader : match.participants()) {
      open(match, match.needId(), match.needOrganizationId(), reader.organizationId());
      for (var owner : match.participants()) {
        owner
            .seedId()
            .ifPresent(seed -> open(match, seed, owner.organizationId(), reader.organizationId()));
      }
    }
  }

  private void open(Match match, UUID recordId, UUID owner, UUID reader) {
    var agreed = match.nda().filter(nda -> nda.opens(owner, reader));
    clearances.grant(
        recordId,
        reader,
        match.id(),
        agreed.isPresent() ? Level.NDA : Level.COUNTERPART,
        agreed.flatMap(Nda::ends).orElse(null));
  }
}

package jp.musubi.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.musubi.identity.Actor;
import jp.musubi.learning.Decisions;
import jp.musubi.matching.learning.Decision.What;
import org.jspecify.annotations.Nullable;

/** Tells those who learn the ranking what became of a match's seeds. */
@ApplicationScoped
class WhatWasDecided {
  @Inject Decisions decisions;
  @Inject Clock clock;

  /** A coordinator chose these seeds. */
  void opened(Match match, Actor actor) {
    decisions.add(
        match.id(), match.needId(), seeds(match), What.OPENED, null, actor, clock.instant());
  }

  void moved(Match match, MatchMoved moved, @Nullable String reason, Actor actor) {
    var what =
        switch (moved.to()) {
          case DECLINED -> What.DECLINED;
          case TERMINATED -> What.TERMINATED;
          case LAPSED -> What.LAPSED;
          case PAUSED -> What.PAUSED;
          default -> moved.from() == Stage.PAUSED ? What.RESUMED : What.ADVANCED;
        };
    decisions.add(
        moved.eventId(), match.needId(), seeds(match), what, reason, actor, moved.occurredAt());
  }

  /** A side answered; the site's answer is about the whole team. */
  void answered(Match match, Participant participant, DecideOnMatch answer, Actor actor) {
    var about = participant.seedId().map(List::of).map(Set::copyOf).orElseGet(() -> seeds(match));
    decisions.add(
        participant.id(),
        match.needId(),
        about,
        answer.accept() ? What.ACCEPTED : What.DECLINED,
        answer.reason(),
        actor,
        clock.instant());
  }

  private static Set<UUID> seeds(Match match) {
    return match.participants().stream()
        .flatMap(participant -> participant.seedId().stream())
        .collect(Collectors.toSet());
  }
}

package jp.musubi.demo;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import jp.musubi.identity.Actor;
import jp.musubi.match.Activities;
import jp.musubi.match.Activity;
import jp.musubi.match.AdvanceMatch;
import jp.musubi.match.Conflict;
import jp.musubi.match.Match;
import jp.musubi.match.MatchRole;
import jp.musubi.match.Matches;
import jp.musubi.match.MoveMatch;
import jp.musubi.match.Nda;
import jp.musubi.match.NextAction;
import jp.musubi.match.Outcome;
import jp.musubi.match.OutcomeResource;
import jp.musubi.match.Participant;
import jp.musubi.match.Stage;
import jp.musubi.need.Needs;

/** Replays the matches of the demonstration step by step. */
@ApplicationScoped
class DemoMatches {
  @Inject Lines lines;
  @Inject Needs needs;
  @Inject Matches matches;
  @Inject Activities activities;
  @Inject AdvanceMatch advance;
  @Inject EntityManager entities;

  void load(Cast cast) {
    lines.of("matches").stream()
        .sorted(Comparator.comparingLong(line -> -line.path("openedDaysAgo").asLong()))
        .forEach(line -> match(line, cast));
    entities.flush();
  }

  private void match(JsonNode line, Cast cast) {
    var coordinator = cast.actor(line.path("coordinator").asText());
    var need = needs.findById(cast.need(line.path("need").asText()));
    var opened = cast.ago(line, "openedDaysAgo");
    var first = new NextAction("利益相反を確認し、案件を承認する", cast.day(opened).plusDays(5));
    var match = Match.propose(need.id(), need.organizationId(), coordinator, first, opened);
    match.markAsDemo();
    for (var place : line.path("participants")) {
      if (!place.path("role").asText().equals(MatchRole.NEED_OWNER.name())) {
        match.join(
            cast.organization(place.path("organization").asText()),
            place.has("seed") ? cast.seed(place.path("seed").asText()) : null,
            MatchRole.valueOf(place.path("role").asText()));
      }
    }
    conflicts(match, line, cast, opened);
    matches.persistAndFlush(match);
    for (var step : line.path("history")) {
      step(match, step, line, coordinator, cast);
    }
    tell(match, line, coordinator, cast);
  }

  private void conflicts(Match match, JsonNode line, Cast cast, Instant opened) {
    for (var conflict : line.path("conflicts")) {
      var declared =
          Conflict.declared(
              conflict.path("kind").asText(),
              conflict.path("description").asText(null),
              conflict.has("organization")
                  ? cast.organization(conflict.path("organization").asText())
                  : null,
              null,
              Conflict.Nature.REAL);
      match.declare(declared, opened);
      var status = Conflict.Status.valueOf(conflict.path("status").asText());
      if (status != Conflict.Status.OPEN) {
        match.settle(
            declared.id(), status, conflict.path("resolution").asText(), Actor.SYSTEM, opened);
      }
    }
  }

  private void step(Match match, JsonNode step, JsonNode line, Actor coordinator, Cast cast) {
    var to = Stage.valueOf(step.path("to").asText());
    if (to == Stage.PROPOSED) {
      return;
    }
    var last = to == Stage.valueOf(line.path("stage").asText());
    var wish =
        new MoveMatch(
            to,
            step.has("phase") ? Stage.Phase.valueOf(step.path("phase").asText()) : null,
            step.path("reason").asText(null),
            last ? line.path("comment").asText(null) : null,
            to == Stage.PAUSED ? cast.in(line, "pausedUntilInDays") : null,
            null);
    advance.move(match, wish, coordinator, cast.ago(step, "daysAgo"));
    if (to == Stage.OFFERED) {
      decide(match, line, cast);
    }
    if (to == Stage.NDA && line.has("nda")) {
      var nda = line.path("nda");
      var signed = cast.ago(nda, "signedDaysAgo");
      match.sign(
          new Nda(
              Nda.Kind.valueOf(nda.path("kind").asText()),
              match.participants().stream().map(Participant::organizationId).distinct().toList(),
              // In the demonstration it is the maker's know-how that is kept.
              match.participants().getLast().organizationId(),
              cast.day(signed),
              nda.has("expiresInDays") ? cast.in(nda, "expiresInDays") : null,
              null),
          signed);
      advance.open(match);
    }
  }

  private static void decide(Match match, JsonNode line, Cast cast) {
    for (var place : line.path("participants")) {
      var decision = Participant.Decision.valueOf(place.path("decision").asText("PENDING"));
      if (decision == Participant.Decision.PENDING) {
        continue;
      }
      var organization = cast.organization(place.path("organization").asText());
      var role = MatchRole.valueOf(place.path("role").asText());
      match.participants().stream()
          .filter(p -> p.organizationId().equals(organization) && p.role() == role)
          .findFirst()
          .ifPresent(
              p ->
                  match.decide(
                      p.id(),
                      decision == Participant.Decision.ACCEPTED,
                      place.path("reason").asText(null),
                      cast.ago(place, "decidedDaysAgo")));
    }
  }

  private void tell(Match match, JsonNode line, Actor coordinator, Cast cast) {
    for (var told : line.path("activities")) {
      activities.persist(
          Activity.of(
              match.id(),
              Activity.Kind.valueOf(told.path("kind").asText()),
              told.path("text").asText(),
              told.path("kind").asText().equals("MEETING"),
              coordinator,
              cast.ago(told, "daysAgo")));
    }
    for (var outcome : line.path("outcomes")) {
      var when = cast.ago(outcome, "daysAgo");
      var recorded =
          new OutcomeResource.RecordOutcome(
              outcome.path("kind").asText(),
              cast.day(when),
              outcome.has("amountYen") ? outcome.path("amountYen").asLong() : null,
              outcome.has("jobs") ? outcome.path("jobs").asInt() : null,
              outcome.path("evidence").asText(null),
              outcome.path("confidential").asBoolean());
      entities.persist(Outcome.of(match.id(), recorded, when));
    }
    var next = line.path("nextAction");
    if (match.stage().isOpen() && next.has("text")) {
      match.plan(new NextAction(next.path("text").asText(), cast.in(next, "dueInDays")));
    }
  }
}

package jp.musubi.demo;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.matching.DeviceClass;
import jp.musubi.need.Corroboration;
import jp.musubi.need.MoveNeed;
import jp.musubi.need.Need;
import jp.musubi.need.NeedContent;
import jp.musubi.need.NeedState;
import jp.musubi.need.Needs;
import jp.musubi.need.Rubric;
import jp.musubi.shared.Outbox;
import jp.musubi.shared.Transitions;
import jp.musubi.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;

/** Takes each need of the demonstration through triage, and in the end to where it stands. */
@ApplicationScoped
class DemoNeeds {
  private static final Set<NeedState> BEFORE_PUBLICATION =
      EnumSet.of(NeedState.IN_TRIAGE, NeedState.NEEDS_INFO);

  @Inject Lines lines;
  @Inject Needs needs;
  @Inject EntityManager entities;
  @Inject Vocabularies vocabularies;
  @Inject Transitions transitions;
  @Inject Outbox outbox;

  void load(Cast cast) {
    for (var line : lines.of("needs")) {
      var owner = cast.organization(line.path("organization").asText());
      var submitter = Owners.of(owner, line, cast);
      var content = lines.as(line, NeedContent.class);
      var need =
          Need.draft(
              content,
              deviceClass(content),
              Need.Source.valueOf(line.path("source").asText("FORM")),
              owner,
              submitter.memberId().orElse(null),
              cast.ago(line, "createdDaysAgo"));
      need.markAsDemo();
      needs.persist(need);
      cast.need(line.path("key").asText(), need.id());
      triage(need, submitter, line, cast);
    }
    needs.flush();
  }

  private @Nullable DeviceClass deviceClass(NeedContent content) {
    return Optional.ofNullable(content.jmdnCode())
        .flatMap(vocabularies::deviceClass)
        .map(DeviceClass::valueOf)
        .orElse(null);
  }

  private void triage(Need need, Actor owner, JsonNode line, Cast cast) {
    var state = state(line);
    if (state == NeedState.DRAFT || !line.has("submittedDaysAgo")) {
      return;
    }
    var coordinator = cast.actor(line.path("rubric").path("reviewer").asText("coordinator"));
    var submitted = cast.ago(line, "submittedDaysAgo");
    move(need, new MoveNeed(NeedState.SUBMITTED, null, null, null), owner, submitted);
    if (state == NeedState.SUBMITTED) {
      return;
    }
    move(need, new MoveNeed(NeedState.IN_TRIAGE, null, null, null), coordinator, submitted);
    ask(need, owner, coordinator, line, cast);
    if (line.has("rubric") && need.state() == NeedState.IN_TRIAGE) {
      need.score(lines.as(line.path("rubric"), Rubric.class), coordinator, submitted);
    }
    if (line.has("publishedDaysAgo")) {
      var published = cast.ago(line, "publishedDaysAgo");
      move(need, new MoveNeed(NeedState.PUBLISHED, null, null, null), coordinator, published);
    }
    for (var site : line.path("corroboratedBy")) {
      var organization = cast.organization(site.asText());
      entities.persist(Corroboration.of(need.id(), organization, null, null, submitted));
      need.corroborated(need.updatedAt());
    }
  }

  private void ask(Need need, Actor owner, Actor coordinator, JsonNode line, Cast cast) {
    var stillOpen = state(line) == NeedState.NEEDS_INFO;
    // Questions that were answered come first; an open one leaves the need waiting for its author.
    for (var answered : new boolean[] {true, false}) {
      for (var question : line.path("questions")) {
        if (question.has("answer") == answered) {
          var asked = cast.ago(question, "askedDaysAgo");
          if (need.state() == NeedState.NEEDS_INFO) {
            continue;
          }
          var text = question.path("text").asText();
          move(need, new MoveNeed(NeedState.NEEDS_INFO, null, text, null), coordinator, asked);
          if (answered || !stillOpen) {
            var reply = question.path("answer").asText("承知しました。");
            move(need, new MoveNeed(NeedState.IN_TRIAGE, null, reply, null), owner, asked);
          }
        }
      }
    }
  }

  /** After the matches: brings every need to where it stands today. */
  void finish(Cast cast) {
    for (var line : lines.of("needs")) {
      var need = needs.findById(cast.need(line.path("key").asText()));
      var state = state(line);
      if (need.state() != state) {
        end(need, state, line, cast);
      }
      outbox.publish(need.written(cast.now()));
    }
  }

  private void end(Need need, NeedState state, JsonNode line, Cast cast) {
    var actor =
        switch (state) {
          case EXPIRED -> Actor.SYSTEM;
          case WITHDRAWN -> Owners.of(need.organizationId(), line, cast);
          default -> cast.actor("coordinator");
        };
    if (state == NeedState.EXPIRED && need.state() == NeedState.IN_COLLABORATION) {
      move(need, new MoveNeed(NeedState.PUBLISHED, null, null, null), Actor.SYSTEM, cast.now());
    }
    @Nullable UUID into =
        line.has("mergedInto") ? cast.need(line.path("mergedInto").asText()) : null;
    var wish =
        new MoveNeed(
            state, line.path("reason").asText(null), line.path("comment").asText(null), into);
    move(
        need,
        wish,
        actor,
        BEFORE_PUBLICATION.contains(need.state()) ? need.updatedAt() : cast.now());
  }

  private static NeedState state(JsonNode line) {
    return NeedState.valueOf(line.path("state").asText());
  }

  private void move(Need need, MoveNeed wish, Actor actor, Instant when) {
    var moved = need.move(wish, actor, when);
    transitions.record(moved, "Need", actor.subject(), wish.reason(), wish.comment());
  }
}

package jp.musubi.demo;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import jp.musubi.identity.Actor;
import jp.musubi.seed.MoveSeed;
import jp.musubi.seed.Seed;
import jp.musubi.seed.SeedContent;
import jp.musubi.seed.SeedState;
import jp.musubi.seed.Seeds;
import jp.musubi.shared.Transitions;
import org.jspecify.annotations.Nullable;

/** Takes each seed of the demonstration through its life up to where the file says it stands. */
@ApplicationScoped
class DemoSeeds {
  @Inject Lines lines;
  @Inject Seeds seeds;
  @Inject Transitions transitions;

  void load(Cast cast) {
    for (var line : lines.of("seeds")) {
      var owner = cast.organization(line.path("organization").asText());
      var created = cast.ago(line, "createdDaysAgo");
      var seed = Seed.draft(lines.as(line, SeedContent.class), owner, created);
      if (line.path("demo").asBoolean(true)) {
        seed.markAsDemo();
      }
      seeds.persist(seed);
      cast.seed(line.path("key").asText(), seed.id());
      bring(seed, SeedState.valueOf(line.path("state").asText()), line, cast);
    }
    seeds.flush();
  }

  private void bring(Seed seed, SeedState state, JsonNode line, Cast cast) {
    if (state == SeedState.DRAFT) {
      return;
    }
    // Whoever entered it, its organization answers for it.
    var owner = Owners.of(seed.organizationId(), line, cast);
    var coordinator = cast.actor("coordinator");
    var submitted = cast.ago(line, "submittedDaysAgo");
    move(seed, SeedState.SUBMITTED, owner, null, submitted);
    if (state == SeedState.SUBMITTED) {
      return;
    }
    move(seed, SeedState.IN_REVIEW, coordinator, null, submitted);
    for (var question : line.path("questions")) {
      var asked = cast.ago(question, "askedDaysAgo");
      move(seed, SeedState.NEEDS_INFO, coordinator, question.path("text").asText(), asked);
      if (question.has("answer")) {
        move(seed, SeedState.IN_REVIEW, owner, question.path("answer").asText(), asked);
      }
    }
    if (List.of(SeedState.IN_REVIEW, SeedState.NEEDS_INFO).contains(seed.state())
        && state == seed.state()) {
      return;
    }
    if (line.has("publishedDaysAgo")) {
      move(seed, SeedState.PUBLISHED, coordinator, null, cast.ago(line, "publishedDaysAgo"));
      renew(seed, owner, line, cast);
    }
    if (state != seed.state()) {
      var actor =
          state == SeedState.EXPIRED
              ? Actor.SYSTEM
              : state == SeedState.WITHDRAWN ? owner : coordinator;
      move(
          seed, state, owner(state) ? owner : actor, line.path("comment").asText(null), cast.now());
    }
  }

  private static boolean owner(SeedState state) {
    return state == SeedState.RESERVED
        || state == SeedState.LICENSED
        || state == SeedState.EXHAUSTED;
  }

  private void renew(Seed seed, Actor owner, JsonNode line, Cast cast) {
    if (line.has("renewedDaysAgo")) {
      var renewed = cast.ago(line, "renewedDaysAgo");
      move(seed, SeedState.EXPIRED, Actor.SYSTEM, null, renewed);
      move(seed, SeedState.PUBLISHED, owner, null, renewed);
    }
  }

  private void move(Seed seed, SeedState to, Actor actor, @Nullable String comment, Instant when) {
    var moved = seed.move(new MoveSeed(to, null, comment), actor, when);
    transitions.record(moved, "Seed", actor.subject(), null, comment);
  }
}

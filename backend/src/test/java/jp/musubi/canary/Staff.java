package jp.musubi.canary;

import static jp.musubi.canary.Desk.json;

import java.util.LinkedHashMap;
import java.util.function.BiPredicate;
import jp.musubi.canary.Http.Asked;
import jp.musubi.curation.GivenEntries;

/** What only those who run the platform may know: assignments, models, proposals for the bridge. */
final class Staff {
  private static final BiPredicate<Reader, Asked> STAFF = (reader, asked) -> reader.coordinates();

  private final World world;
  private final Desk desk;

  private Staff(World world) {
    this.world = world;
    this.desk = world.desk;
  }

  static void plant(World world) {
    var staff = new Staff(world);
    staff.assignments();
    staff.models();
    staff.bridge();
    staff.ties();
  }

  private void assignments() {
    var path = "/api/v1/assignments/";
    var coordinators = desk.get(world.coordinator, path + "coordinators?limit=1").path("items");
    world.note("assignments", coordinators.path(0).path("id").asText());
    var proposal = desk.post(world.coordinator, path + "proposals", json("kind", "COORDINATORS"));
    world.note("assignments", proposal.path("id").asText());
  }

  private void models() {
    var path = "/api/v1/models";
    var inForce = desk.get(world.coordinator, path).path("items").path(0);
    world.note("version", inForce.path("version").asText());
    var training = desk.post(world.others.admin, path + "/trainings", json());
    world.note("models", training.path("id").asText());
  }

  private void bridge() {
    var content = new LinkedHashMap<String, Object>(GivenEntries.problem(word("content")));
    content.put("en", word("content.en"));
    var entry =
        desk.post(
            world.coordinator,
            GivenEntries.PATH,
            json("reason", word("reason"), "content", content));
    desk.planted.add("ProposeBridgeEntry");
    var id = entry.path("id").asText();
    world.note("bridge", id);
    var refused = json("to", "REFUSED", "reason", word("MoveBridgeEntry.reason"));
    refused.put("comment", word("MoveBridgeEntry.comment"));
    var path = GivenEntries.PATH + "/" + id;
    desk.write(world.others.admin, "post", path + "/transitions", refused, path);
    desk.planted.add("MoveBridgeEntry");
  }

  /** What a coordinator declares of themselves is for nobody else. */
  private void ties() {
    var tie =
        desk.body("DeclareTie", "coordinator", 0, field -> (r, a) -> r.equals(world.coordinator));
    tie.put("organizationId", world.ids.get("organizations").getLast());
    desk.post(world.coordinator, "/api/v1/me/ties", tie);
  }

  private String word(String field) {
    return desk.word("proposal for the bridge " + field, STAFF);
  }
}

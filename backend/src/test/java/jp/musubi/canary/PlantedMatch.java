package jp.musubi.canary;

import static jp.musubi.canary.Desk.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import jp.musubi.canary.Http.Asked;

/** A match of a need and a seed with a word wherever somebody may write one. */
final class PlantedMatch {
  private static final BiPredicate<Reader, Asked> COORDINATORS = (r, a) -> r.coordinates();
  private static final List<String> LISTS = List.of("activities", "outcomes");

  private final World world;
  private final Desk desk;
  private final Reader coordinator;
  private final Posted need;
  private final Posted seed;
  private final Reader site;
  private final Reader maker;
  final String id;
  private boolean offered;
  private boolean introduced;

  PlantedMatch(World world, Posted need, Posted seed, Reader site, Reader maker) {
    this.world = world;
    this.desk = world.desk;
    this.coordinator = world.coordinator;
    this.need = need;
    this.seed = seed;
    this.site = site;
    this.maker = maker;
    var proposal = body("ProposeMatch", COORDINATORS);
    proposal.put("needId", need.id());
    proposal.putArray("participants").add(json("seedId", seed.id(), "role", "MAKER"));
    due(proposal);
    var match = desk.post(coordinator, "/api/v1/matches", proposal);
    id = match.path("id").asText();
    world.note("matches", id);
    match.path("participants").forEach(one -> world.note("participantId", one.path("id").asText()));
    conflict();
    var plan = body("PatchMatchPlan", COORDINATORS);
    due(plan);
    write("patch", "", plan);
    for (var list : LISTS) {
      log(list, true);
      log(list, false);
    }
  }

  private void conflict() {
    var declared = write("post", "/conflicts", body("DeclareConflict", COORDINATORS));
    var conflict = declared.path("id").asText();
    world.note("conflictId", conflict);
    var settled = body("SettleConflict", COORDINATORS).put("status", "DISCLOSED");
    write("post", "/conflicts/" + conflict + "/resolution", settled);
  }

  /** What coordinators write for all of the match, or for themselves. */
  private void log(String list, boolean shared) {
    BiPredicate<Reader, Asked> mayRead =
        (r, a) -> r.coordinates() || shared && offered && isSide(r);
    var body =
        list.equals("activities")
            ? body("LogActivity", mayRead).put("shared", shared)
            : body("RecordOutcome", mayRead)
                .put("occurredOn", "2026-01-05")
                .put("confidential", !shared);
    desk.post(coordinator, path() + "/" + list, body);
  }

  PlantedMatch offered() {
    move("APPROVED");
    move("OFFERED");
    offered = true;
    return this;
  }

  PlantedMatch introduced() {
    offered();
    decide(site, "NEED_OWNER");
    decide(maker, "MAKER");
    move("INTRODUCED");
    introduced = true;
    tie(Ladder.COUNTERPART);
    return this;
  }

  void signed() {
    var agreement = body("Nda", COORDINATORS).put("signedOn", "2026-01-05");
    var parties = List.of(site.organization(), maker.organization());
    agreement.set("parties", json("parties", parties).path("parties"));
    write("put", "/nda", agreement);
    tie(Ladder.NDA);
  }

  private void tie(Ladder level) {
    for (var record : List.of(need, seed)) {
      for (var side : List.of(site, maker)) {
        record.ties().put(side.organization(), level);
      }
    }
  }

  private void decide(Reader who, String role) {
    var participants = desk.get(coordinator, path()).path("participants");
    for (var one : participants) {
      if (one.path("role").asText().equals(role)) {
        // Whoever hints sees it as they write it; it is shown to them again only with all of
        // theirs.
        BiPredicate<Reader, Asked> theirs =
            (r, a) -> r.equals(who) && a.operation().equals("getMyData");
        var body = body("DecideOnMatch", COORDINATORS.or(theirs)).put("accept", true);
        body.remove("reason");
        var decision = path() + "/participants/" + one.path("id").asText() + "/decision";
        desk.write(who, "post", decision, body, path());
      }
    }
  }

  private void move(String to) {
    var body = body("MoveMatch", COORDINATORS).put("to", to);
    body.remove(List.of("reason", "phase"));
    due(body);
    write("post", "/transitions", body);
  }

  private static void due(ObjectNode body) {
    if (body.path("nextAction") instanceof ObjectNode next) {
      next.put("dueOn", "2099-12-01");
    }
  }

  private ObjectNode body(String schema, BiPredicate<Reader, Asked> mayRead) {
    return desk.body(schema, "match of " + maker, 0, field -> mayRead);
  }

  private JsonNode write(String method, String under, JsonNode body) {
    return desk.write(coordinator, method, path() + under, body, path());
  }

  /** Changes all that only coordinators may know. */
  void changeInternals(String text) {
    // Overdue, and in another order than they were opened in.
    var due = "2026-01-%02d".formatted(20 - world.matches.indexOf(this));
    write("patch", "", json("nextAction", Map.of("text", text, "dueOn", due)));
    write("post", "/conflicts", json("kind", "same-employer", "description", text));
    desk.post(coordinator, path() + "/activities", json("kind", "NOTE", "text", text));
    desk.post(
        coordinator,
        path() + "/outcomes",
        json("kind", "trial", "occurredOn", "2026-01-06", "evidence", text, "confidential", true));
  }

  String path() {
    return "/api/v1/matches/" + id;
  }

  boolean isIntroduced() {
    return introduced;
  }

  boolean has(UUID organization) {
    return organization.equals(site.organization()) || organization.equals(maker.organization());
  }

  boolean isSide(Reader reader) {
    return has(reader.organization());
  }
}

package jp.musubi.canary;

import static jp.musubi.canary.Desk.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiPredicate;
import jp.musubi.canary.Http.Asked;
import jp.musubi.shared.Ids;
import jp.musubi.testing.People;
import jp.musubi.testing.Tokens;

/** Everything there is of every kind, with a word in every field, and everyone who may ask. */
final class World {
  private static final Map<String, Ladder> STEEP_NEED =
      Map.of(
          "title", Ladder.MEMBERS,
          "summary", Ladder.VETTED,
          "department", Ladder.COUNTERPART,
          "problem", Ladder.NDA,
          "setting", Ladder.COORDINATORS,
          "organization", Ladder.NDA,
          "person", Ladder.NDA,
          "mechanism", Ladder.COORDINATORS);
  private static final Map<String, Ladder> STEEP_SEED =
      Map.of(
          "title", Ladder.MEMBERS,
          "summary", Ladder.VETTED,
          "capabilities", Ladder.COUNTERPART,
          "organization", Ladder.VETTED,
          "advantage", Ladder.NDA,
          "ipr", Ladder.COORDINATORS,
          "inventors", Ladder.NDA,
          "principle", Ladder.COORDINATORS);

  final Desk desk;
  final Readers others;
  final Reader coordinator;
  final List<Reader> readers;
  final List<Posted> postings = new ArrayList<>();

  /** Ids by what they are of: the first part of a path, or the name of a parameter. */
  final Map<String, List<String>> ids = new HashMap<>();

  /** Those whose content can still be changed. */
  final List<Posted> editable = new ArrayList<>();

  final List<PlantedMatch> matches = new ArrayList<>();
  final Reader site;

  World(Desk desk, People people) {
    this.desk = desk;
    others = new Readers(people);
    coordinator = others.coordinator;
    readers = others.untied();
    site = house("owner of the needs", "HOSPITAL", "clinician", "VERIFIED");
    var counterpart = house("counterpart", "COMPANY", "provider", "VERIFIED");
    var party = house("party after NDA", "COMPANY", "provider", "VERIFIED");
    var offered = house("maker who was offered", "COMPANY", "provider", "VERIFIED");
    var proposed = house("maker who knows of nothing", "UNIVERSITY", "provider", "VERIFIED");
    house("member of a suspended organization", "COMPANY", "provider", "SUSPENDED");
    var first = published("needs", site, Fields.NEED_DEFAULTS);
    var second = published("needs", site, Fields.NEED_DEFAULTS);
    var third = published("needs", site, Fields.NEED_DEFAULTS);
    var steep = published("needs", site, STEEP_NEED);
    var ofCounterpart = published("seeds", counterpart, Fields.SEED_DEFAULTS);
    var ofParty = published("seeds", party, Fields.SEED_DEFAULTS);
    var ofOffered = published("seeds", offered, Fields.SEED_DEFAULTS);
    var steepSeed = published("seeds", proposed, STEEP_SEED);
    editable.addAll(List.of(third, steep, ofCounterpart, ofParty, ofOffered, steepSeed));
    unpublished("needs", site, "NEEDS_INFO");
    unpublished("seeds", proposed, "NEEDS_INFO");
    corroborate(third);
    plant(new PlantedMatch(this, first, ofCounterpart, site, counterpart)).introduced();
    plant(new PlantedMatch(this, second, ofParty, site, party)).introduced().signed();
    plant(new PlantedMatch(this, third, ofOffered, site, offered)).offered();
    plant(new PlantedMatch(this, steep, steepSeed, site, proposed));
    readers.add(coordinator);
    readers.add(others.admin);
    var client = desk.body("ClientProfile", "a client", 0, field -> (r, a) -> r.coordinates());
    client.putArray("scopes").add("needs.read");
    note("clients", desk.post(others.admin, "/api/v1/clients", client).path("id").asText());
    Imported.plant(this);
    Attached.plant(this);
    Staff.plant(this);
  }

  private PlantedMatch plant(PlantedMatch match) {
    matches.add(match);
    return match;
  }

  /** The word that was planted first in a field of this name. */
  String wordIn(String field) {
    return desk.secrets.stream()
        .filter(secret -> secret.where().endsWith(field))
        .findFirst()
        .orElseThrow()
        .word();
  }

  void note(String of, String id) {
    ids.computeIfAbsent(of, name -> new ArrayList<>()).add(id);
  }

  /** An organization of one member, who becomes a reader. */
  private Reader house(String name, String kind, String role, String state) {
    var subject = Ids.next().toString();
    var owner = new UUID[1];
    BiPredicate<Reader, Asked> insiders = (r, a) -> r.coordinates() || r.isOf(owner[0]);
    boolean active = state.equals("VERIFIED");
    var profile =
        desk.body(
            "RegisterOrganization",
            name,
            0,
            field ->
                !active
                    ? insiders
                    : field.equals("RegisterOrganization.name")
                        ? (r, a) -> mayReadName(owner[0], r, a)
                        : (r, a) -> true);
    profile.put("kind", kind);
    var id = desk.post(coordinator, "/api/v1/organizations", profile).path("id").asText();
    owner[0] = UUID.fromString(id);
    note("organizations", id);
    desk.secrets.add(new Secret(id, name + " id", (r, a) -> mayReadName(owner[0], r, a)));
    var path = "/api/v1/organizations/" + id;
    var member =
        desk.body(
            "MemberCommand",
            name,
            0,
            field ->
                field.endsWith("displayName")
                    ? (r, a) -> insiders.test(r, a) || mayReadPerson(owner[0], r)
                    : insiders);
    member.put("subject", subject).put("role", role.toUpperCase(java.util.Locale.ROOT));
    note("members", desk.post(coordinator, path + "/members", member).path("id").asText());
    for (var list :
        Map.of("licences", "LicenceCommand", "certificates", "CertificateCommand").entrySet()) {
      var body =
          desk.body(list.getValue(), name, 0, field -> active ? (r, a) -> true : insiders)
              .put("expiresOn", "2099-12-31");
      if (list.getKey().equals("licences")) {
        body.put("number", "02B1X%05d".formatted(ThreadLocalRandom.current().nextInt(100_000)));
      }
      var added = desk.post(coordinator, path + "/" + list.getKey(), body).path("id").asText();
      note(list.getKey().replaceFirst("s$", "Id"), added);
    }
    // In somebody who takes part in no match.
    var tie = desk.body("DeclareTie", name, 0, field -> insiders);
    tie.put("organizationId", others.coordinator.organization().toString());
    note("tieId", desk.post(coordinator, path + "/ties", tie).path("id").asText());
    var move =
        desk.body("TransitionOrganization", name, 0, field -> (r, a) -> r.coordinates())
            .put("to", state);
    desk.write(coordinator, "post", path + "/transitions", move, path);
    var rung = active ? Ladder.VETTED : Ladder.MEMBERS;
    var reader = new Reader(name, Tokens.forSubject(subject, role), rung, owner[0]);
    readers.add(reader);
    return reader;
  }

  /** Organizations are public; that a need or seed is theirs is not always. */
  private boolean mayReadName(UUID organization, Reader reader, Asked asked) {
    return !asked.address().matches("/api/v1/(needs|seeds|matches).*")
        || reader.isOf(organization)
        || reader.coordinates()
        || postings.stream()
            .filter(posted -> posted.owner().equals(organization))
            .anyMatch(posted -> posted.shows(posted.levels().get("organization"), reader));
  }

  /** People are known through their needs, and to those they were introduced to. */
  private boolean mayReadPerson(UUID organization, Reader reader) {
    return postings.stream()
            .filter(posted -> posted.owner().equals(organization))
            .filter(posted -> posted.resource().equals("needs"))
            .anyMatch(need -> need.shows(need.levels().get("person"), reader))
        || matches.stream()
            .anyMatch(m -> m.isIntroduced() && m.has(organization) && m.isSide(reader));
  }

  /** Content with a word in every field, each at the level of its group. */
  ObjectNode content(Posted posted, String name, int variant, String before) {
    var content =
        desk.body(
            posted.schema(),
            name,
            variant,
            before,
            field -> {
              var level = posted.levelOf(field.split("\\.")[1]);
              return (reader, asked) -> posted.shows(level, reader);
            });
    var wishes = new LinkedHashMap<String, String>();
    posted.levels().forEach((group, level) -> wishes.put(group, level.name()));
    content.set("disclosure", json("levels", wishes).path("levels"));
    if (posted.resource().equals("needs")) {
      content.put("regionMust", false).put("jmdnUndecided", false);
    } else {
      content.put("kind", "CAPABILITY").put("roleOffered", "MAKER");
    }
    return content;
  }

  private Posted published(String resource, Reader owner, Map<String, Ladder> levels) {
    var posted = drafted(resource, owner, levels, true);
    move(posted, owner, "SUBMITTED");
    if (resource.equals("seeds")) {
      move(posted, coordinator, "IN_REVIEW");
    } else {
      move(posted, coordinator, "IN_TRIAGE");
      var rubric = desk.body("Rubric", posted.path(), 0, field -> insiders(posted));
      rubric.remove("enough");
      desk.write(coordinator, "put", posted.path() + "/rubric", rubric, posted.path());
    }
    move(posted, coordinator, "PUBLISHED");
    return posted;
  }

  private void unpublished(String resource, Reader owner, String state) {
    var posted =
        drafted(
            resource,
            owner,
            resource.equals("needs") ? Fields.NEED_DEFAULTS : Fields.SEED_DEFAULTS,
            false);
    move(posted, owner, "SUBMITTED");
    move(posted, coordinator, resource.equals("needs") ? "IN_TRIAGE" : "IN_REVIEW");
    move(posted, coordinator, state);
  }

  private Posted drafted(String resource, Reader owner, Map<String, Ladder> levels, boolean open) {
    var outline = Posted.of(resource, "", owner.organization(), levels, open);
    var name = resource + " of " + owner + (open ? " at " : " not open ") + levels.get("title");
    var id =
        desk.post(owner, "/api/v1/" + resource, content(outline, name, 0, Desk.COMMON))
            .path("id")
            .asText();
    var posted = outline.as(id);
    postings.add(posted);
    note(resource, id);
    return posted;
  }

  private void move(Posted posted, Reader who, String to) {
    var schema = posted.resource().equals("needs") ? "MoveNeed" : "MoveSeed";
    var body = desk.body(schema, posted.path(), 0, field -> insiders(posted)).put("to", to);
    body.remove("reason");
    desk.write(who, "post", posted.path() + "/transitions", body, posted.path());
  }

  private void corroborate(Posted need) {
    var body =
        desk.body(
            "Corroborate",
            need.path(),
            0,
            field -> (r, a) -> need.isSteeredBy(r) || r.isOf(others.outsider.organization()));
    desk.post(others.outsider, need.path() + "/corroborations", body);
  }

  private static BiPredicate<Reader, Asked> insiders(Posted posted) {
    return (reader, asked) -> posted.isSteeredBy(reader);
  }
}

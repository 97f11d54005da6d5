package jp.musubi.match;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.musubi.match.GivenMatches.AMatch;
import jp.musubi.need.GivenNeeds;
import jp.musubi.seed.GivenSeeds;
import jp.musubi.testing.People;
import jp.musubi.testing.People.Person;
import org.junit.jupiter.api.Test;

/** Which conflicts of interest are found, whom they concern, and who may answer them. */
@QuarkusTest
class ConflictTest {
  private static final Map<String, Object> LOOK_AGAIN = Map.of();

  @Inject GivenMatches given;
  @Inject GivenNeeds needs;
  @Inject GivenSeeds seeds;
  @Inject People people;

  @Test
  void whatASideHoldsOfTheOtherIsFoundWhenTheMatchIsOpened() {
    var match = given.aMatch();
    tie(match.site(), own(match.site()), "shareholding", match.maker()).statusCode(201);
    match
        .proposed()
        .seenBy(match.coordinator())
        .body("conflicts.kind", contains("shareholding"))
        .body("conflicts.detected", contains(true))
        .body("conflicts.nature", contains("REAL"))
        .body("conflicts.organizationId", contains(id(match.maker())))
        .body("conflicts.holder.id", contains(id(match.site())))
        .body("conflicts.person", contains(nullValue()));
  }

  @Test
  void whatIsOverIsApparentForThreeYearsAndThenNothing() {
    var match = given.aMatch();
    ended(match.site(), "officer", match.maker(), LocalDate.now().minusYears(1));
    ended(match.site(), "lender", match.maker(), LocalDate.now().minusYears(4));
    match
        .proposed()
        .seenBy(match.coordinator())
        .body("conflicts.kind", contains("officer"))
        .body("conflicts.nature", contains("APPARENT"));
  }

  @Test
  void peopleCountWhoSubmittedOrCoordinateOrActForTheOtherSide() {
    var match = given.aMatch();
    var nurse = people.colleagueOf(match.site(), "clinician");
    tie(nurse, "/me/ties", "family", match.maker()).statusCode(201);
    tie(match.maker(), "/me/ties", "former-employer", match.site()).statusCode(201);
    tie(match.coordinator(), "/me/ties", "fees", match.maker()).statusCode(201);
    match
        .proposed()
        .seenBy(match.coordinator())
        .body("conflicts.kind", containsInAnyOrder("former-employer", "fees"))
        .body(
            "conflicts.person.id",
            containsInAnyOrder(
                match.maker().memberId().toString(), match.coordinator().memberId().toString()));
  }

  @Test
  void whoInventedOnBothSidesIsFound() {
    var need = needs.aNeed().published();
    seeds.aSeed().by(people.colleagueOf(need.owner(), "provider")).published();
    var match = given.aMatch(need, seeds.aSeed().published()).proposed();
    match
        .seenBy(match.coordinator())
        .body("conflicts.kind", containsInAnyOrder("co-inventor", "co-author"))
        .body("conflicts.nature", containsInAnyOrder("REAL", "APPARENT"));
  }

  @Test
  void whatIsDeclaredLaterHoldsTheApprovalUpUntilItIsAnswered() {
    var match = given.aMatch().proposed();
    tie(match.maker(), own(match.maker()), "lender", match.site()).statusCode(201);
    match
        .move(match.coordinator(), "APPROVED")
        .statusCode(409)
        .body("type", equalTo("/problems/conflict-not-recorded"));
    call(match, match.coordinator(), "detection", LOOK_AGAIN)
        .statusCode(200)
        .body("kind", contains("lender"));
    match.seenBy(match.coordinator());
    call(match, match.coordinator(), "detection", LOOK_AGAIN)
        .statusCode(200)
        .body("kind", contains("lender"));
    match.seenBy(match.coordinator());
    match
        .move(match.coordinator(), "APPROVED")
        .statusCode(409)
        .body("type", equalTo("/problems/open-conflict"));
    settle(match, match.coordinator(), "DISCLOSED").statusCode(200);
    match.seenBy(match.coordinator());
    match.moved(match.coordinator(), "APPROVED");
  }

  @Test
  void nobodyFindsTheirOwnMatterHarmless() {
    var match = given.aMatch();
    tie(match.coordinator(), "/me/ties", "family", match.maker()).statusCode(201);
    match.proposed();
    match.seenBy(match.coordinator()).body("conflicts.mayWaive", contains(false));
    settle(match, match.coordinator(), "WAIVED")
        .statusCode(409)
        .body("type", equalTo("/problems/own-conflict"));
    var colleague = people.colleagueOf(match.maker(), "coordinator");
    settle(match, colleague, "WAIVED").statusCode(409);
    var another = people.vetted("coordinator");
    match.seenBy(another).body("conflicts.mayWaive", contains(true));
    settle(match, another, "WAIVED")
        .statusCode(200)
        .body("status", equalTo("WAIVED"))
        .body("settledBy.id", equalTo(another.memberId().toString()));
  }

  @Test
  void whoeverTakesTheMatchOverIsLookedAt() {
    var match = given.aMatch().approved();
    var next = people.vetted("coordinator");
    tie(next, "/me/ties", "officer", match.site()).statusCode(201);
    match
        .patch(match.coordinator(), Map.of("coordinatorId", next.memberId()))
        .statusCode(200)
        .body("conflicts.person.id", contains(next.memberId().toString()));
    match
        .move(match.coordinator(), "OFFERED")
        .statusCode(409)
        .body("type", equalTo("/problems/open-conflict"));
    match.ended("DECLINED", "coordinator-judgement").statusCode(200);
  }

  @Test
  void aCoordinatorDeclaresTheirOwnOrOneThatOnlySeems() {
    var match = given.aMatch().proposed();
    var declared = Map.of("kind", "other", "description", "同窓", "own", true, "nature", "APPARENT");
    call(match, match.coordinator(), "", declared)
        .statusCode(201)
        .body("nature", equalTo("APPARENT"))
        .body("person.id", equalTo(match.coordinator().memberId().toString()));
  }

  @Test
  void tiesAreForThoseWhoDeclareThem() {
    var owner = people.vetted("provider");
    var other = people.vetted("provider");
    var colleague = people.colleagueOf(owner, "provider");
    String mine = tie(owner, "/me/ties", "officer", other).statusCode(201).extract().path("id");
    String ours = tie(owner, own(owner), "lender", other).statusCode(201).extract().path("id");
    tie(owner, "/me/ties", "officer", other).statusCode(409);
    tie(owner, "/me/ties", "officer", owner)
        .statusCode(422)
        .body("errors.code", contains("own-organization"));
    owner.call().get("/api/v1/me/ties").then().body("kind", contains("officer"));
    colleague.call().get("/api/v1/me/ties").then().body("$", empty());
    colleague.call().get("/api/v1" + own(owner)).then().body("kind", contains("lender"));
    other.call().get("/api/v1" + own(owner)).then().statusCode(403);
    other.call().delete("/api/v1" + own(owner) + "/" + ours).then().statusCode(403);
    colleague.call().delete("/api/v1/me/ties/" + mine).then().statusCode(404);
    colleague.call().delete("/api/v1" + own(owner) + "/" + mine).then().statusCode(404);
    colleague.call().delete("/api/v1" + own(owner) + "/" + ours).then().statusCode(204);
    owner.call().delete("/api/v1/me/ties/" + mine).then().statusCode(204);
    owner.call().get("/api/v1/me/ties").then().body("$", empty());
    people.unattached("provider").call().get("/api/v1/me/ties").then().statusCode(409);
  }

  private static ValidatableResponse tie(Person who, String path, String kind, Person in) {
    return who.call()
        .body(Map.of("kind", kind, "organizationId", in.organizationId()))
        .post("/api/v1" + path)
        .then();
  }

  private static void ended(Person who, String kind, Person in, LocalDate until) {
    var tie = new LinkedHashMap<String, Object>();
    tie.put("kind", kind);
    tie.put("organizationId", in.organizationId());
    tie.put("heldUntil", until.toString());
    who.call().body(tie).post("/api/v1" + own(who)).then().statusCode(201);
  }

  private static String own(Person who) {
    return "/organizations/" + who.organizationId() + "/ties";
  }

  private static String id(Person who) {
    return who.organizationId().toString();
  }

  private static ValidatableResponse settle(AMatch match, Person who, String status) {
    String conflict = match.list(who, "conflicts").extract().path("[0].id");
    return call(
        match, who, conflict + "/resolution", Map.of("status", status, "resolution", "確かめた"));
  }

  private static ValidatableResponse call(AMatch match, Person who, String under, Object body) {
    var path = match.path() + "/conflicts" + (under.isEmpty() ? "" : "/" + under);
    return who.call().header("If-Match", match.etag()).body(body).post(path).then();
  }
}

package jp.musubi.learning;

import static jp.musubi.testing.Deliveries.aWord;
import static jp.musubi.testing.Deliveries.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Membership;
import jp.musubi.identity.Role;
import jp.musubi.match.GivenMatches;
import jp.musubi.match.GivenMatches.AMatch;
import jp.musubi.matching.Factor;
import jp.musubi.matching.Weights;
import jp.musubi.matching.learning.Coordinators;
import jp.musubi.matching.learning.ShownList;
import jp.musubi.need.GivenNeeds;
import jp.musubi.need.GivenNeeds.ANeed;
import jp.musubi.seed.GivenSeeds;
import jp.musubi.shared.Ids;
import jp.musubi.shared.Rows;
import jp.musubi.testing.Deliveries;
import jp.musubi.testing.People;
import jp.musubi.testing.People.Person;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LearningTest {
  private static final String SHIPPED = Weights.shipped().version();

  @Inject GivenNeeds needs;
  @Inject GivenSeeds seeds;
  @Inject GivenMatches matches;
  @Inject People people;
  @Inject Deliveries deliveries;
  @Inject ShownLists lists;
  @Inject Decisions decisions;
  @Inject Champion champion;
  @Inject EntityManager entities;
  @Inject MeterRegistry registry;

  @Test
  void whatACoordinatorIsShownIsKeptOnceADayWithPlaceModelAndFactors() {
    var match = aPairThatFits();
    var coordinator = match.coordinator();
    var answer = suggestions(coordinator, match.need()).body("modelVersion", equalTo(SHIPPED));
    List<String> seedIds = answer.extract().path("items.seedId");
    eventually("it is kept", () -> shown(match.need()).size() == 1);
    suggestions(coordinator, match.need());
    suggestions(people.vetted("coordinator"), match.need());
    eventually("the other's is kept too", () -> shown(match.need()).size() == 2);

    var list = shown(match.need()).getFirst();
    assertThat(list.get(0)).isEqualTo(coordinator.memberId());
    assertThat(list.get(1)).isEqualTo(SHIPPED);
    assertThat(list.get(2, String.class).split(" ")).containsExactlyElementsOf(seedIds);
    assertThat(list.get(3)).isEqualTo("1");
    assertThat(list.get(4)).isEqualTo("1.0");
    assertThat(list.get(5, String.class)).contains("\"words\": 0.", "\"responsiveness\": ");
  }

  @Test
  void whatOthersAreShownIsNotKept() {
    var match = aPairThatFits();
    suggestions(match.site(), match.need());
    suggestions(people.vetted("admin"), match.need());
    suggestions(match.coordinator(), match.need());
    eventually("the coordinator's is kept", () -> !shown(match.need()).isEmpty());
    assertThat(shown(match.need())).hasSize(1);
  }

  @Test
  void aListThatCannotBeKeptIsCountedAndFailsNothing() {
    var before = lost();
    // The database knows no such member.
    var id = Ids.next();
    var stranger = Optional.of(new Membership(id, id, "nobody", true));
    var actor = new Actor("x", "x", stranger, Set.of(Role.COORDINATOR), Set.of(), false);
    var item = new ShownList.Item(id.toString(), 1, 1, Map.of());
    lists.show(id, actor, SHIPPED, List.of(item));
    eventually("it is counted", () -> lost() > before);
  }

  @Test
  void everyDecisionOnAMatchIsKeptOnceWithItsReason() {
    var match = matches.aMatch().offered();
    match.answered(match.maker(), "MAKER", false).statusCode(200);
    match.ended("DECLINED", "conflict-of-interest").statusCode(200);

    assertThat(decided(match))
        .containsExactly(
            "OPENED null",
            "ADVANCED null",
            "ADVANCED null",
            "DECLINED timing",
            "DECLINED conflict-of-interest");
  }

  @Test
  void aPauseThatEndsIsNoStepOnward() {
    var match = matches.aMatch().proposed();
    var pause = Map.<String, Object>of("to", "PAUSED", "reason", "seasonal", "until", "2099-01-01");
    match.move(match.coordinator(), pause).statusCode(200);
    match.moved(match.coordinator(), "PROPOSED");

    assertThat(decided(match)).containsExactly("OPENED null", "PAUSED seasonal", "RESUMED null");
  }

  @Test
  void trainingMakesAChallengerThatCanBePutInForceAndTakenBack() {
    var pair = aPairThatFits();
    var admin = people.vetted("admin");
    var coordinator = pair.coordinator();
    coordinatorsOfTheNearDecided();

    var training = trained(admin);
    training.body("state", equalTo("DONE")).body("taughtBy", greaterThan(100));
    String learned = training.extract().path("modelVersion");
    var url = "/api/v1/models/" + learned;
    var challenger =
        coordinator.call().get(url).then().statusCode(200).body("state", equalTo("CHALLENGER"));
    challenger
        .body("comparison.verdict", equalTo("BETTER"))
        .body("comparison.decided.difference.low", greaterThan(0f))
        .body("comparedWith", equalTo(SHIPPED))
        .body("shownBetter", equalTo(true))
        .body("allowedTransitions.size()", equalTo(0));
    suggestions(coordinator, pair.need()).body("modelVersion", equalTo(SHIPPED));

    effects(coordinator, learned).body("items.after.flatten().size()", greaterThan(0));
    effects(coordinator, SHIPPED)
        .body("items.entering", everyItem(equalTo(0)))
        .body("items.moved", everyItem(equalTo(0)));

    try {
      promoted(admin, learned, "better-on-held-out")
          .statusCode(200)
          .body("state", equalTo("CHAMPION"))
          .body("promotedBy.id", equalTo(admin.memberId().toString()))
          .body("reason", equalTo("better-on-held-out"));
      suggestions(coordinator, pair.need())
          .body("modelVersion", equalTo(learned))
          .body("items[0].modelVersion", equalTo(learned));
      promoted(admin, learned, "trial").statusCode(409);
      promoted(admin, SHIPPED, "better-on-held-out")
          .statusCode(422)
          .body("type", equalTo("/problems/not-shown-better"));
    } finally {
      promoted(admin, SHIPPED, "roll-back").statusCode(200);
    }
    suggestions(coordinator, pair.need()).body("modelVersion", equalTo(SHIPPED));
    coordinator
        .call()
        .get("/api/v1/models?limit=100")
        .then()
        .body("items.findAll { it.state == 'CHAMPION' }.modelVersion", contains(SHIPPED))
        .body("items.findAll { it.state == 'RETIRED' }.modelVersion", hasItem(learned));
  }

  @Test
  void aNewReleasesWeightsTakeOverOnlyWhereNobodyHasChosen() {
    var admin = people.vetted("admin");
    try {
      update("update ranking_model set promoted_by = null where state = 'CHAMPION'");
      release("release-a");
      assertThat(champion.weights().version()).isEqualTo("release-a");
    } finally {
      promoted(admin, SHIPPED, "roll-back").statusCode(200);
    }
    release("release-b");
    assertThat(champion.weights().version()).isEqualTo(SHIPPED);
    admin.call().get("/api/v1/models/release-b").then().body("state", equalTo("CHALLENGER"));
    // Starting again with the same release changes nothing.
    release("release-a");
    assertThat(champion.weights().version()).isEqualTo(SHIPPED);
  }

  @Test
  void onlyAnAdministratorPutsAModelInForceAndOnlyTheOneTheyRead() {
    var coordinator = people.vetted("coordinator");
    var admin = people.vetted("admin");
    var url = "/api/v1/models/" + SHIPPED;
    var wish = Map.of("to", "CHAMPION", "reason", "trial");
    coordinator
        .call()
        .header("If-Match", "\"0\"")
        .body(wish)
        .post(url + "/transitions")
        .then()
        .statusCode(403);
    admin.call().body(wish).post(url + "/transitions").then().statusCode(428);
    admin
        .call()
        .header("If-Match", "\"999\"")
        .body(wish)
        .post(url + "/transitions")
        .then()
        .statusCode(412);
    admin
        .call()
        .header("If-Match", "\"0\"")
        .body(Map.of("to", "CHAMPION"))
        .post(url + "/transitions")
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("reason"));
    people.vetted("clinician").call().get(url).then().statusCode(403);
    admin.call().get("/api/v1/models/no-such").then().statusCode(404);
    admin.call().get("/api/v1/models/no-such/effects").then().statusCode(404);
    coordinator.call().get(url).then().body("weights.weight.sum()", not(equalTo(0)));
  }

  private void release(String version) {
    var weights = new Weights(version, Weights.shipped().shares());
    QuarkusTransaction.requiringNew().run(() -> champion.keepShipped(weights));
  }

  private void update(String sql) {
    QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql).executeUpdate());
  }

  private AMatch aPairThatFits() {
    var word = aWord();
    var need =
        needs
            .aNeed()
            .with("title", word + " が困る")
            .with("existingProducts", word + " はない")
            .published();
    var seed =
        seeds.aSeed().with("title", word + " の加工").with("summary", word + " を薄く作る").published();
    deliveries.settled();
    return matches.aMatch(need, seed);
  }

  private static ValidatableResponse suggestions(Person who, ANeed need) {
    return who.call().get(need.path() + "/suggestions").then().statusCode(200);
  }

  private static ValidatableResponse effects(Person who, String model) {
    var url = "/api/v1/models/" + model + "/effects?limit=5";
    return who.call().get(url).then().statusCode(200);
  }

  private static ValidatableResponse promoted(Person who, String model, String reason) {
    var url = "/api/v1/models/" + model;
    var etag = who.call().get(url).header("ETag");
    var wish = Map.of("to", "CHAMPION", "reason", reason);
    return who.call().header("If-Match", etag).body(wish).post(url + "/transitions").then();
  }

  private static ValidatableResponse trained(Person admin) {
    var started = admin.call().post("/api/v1/models/trainings").then().statusCode(202);
    String url = started.extract().header("Location");
    eventually(
        "it is done",
        () -> !List.of("QUEUED", "RUNNING").contains(admin.call().get(url).<String>path("state")));
    return admin.call().get(url).then().statusCode(200);
  }

  /** Lists and decisions of simulated coordinators, kept as those of real ones are. */
  private void coordinatorsOfTheNearDecided() {
    var near = Map.of(Factor.Name.PROXIMITY, 0.7, Factor.Name.MEANING, 0.3);
    var past = new Coordinators(near, 0.5, 7).decideOn(300, Weights.shipped());
    var model = "simulated-" + aWord();
    for (int i = 0; i < past.lists().size(); i++) {
      var list = past.lists().get(i);
      lists.show(UUID.fromString(list.needId()), Actor.SYSTEM, model, list.items());
      if (i % 50 == 49) {
        int sofar = i + 1;
        eventually("they are kept", () -> count(model) == sofar);
      }
    }
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                past.decisions()
                    .forEach(
                        one ->
                            decisions.add(
                                Ids.next(),
                                UUID.fromString(one.needId()),
                                List.of(UUID.fromString(one.seedId())),
                                one.what(),
                                one.reason(),
                                Actor.SYSTEM,
                                Instant.now())));
  }

  private int count(String model) {
    return query("select id from shown_list where model_version = '%s'".formatted(model)).size();
  }

  private List<Tuple> shown(ANeed need) {
    return query(
        """
        select member_id, model_version, (select string_agg(item->>'s', ' ' order by cast(item->>'p' as int))
            from jsonb_array_elements(items) item), items->0->>'p', items->0->>'q', cast(items->0->'v' as text)
        from shown_list where need_id = '%s' order by shown_at
        """
            .formatted(need.id()));
  }

  private List<String> decided(AMatch match) {
    return query(
            "select what || ' ' || coalesce(reason, 'null') from match_decision"
                + " where seed_id = '%s' order by decided_at".formatted(match.seed().id()))
        .stream()
        .map(row -> row.get(0, String.class))
        .toList();
  }

  private List<Tuple> query(String sql) {
    return QuarkusTransaction.requiringNew()
        .call(() -> Rows.of(entities.createNativeQuery(sql, Tuple.class)));
  }

  private double lost() {
    return registry.counter("musubi.learning.lists", "result", "lost").count();
  }
}

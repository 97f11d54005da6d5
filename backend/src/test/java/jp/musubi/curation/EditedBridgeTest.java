package jp.musubi.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.musubi.need.GivenNeeds;
import jp.musubi.need.GivenNeeds.ANeed;
import jp.musubi.seed.GivenSeeds;
import jp.musubi.seed.GivenSeeds.ASeed;
import jp.musubi.testing.Deliveries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is confirmed is what needs are read and matched over, and what is retired is not. */
@QuarkusTest
class EditedBridgeTest {
  @Inject GivenEntries given;
  @Inject GivenNeeds needs;
  @Inject GivenSeeds seeds;
  @Inject Deliveries deliveries;

  private GivenEntries.AnEntry entry;
  private ANeed need;
  private ASeed seed;

  @BeforeEach
  void aNeedInAWordOfItsOwnAndASeedThatWouldSolveIt() {
    entry = given.anEntry();
    var word = entry.word();
    var statement = Map.of("problem", word + "になる", "population", "入院の方", "outcome", word + "を防ぐ");
    need =
        needs
            .aNeed()
            .with("title", word + "で困っている")
            .with("summary", word + "が起きる")
            .with("statement", statement)
            .with("existingProducts", word + "に合うものがない")
            .published();
    seed = seeds.aSeed().with("title", entry.word() + " チューブホルダーの射出成形と配線整理クリップ").published();
    deliveries.settled();
  }

  @AfterEach
  void nothingOfItCountsForOtherTests() {
    need.seenBy(need.owner());
    need.moved(need.owner(), "WITHDRAWN");
    seed.seenBy(seed.owner());
    seed.moved(seed.owner(), "WITHDRAWN");
    entry.seenBy(entry.owner());
    entry.decide(entry.coordinator(), "RETIRED");
    given.settled();
    deliveries.settled();
  }

  private ValidatableResponse reading() {
    return need.coordinator().call().get(need.path() + "/reading").then().statusCode(200);
  }

  private String said(String field) {
    return "concepts.find { it.id == '%s' }.%s".formatted(entry.id(), field);
  }

  private double meaning() {
    var answer =
        need.coordinator().call().get(need.path() + "/suggestions?limit=100").then().extract();
    Number share =
        JsonPath.from(answer.asString())
            .get(
                "items.find { it.seedId == '%s' }.factors.find { it.name == 'meaning' }.contribution"
                    .formatted(seed.id()));
    return share.doubleValue();
  }

  @Test
  void aProposalCountsOnceAnotherConfirmsItUntilItIsRetired() {
    entry.proposed();
    given.settled();
    var version = reading().body("concepts.id", not(hasItem(entry.id()))).extract();
    var before = meaning();

    entry.decided("CONFIRMED");
    given.settled();
    reading()
        .body("concepts.id", hasItem(entry.id()))
        .body(said("label"), equalTo(entry.word() + " happens"))
        .body(said("functions[0].id"), equalTo("arrange"))
        .body("bridgeVersion", not(equalTo(version.path("bridgeVersion"))));
    assertThat(meaning()).isGreaterThan(before);
    concepts().body("items.id", hasItem(entry.id()));

    entry.decided("RETIRED");
    given.settled();
    reading().body("concepts.id", not(hasItem(entry.id())));
    assertThat(meaning()).isEqualTo(before);
    concepts().body("items", hasSize(0));
  }

  @Test
  void theEffectIsShownBeforeAnythingIsSaved() {
    var who = need.coordinator();
    var content = GivenEntries.problem(entry.word());
    var shown = who.call().body(Map.of("content", content)).post("/api/v1/bridge/effects").then();
    shown
        .statusCode(200)
        .body("openNeeds", greaterThanOrEqualTo(1))
        .body("readingsChanged", greaterThanOrEqualTo(1))
        .body("needs.needId", hasItem(need.id()))
        .body(effect("readingChanged"), equalTo(true))
        .body(effect("before.concepts.id"), not(hasItem("draft")))
        .body(effect("after.concepts.id"), hasItem("draft"))
        .body(effect("after.suggestions.seedId"), hasItem(seed.id()))
        .body(effect("after.suggestions[0].rank"), equalTo(1));
    reading().body("concepts.id", not(hasItem("draft")));
    content.put("expressions", List.of());
    who.call()
        .body(Map.of("content", content))
        .post("/api/v1/bridge/effects")
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("content.expressions"));

    entry.proposed();
    imagined("CONFIRMED").body(effect("after.concepts.id"), hasItem(entry.id()));
    imagined("RETIRED").statusCode(409);
    entry.decided("CONFIRMED");
    given.settled();
    imagined("RETIRED")
        .body(effect("before.concepts.id"), hasItem(entry.id()))
        .body(effect("after.concepts.id"), not(hasItem(entry.id())));
  }

  private ValidatableResponse imagined(String step) {
    var call = entry.owner().call().body(Map.of("to", step));
    return call.post(entry.path() + "/effects").then();
  }

  private String effect(String field) {
    return "needs.find { it.needId == '%s' }.%s".formatted(need.id(), field);
  }

  private ValidatableResponse concepts() {
    return need.owner().call().get("/api/v1/bridge/concepts?q=" + entry.word()).then();
  }

  @Test
  void whatReplacesAnEntryKeepsItsConceptSoThatCorrectionsOfReadingsStay() {
    entry.confirmed();
    given.settled();
    need.seenBy(need.owner());
    need.owner()
        .call()
        .header("If-Match", need.etag())
        .body(Map.of("confirmed", List.of(entry.id())))
        .put(need.path() + "/reading")
        .then()
        .statusCode(200);
    var content = GivenEntries.problem(entry.word());
    content.put("en", "Called anew");
    var change = given.anEntry().with("replaces", entry.id()).with("content", content).confirmed();
    given.settled();
    reading()
        .body("concepts[0].id", equalTo(entry.id()))
        .body("concepts[0].state", equalTo("CONFIRMED"))
        .body("concepts[0].label", equalTo("Called anew"));
    change.decided("RETIRED");
    given.settled();
    reading().body("concepts[0].label", equalTo(entry.word() + " happens"));
  }
}

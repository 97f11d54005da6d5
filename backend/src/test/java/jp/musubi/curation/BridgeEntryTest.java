package jp.musubi.curation;

import static jp.musubi.testing.Deliveries.aWord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.musubi.curation.GivenEntries.AnEntry;
import jp.musubi.testing.People;
import jp.musubi.testing.People.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BridgeEntryTest {
  private static final String SHIPPED = "flexible-pcb";

  @Inject GivenEntries given;
  @Inject People people;

  private final List<AnEntry> confirmed = new ArrayList<>();

  /** What is in force counts for the texts of all other tests. */
  @AfterEach
  void retired() {
    for (var entry : confirmed.reversed()) {
      entry.seenBy(entry.owner());
      entry.decide(entry.owner(), "RETIRED");
    }
    given.settled();
  }

  private AnEntry confirmed(AnEntry entry) {
    entry.confirmed();
    confirmed.add(entry);
    return entry;
  }

  private static ValidatableResponse propose(Person who, Map<String, ?> content) {
    return who.call()
        .body(Map.of("reason", "理由", "content", content))
        .post(GivenEntries.PATH)
        .then();
  }

  private static ValidatableResponse list(Person who, String query) {
    return who.call().get(GivenEntries.PATH + query).then().statusCode(200);
  }

  @Test
  void aProposalIsKeptWithWhoWhenAndWhy() {
    var entry = given.anEntry().proposed();
    entry
        .seenBy(entry.coordinator())
        .statusCode(200)
        .header("ETag", equalTo(entry.etag()))
        .body("state", equalTo("PROPOSED"))
        .body("concept", equalTo(entry.id()))
        .body("shipped", equalTo(false))
        .body("reason", equalTo("現場で繰り返し聞いた"))
        .body("content.expressions", hasItem(entry.word()))
        .body("allowedTransitions", containsInAnyOrder("CONFIRMED", "REFUSED"))
        .body("editable", equalTo(true))
        .body("own", equalTo(false))
        .body("history.by", contains("Member " + entry.owner().memberId()))
        .body("history[0].at", notNullValue())
        .body("history[0].reason", equalTo("現場で繰り返し聞いた"));
    entry.seenBy(entry.owner()).body("own", equalTo(true));
  }

  @Test
  void whoeverWroteOfAProposalDoesNotConfirmIt() {
    var entry = given.anEntry().proposed();
    entry.seenBy(entry.owner()).body("allowedTransitions", contains("REFUSED"));
    entry
        .decide(entry.owner(), "CONFIRMED")
        .statusCode(409)
        .body("type", equalTo("/problems/bridge-own-proposal"))
        .body("detail", containsString("another coordinator"));
    entry
        .patch(entry.coordinator(), Map.of("content", Map.of("en", "Worded anew")))
        .statusCode(200)
        .body("content.en", equalTo("Worded anew"))
        .body("content.ja", equalTo(entry.word() + "が起きる"))
        .body("history", hasSize(2));
    entry.decide(entry.coordinator(), "CONFIRMED").statusCode(409);
    entry.decide(people.vetted("admin"), "CONFIRMED").statusCode(200);
    confirmed.add(entry);
    entry
        .seenBy(entry.owner())
        .body("history.to", contains("PROPOSED", "PROPOSED", "CONFIRMED"))
        .body("allowedTransitions", contains("RETIRED"))
        .body("editable", equalTo(false));
  }

  @Test
  void aRefusedProposalStaysAsItIsWithTheReason() {
    var entry = given.anEntry().proposed().decided("REFUSED");
    entry
        .seenBy(entry.owner())
        .body("state", equalTo("REFUSED"))
        .body("allowedTransitions", empty())
        .body("history[1].reason", equalTo("話し合って決めた"));
    entry.decide(entry.coordinator(), "CONFIRMED").statusCode(409);
    entry
        .patch(entry.owner(), Map.of("reason", "もう一度"))
        .statusCode(409)
        .body("type", equalTo("/problems/bridge-not-a-proposal"));
  }

  @Test
  void everyStepHasAReason() {
    var entry = given.anEntry().proposed();
    entry
        .move(entry.coordinator(), Map.of("to", "REFUSED"))
        .statusCode(422)
        .body("errors.field", contains("reason"));
  }

  @Test
  void changesNameTheVersionTheyStartFrom() {
    var entry = given.anEntry().proposed();
    var body = Map.of("to", "REFUSED", "reason", "x");
    entry.owner().call().body(body).post(entry.path() + "/transitions").then().statusCode(428);
    entry.owner().call().body(Map.of()).patch(entry.path()).then().statusCode(428);
    for (var path : List.of("/transitions", "")) {
      var call = entry.owner().call().header("If-Match", "\"7\"").body(body);
      (path.isEmpty() ? call.patch(entry.path()) : call.post(entry.path() + path))
          .then()
          .statusCode(412);
    }
    var shipped = entry.owner().call().header("If-Match", "\"7\"");
    shipped
        .body(Map.of("to", "RETIRED", "reason", "x"))
        .post(GivenEntries.PATH + "/" + SHIPPED + "/transitions")
        .then()
        .statusCode(412);
  }

  @Test
  void whatBreaksARuleIsRefusedByFieldWithTheRemedy() {
    var who = people.vetted("coordinator");
    var content = GivenEntries.problem(aWord());
    content.put("en", "困る");
    content.put("expressions", List.of("絡まる", "絡 まる"));
    content.put("answers", List.of(Map.of("text", "成形", "weight", 0.5)));
    content.put(
        "functions",
        List.of(
            Map.of("function", "magic", "weight", 0.5, "ja", "なぜ", "en", "why"),
            Map.of("function", "hold", "weight", 2, "ja", "なぜ", "en", "why")));
    propose(who, content)
        .statusCode(422)
        .body(
            "errors.field",
            contains(
                "content.en",
                "content.expressions[1]",
                "content.functions[0].function",
                "content.functions[1].weight",
                "content.answers"))
        .body("errors[2].message", containsString("/api/v1/bridge/functions"));
    content.put(
        "functions", List.of(Map.of("function", "hold", "weight", 0.5, "ja", " ", "en", "why")));
    propose(who, content).statusCode(422).body("errors.field", hasItem("content.functions[0].ja"));
    content = GivenEntries.problem(aWord());
    content.put("ja", "フレキシブル基板・薄膜配線");
    propose(who, content)
        .statusCode(422)
        .body("errors.field", contains("content.ja"))
        .body("errors[0].code", equalTo("bridge-name-taken"));
    list(who, "?state=PROPOSED&q=" + content.get("en")).body("total", equalTo(0));
  }

  @Test
  void twoProposalsOfOneNameAreNotBothConfirmed() {
    var word = aWord();
    var one = given.anEntry(word).proposed();
    var other = given.anEntry(word).proposed();
    one.decided("CONFIRMED");
    confirmed.add(one);
    other
        .decide(other.coordinator(), "CONFIRMED")
        .statusCode(422)
        .body("errors.code", contains("bridge-name-taken"));
    other.seenBy(other.owner()).body("state", equalTo("PROPOSED"));
  }

  private AnEntry change(String replaced, Map<String, Object> content) {
    return given.anEntry().with("replaces", replaced).with("content", content);
  }

  @Test
  void aShippedEntryIsChangedByAProposalThatReplacesItAndComesBackWhenThatIsRetired() {
    var who = people.vetted("coordinator");
    var path = GivenEntries.PATH + "/" + SHIPPED;
    var shipped =
        who.call()
            .get(path)
            .then()
            .body("shipped", equalTo(true))
            .body("state", equalTo("CONFIRMED"))
            .body("history", empty())
            .extract();
    Map<String, Object> content = shipped.path("content");
    content.put("expressions", List.of(aWord(), "フレキシブル基板"));
    var change = confirmed(change(SHIPPED, content));
    change.seenBy(who).body("concept", equalTo(SHIPPED)).body("replaces.id", equalTo(SHIPPED));
    who.call()
        .get(path)
        .then()
        .body("state", equalTo("RETIRED"))
        .body("replacedBy.id", equalTo(change.id()))
        .body("allowedTransitions", empty());
    var late = given.anEntry().with("replaces", SHIPPED).with("content", content);
    who.call()
        .body(Map.of("reason", "x", "replaces", SHIPPED, "content", content))
        .post(GivenEntries.PATH)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/bridge-entry-outdated"));
    assertThat(late.word()).isNotBlank();
    change.decided("RETIRED");
    who.call()
        .get(path)
        .then()
        .body("state", equalTo("CONFIRMED"))
        .body("replacedBy", nullValue())
        .body("history.to", contains("RETIRED", "CONFIRMED"));
  }

  @Test
  void ofTwoChangesOfOneEntryTheSecondIsOutdatedOnceTheFirstIsConfirmed() {
    var base = confirmed(given.anEntry());
    var content = GivenEntries.problem(aWord());
    var one = change(base.id(), content).proposed();
    var other = change(base.id(), GivenEntries.problem(aWord())).proposed();
    one.decided("CONFIRMED");
    confirmed.add(one);
    other
        .decide(other.coordinator(), "CONFIRMED")
        .statusCode(409)
        .body("type", equalTo("/problems/bridge-entry-outdated"));
    base.seenBy(base.owner());
    base.decide(people.vetted("coordinator"), "CONFIRMED")
        .statusCode(409)
        .body("type", equalTo("/problems/bridge-entry-replaced"));
  }

  @Test
  void aProblemReplacesAProblemAndOnlyWhatThereIs() {
    var who = people.vetted("coordinator");
    var content = GivenEntries.problem(aWord());
    who.call()
        .body(Map.of("reason", "x", "replaces", SHIPPED, "content", content))
        .post(GivenEntries.PATH)
        .then()
        .statusCode(422)
        .body("errors.field", contains("content.kind"));
    who.call()
        .body(Map.of("reason", "x", "replaces", "magic", "content", content))
        .post(GivenEntries.PATH)
        .then()
        .statusCode(422)
        .body("errors.field", contains("replaces"));
    var entry = given.anEntry().proposed();
    entry
        .patch(entry.owner(), Map.of("replaces", SHIPPED))
        .statusCode(422)
        .body("errors.field", contains("replaces"));
  }

  @Test
  void whatIsRetiredIsBroughtBackByAnother() {
    var entry = confirmed(given.anEntry()).decided("RETIRED");
    entry.decide(entry.coordinator(), "CONFIRMED").statusCode(409);
    entry.decide(entry.owner(), "CONFIRMED").statusCode(409);
    entry.decide(people.vetted("coordinator"), "CONFIRMED").statusCode(200);
    entry.decide(entry.owner(), "RETIRED").statusCode(200);
  }

  @Test
  void pageByPageEveryEntryComesOnceAndWhatNobodyChangedFromAToZ() {
    var who = people.vetted("coordinator");
    for (var order : List.of("-updatedAt", "updatedAt", "name", "-name")) {
      var items = new ArrayList<Map<String, Object>>();
      int total = 0;
      for (var cursor = ""; cursor != null; ) {
        var page = list(who, "?limit=100&sort=%s&cursor=%s".formatted(order, cursor)).extract();
        items.addAll(page.<List<Map<String, Object>>>path("items"));
        cursor = page.path("nextCursor");
        total = page.path("total");
      }
      assertThat(items).extracting("id").as(order).doesNotHaveDuplicates().hasSize(total);
      if (order.endsWith("updatedAt")) {
        assertThat(items.stream().filter(item -> !item.containsKey("updatedAt")).toList())
            .hasSizeGreaterThan(1_000)
            .isSortedAccordingTo(Comparator.comparing(item -> (String) item.get("id")));
      }
    }
  }

  @Test
  void theListIsFilteredPagedAndCounted() {
    var word = aWord();
    var who = people.vetted("coordinator");
    var first = given.anEntry(word + "a").proposed();
    given.anEntry(word + "b").proposed();
    given.anEntry(word + "c").proposed().decided("REFUSED");
    list(who, "?q=" + word).body("total", equalTo(3)).body("items.state", hasItem("REFUSED"));
    list(who, "?kind=TECHNOLOGY&q=" + word).body("total", equalTo(0));
    var page =
        list(who, "?limit=1&sort=updatedAt&state=PROPOSED&q=" + word.toUpperCase())
            .body("total", equalTo(2))
            .body("items.id", contains(first.id()))
            .extract();
    list(
            who,
            "?limit=1&sort=updatedAt&state=PROPOSED&q=%s&cursor=%s"
                .formatted(word.toUpperCase(), page.<String>path("nextCursor")))
        .body("items.id", not(hasItem(first.id())))
        .body("items", hasSize(1))
        .body("nextCursor", nullValue());
    list(who, "?state=CONFIRMED&kind=PROBLEM&sort=name&limit=100")
        .body("items.shipped", hasItem(true))
        .body("items.kind", everyItem(equalTo("PROBLEM")));
    who.call().get(GivenEntries.PATH + "?sort=magic").then().statusCode(400);
    who.call().get(GivenEntries.PATH + "?cursor=magic").then().statusCode(400);
  }

  @Test
  void theFunctionsAreListedInTheLanguageAskedFor() {
    people
        .vetted("coordinator")
        .call()
        .get("/api/v1/bridge/functions")
        .then()
        .body("items.find { it.id == 'arrange' }.label", equalTo("arrange"));
  }

  @Test
  void onlyCoordinatorsAndAdministratorsHaveARight() {
    var entry = given.anEntry().proposed();
    for (var role : List.of("clinician", "provider", "official", "funder")) {
      var who = people.vetted(role);
      entry.seenBy(who).statusCode(403);
      propose(who, GivenEntries.problem(aWord())).statusCode(403);
      entry.decide(who, "CONFIRMED").statusCode(403);
    }
    People.visitor().get(entry.path()).then().statusCode(401);
  }
}

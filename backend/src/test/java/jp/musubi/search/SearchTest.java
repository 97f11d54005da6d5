package jp.musubi.search;

import static jp.musubi.organization.GivenOrganization.anOrganization;
import static jp.musubi.testing.Deliveries.aWord;
import static jp.musubi.testing.Deliveries.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import jp.musubi.need.GivenNeeds;
import jp.musubi.seed.GivenSeeds;
import jp.musubi.testing.Deliveries;
import jp.musubi.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchTest {
  private static final String SEARCH = "/api/v1/search";

  @Inject GivenNeeds needs;
  @Inject GivenSeeds seeds;
  @Inject People people;
  @Inject Deliveries deliveries;

  @Test
  void oneBoxFindsNeedsSeedsAndOrganizationsAndCountsThemByKind() {
    var word = aWord();
    var need = needs.aNeed().with("title", word + " の針").published();
    var seed = seeds.aSeed().with("title", word + " の型").published();
    var company = anOrganization().with("name", word + " 精工").verified();
    deliveries.settled();
    find(word)
        .body("total", equalTo(3))
        .body("items.id", containsInAnyOrder(need.id(), seed.id(), company.id().toString()))
        .body("items.type", containsInAnyOrder("NEED", "SEED", "ORGANIZATION"));
    find(word, "type", "NEED").body("items.id", contains(need.id()));
    find(word, "type", "SEED", "type", "ORGANIZATION").body("total", equalTo(2));
    find(word, "kind", "CAPABILITY").body("items.id", contains(seed.id()));
    find(word, "process", "silicone-molding").body("items.id", contains(seed.id()));
    find(word, "place", "dialysis").body("items.type", hasItem("SEED"));
    find(word, "process", "forging").body("items", empty());
    find(word, "prefecture", "02").body("items.id", contains(company.id().toString()));
  }

  @Test
  void facetsCountAndAreLabelledInTheReadersLanguage() {
    var word = aWord();
    seeds.aSeed().with("title", word + " の一").published();
    seeds.aSeed().with("title", word + " の二").published();
    needs.aNeed().with("title", word + " の三").published();
    deliveries.settled();
    find(word)
        .body("facets.name", contains("kind", "department", "place", "process", "prefecture"))
        .body(facet("kind") + ".code", contains("CAPABILITY"))
        .body(facet("kind") + ".count", contains(2))
        .body(facet("kind") + ".label", contains("Manufacturing"))
        .body(facet("department") + ".find { it.code == 'internal-medicine' }.count", equalTo(3))
        .body(facet("process") + ".label", contains("Silicone molding"));
    RestAssured.given()
        .header("Accept-Language", "ja")
        .queryParam("q", word)
        .get(SEARCH)
        .then()
        .body(facet("department") + ".label", hasItem("内科"));
    find(word, "kind", "PRODUCT")
        .body("items", empty())
        .body(facet("kind") + ".count", contains(2));
  }

  @Test
  void whereTheWordsStandIsMarkedInPlainText() {
    var word = aWord();
    seeds.aSeed().with("title", "<b>" + word + "</b> の加工").published();
    deliveries.settled();
    Map<String, Object> highlight = find(word).extract().path("items[0].highlight");
    var text = (String) highlight.get("text");
    assertThat(text).contains("<b>" + word + "</b>");
    @SuppressWarnings("unchecked")
    var marks = (List<Map<String, Integer>>) highlight.get("marks");
    assertThat(marks).isNotEmpty();
    for (var mark : marks) {
      assertThat(text.substring(mark.get("start"), mark.get("end"))).isEqualTo(word);
    }
  }

  @Test
  void typingIsCompleted() {
    var word = aWord();
    seeds.aSeed().with("title", word + " の加工").published();
    deliveries.settled();
    complete(People.visitor(), word.substring(0, 9)).body("items.text", hasItem(word));
    complete(People.visitor(), " ").body("items", empty());
    People.visitor().get(SEARCH + "/completions").then().statusCode(422);
    complete(People.visitor(), "a".repeat(61)).statusCode(422);
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    var word = aWord();
    var expected = new HashSet<String>();
    for (int i = 0; i < 5; i++) {
      expected.add(seeds.aSeed().with("title", word + " の " + i).published().id());
    }
    deliveries.settled();
    for (var asked : List.of(word, "")) {
      var seen = new ArrayList<String>();
      String cursor = null;
      do {
        var call = People.visitor().queryParam("q", asked).queryParam("limit", 2);
        if (cursor != null) {
          call.queryParam("cursor", cursor);
        }
        var page = call.get(SEARCH).then().statusCode(200).extract();
        seen.addAll(page.<List<String>>path("items.id"));
        cursor = page.path("nextCursor");
      } while (cursor != null && seen.size() < 400);
      assertThat(seen).doesNotHaveDuplicates().containsAll(expected);
      if (!asked.isEmpty()) {
        assertThat(seen).hasSize(5);
      }
    }
  }

  @Test
  void aRecordPublishedBetweenTwoPagesOfAllRepeatsNothing() {
    for (int i = 0; i < 3; i++) {
      seeds.aSeed().published();
    }
    deliveries.settled();
    var first = find("", "limit", "2").extract();
    seeds.aSeed().published();
    deliveries.settled();
    var second = find("", "limit", "2", "cursor", first.<String>path("nextCursor")).extract();
    assertThat(second.<List<String>>path("items.id"))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(first.<List<String>>path("items.id"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "(((",
        "a AND",
        "OR",
        "NOT",
        "*",
        "?",
        "~",
        "\\",
        "field:x",
        "[a TO b]",
        "{a TO b}",
        "+-&&||!(){}[]^\"~*?:\\/",
        "<script>alert(1)</script>",
        "'; drop table need; --",
        "%",
        "_",
        "  ",
        "👩‍⚕️",
        "が",
        "\u3000",
        "a\tb",
        "ｶﾞｰｾﾞ",
        "=cmd|' /C calc'!A0",
        "𠮷野家",
        "\u200b"
      })
  void aHostileQuestionIsAnsweredLikeAnyOther(String q) {
    People.visitor().queryParam("q", q).get(SEARCH).then().statusCode(200);
    People.visitor().queryParam("q", q).get(SEARCH + "/completions").then().statusCode(200);
    people
        .vetted("coordinator")
        .call()
        .queryParam("q", q.repeat(200 / q.length()))
        .get(SEARCH)
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "type, NOTHING, 400",
    "type, need, 400",
    "department, no-such-thing, 422",
    "process, no-such-thing, 422",
    "place, no-such-thing, 422",
    "prefecture, 99, 422",
    "limit, 0, 422",
    "limit, 101, 422",
    "limit, many, 400",
    "cursor, !!!, 400",
    "cursor, AAAA, 400"
  })
  void aQuestionThatCannotBeReadIsRefusedByName(String name, String value, int status) {
    People.visitor()
        .queryParam(name, value)
        .get(SEARCH)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("errors[0].field", org.hamcrest.Matchers.startsWith(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "a%00b", "%ed%a0%80", "%ff"})
  void aQuestionInTextNobodyCanHoldIsRefused(String q) {
    for (var path : List.of(SEARCH + "?q=", SEARCH + "/completions?q=")) {
      People.visitor().urlEncodingEnabled(false).get(path + q).then().statusCode(400);
    }
  }

  @Test
  void aQuestionIsNoLongerThanTwoHundredCharacters() {
    People.visitor().queryParam("q", "a".repeat(201)).get(SEARCH).then().statusCode(422);
  }

  @Test
  void nothingOfADraftIsFoundByOthers() {
    var word = aWord();
    var need = needs.aNeed().with("title", word + " の針").draft();
    var seed = seeds.aSeed().with("title", word + " の型").submitted();
    need.patch(need.owner(), Map.of("summary", word)).statusCode(200);
    deliveries.settled();
    for (var reader : readersWithoutTies()) {
      found(reader.get(), word).body("total", equalTo(0)).body("items", empty());
      complete(reader.get(), word.substring(0, 9)).body("items", empty());
    }
    found(people.vetted("coordinator").call(), word)
        .body("items.id", containsInAnyOrder(need.id(), seed.id()));
  }

  @Test
  void whatIsWithdrawnIsNoLongerFound() {
    var word = aWord();
    var seed = seeds.aSeed().with("title", word + " の型").published();
    eventually("it is found", () -> total(word) == 1);
    seed.moved(seed.owner(), "WITHDRAWN");
    eventually("it is gone", () -> total(word) == 0);
    complete(People.visitor(), word.substring(0, 9)).body("items", empty());
  }

  @Test
  void textAboveOnesRungIsNotFound() {
    var forMembers = aWord();
    var secret = aWord();
    var need =
        needs
            .aNeed()
            .with("presentPractice", forMembers + " で見回る")
            .with("unpublishedData", secret + " の値")
            .published();
    var seed =
        seeds
            .aSeed()
            .with("advantage", forMembers + " の薄さ")
            .with("principle", secret + " の型")
            .published();
    deliveries.settled();
    found(People.visitor(), forMembers).body("total", equalTo(0));
    complete(People.visitor(), forMembers.substring(0, 9)).body("items", empty());
    for (var member : List.of(people.unvetted("provider"), people.vetted("funder"))) {
      found(member.call(), forMembers).body("items.id", containsInAnyOrder(need.id(), seed.id()));
      found(member.call(), secret).body("total", equalTo(0));
      complete(member.call(), secret.substring(0, 9)).body("items", empty());
    }
    found(people.vetted("coordinator").call(), secret)
        .body("items.id", containsInAnyOrder(need.id(), seed.id()));
  }

  @Test
  void aSiteThatWithholdsItsNameIsNotFoundByIt() {
    var word = aWord();
    var need = needs.aNeed().with("title", word + " の針").published();
    var name = "Organization " + need.owner().organizationId();
    deliveries.settled();
    for (var reader : readersWithoutTies()) {
      found(reader.get(), word).body("items[0].organizationName", nullValue());
      found(reader.get(), name).body("items.id", not(hasItem(need.id())));
    }
    found(people.vetted("coordinator").call(), word)
        .body("items[0].organizationName", equalTo(name));
  }

  @Test
  void aSuspendedOrganizationIsOutOfSight() {
    var word = aWord();
    anOrganization().with("name", word + " 精工").suspended();
    deliveries.settled();
    found(People.visitor(), word).body("total", equalTo(0)).body("items", empty());
  }

  private interface Reader {
    RequestSpecification get();
  }

  private List<Reader> readersWithoutTies() {
    var member = people.unvetted("provider");
    var vetted = people.vetted("clinician");
    return List.of(People::visitor, member::call, vetted::call);
  }

  private static int total(String q) {
    return find(q).extract().path("total");
  }

  private static ValidatableResponse find(String q, String... parameters) {
    var call = People.visitor().queryParam("q", q);
    for (int i = 0; i < parameters.length; i += 2) {
      call.queryParam(parameters[i], parameters[i + 1]);
    }
    return call.get(SEARCH).then().statusCode(200);
  }

  private static ValidatableResponse found(RequestSpecification reader, String q) {
    return reader.queryParam("q", q).get(SEARCH).then().statusCode(200);
  }

  private static ValidatableResponse complete(RequestSpecification reader, String q) {
    return reader.queryParam("q", q).get(SEARCH + "/completions").then();
  }

  private static String facet(String name) {
    return "facets.find { it.name == '%s' }.values".formatted(name);
  }
}

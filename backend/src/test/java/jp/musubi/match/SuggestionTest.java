package jp.musubi.match;

import static jp.musubi.testing.Deliveries.aWord;
import static jp.musubi.testing.Deliveries.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.musubi.need.GivenNeeds;
import jp.musubi.need.GivenNeeds.ANeed;
import jp.musubi.seed.GivenSeeds;
import jp.musubi.seed.GivenSeeds.ASeed;
import jp.musubi.testing.Deliveries;
import jp.musubi.testing.People;
import jp.musubi.testing.People.Person;
import jp.musubi.testing.Posted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SuggestionTest {
  @Inject GivenNeeds needs;
  @Inject GivenSeeds seeds;
  @Inject People people;
  @Inject Deliveries deliveries;

  @Test
  void aSeedIsSuggestedOnceItIsPublishedAndNoLongerOnceItIsWithdrawn() {
    var word = aWord();
    var need = about(word).published();
    var seed = offering(word).inReview();
    deliveries.settled();
    assertThat(ids(need.owner(), need)).doesNotContain(seed.id());
    seed.moved(seed.coordinator(), "PUBLISHED");
    eventually("it is suggested", () -> ids(need.owner(), need).contains(seed.id()));
    seed.moved(seed.owner(), "WITHDRAWN");
    eventually("it is gone", () -> !ids(need.owner(), need).contains(seed.id()));
  }

  @Test
  void aNeedIsSuggestedOnceItIsPublishedAndNoLongerOnceItIsWithdrawn() {
    var word = aWord();
    var seed = offering(word).published();
    var need = about(word).inTriage().scoredWell();
    deliveries.settled();
    assertThat(ids(seed.owner(), seed)).doesNotContain(need.id());
    need.moved(need.coordinator(), "PUBLISHED");
    eventually("it is suggested", () -> ids(seed.owner(), seed).contains(need.id()));
    need.moved(need.owner(), "WITHDRAWN");
    eventually("it is gone", () -> !ids(seed.owner(), seed).contains(need.id()));
  }

  @Test
  void aChangedTextIsComparedAnewOnceItIsRevised() {
    var word = aWord();
    var need = about(word).published();
    var first = offering(word).published();
    var second = offering("別の技術").published();
    eventually("the one that says it is first", () -> first(need.owner(), need).equals(first.id()));
    first.patch(first.owner(), Map.of("title", "別の技術", "summary", "薄く作る")).statusCode(200);
    second.patch(second.owner(), Map.of("advantage", word + " が困らない面")).statusCode(200);
    eventually("the other is first", () -> first(need.owner(), need).equals(second.id()));
  }

  @Test
  void theContributionsAddUpToTheScoreAndTheBestComesFirst() {
    var pair = fittingPair();
    for (var ranking :
        List.of(
            suggestions(pair.need().owner(), pair.need()),
            suggestions(pair.need().coordinator(), pair.need(), "?includeGated=true"),
            suggestions(pair.seed().owner(), pair.seed()))) {
      var items = ranking.path("items");
      assertThat(items).isNotEmpty();
      double before = 1;
      for (int i = 0; i < items.size(); i++) {
        var item = items.get(i);
        double sum = 0;
        for (var factor : item.path("factors")) {
          sum += factor.path("contribution").asDouble();
        }
        assertThat(sum).isEqualTo(item.path("score").asDouble(), within(1e-9));
        assertThat(item.path("rank").asInt()).isEqualTo(i + 1);
        if (item.path("eligible").asBoolean()) {
          assertThat(item.path("score").asDouble()).isLessThanOrEqualTo(before);
          before = item.path("score").asDouble();
        }
        assertThat(item.path("modelVersion")).isEqualTo(ranking.path("modelVersion"));
      }
    }
  }

  @Test
  void bothSidesAreScoredAlike() {
    var pair = fittingPair();
    var fromNeed = item(pair.need().coordinator(), pair.need(), pair.seed().id());
    var fromSeed = item(pair.seed().coordinator(), pair.seed(), pair.need().id());
    assertThat(fromNeed.path("score")).isEqualTo(fromSeed.path("score"));
  }

  @Test
  void theEvidenceQuotesBothTexts() {
    var word = aWord();
    var need = about(word).with("presentPractice", "毎朝 " + word + " を手で押さえる").published();
    var seed = offering(word).published();
    deliveries.settled();
    var quotes = item(need.owner(), need, seed.id()).findValues("evidence");
    var needTexts = new ArrayList<String>();
    var seedTexts = new ArrayList<String>();
    quotes.forEach(list -> list.forEach(e -> needTexts.add(e.path("needText").asText())));
    quotes.forEach(list -> list.forEach(e -> seedTexts.add(e.path("seedText").asText())));
    assertThat(needTexts).anyMatch(text -> text.contains(word));
    assertThat(seedTexts).anyMatch(text -> text.contains(word));
    var needSource = need.owner().call().get(need.path()).asString();
    var seedSource = need.owner().call().get(seed.path()).asString();
    assertThat(needTexts)
        .filteredOn(text -> text.contains(word))
        .allMatch(text -> needSource.contains(stripped(text)));
    assertThat(seedTexts)
        .filteredOn(text -> text.contains(word))
        .allMatch(text -> seedSource.contains(stripped(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void everyReasonIsInWordsOfTheReadersLanguage(String language) {
    var word = aWord();
    var need =
        about(word)
            .with("regionWish", "02")
            .with("regionMust", true)
            .with("certificatesAsked", List.of("iso-13485"))
            .with("jmdnUndecided", true)
            .with("horizonMonths", 12)
            .published();
    var seed = offering(word).with("trl", 4).with("roleOffered", "MAH").published();
    deliveries.settled();
    var answer =
        RestAssured.given()
            .auth()
            .oauth2(need.coordinator().token())
            .header("Accept-Language", language)
            .get(need.path() + "/suggestions?includeGated=true&limit=100");
    var item = item(read(answer.asByteArray()), seed.id());
    for (var list : List.of("gates", "factors")) {
      assertThat(item.path(list)).isNotEmpty();
      for (var reason : item.path(list)) {
        for (var field : List.of("label", "detail")) {
          var text = reason.path(field).asText();
          assertThat(text)
              .as(reason.toString())
              .isNotBlank()
              .doesNotContain("{", "}", "gate.", "factor.", "null", "-matters");
          if (language.equals("ja")) {
            assertThat(text)
                .as(reason.toString())
                .matches("(?s).*[\\u3040-\\u30ff\\u4e00-\\u9fff].*");
          } else if (!reason.path("name").asText().equals("words")) {
            assertThat(text).as(reason.toString()).doesNotMatch("(?s).*[\\u3040-\\u30ff].*");
          }
        }
      }
    }
  }

  @Test
  void theOwnerAndCoordinatorsAskAndNobodyElse() {
    var need = about(aWord()).published();
    var seed = offering(aWord()).published();
    for (var reader :
        List.of(need.owner(), need.coordinator(), people.colleagueOf(need.owner(), "clinician"))) {
      reader.call().get(need.path() + "/suggestions").then().statusCode(200);
    }
    for (var other :
        List.of(people.vetted("clinician"), people.vetted("provider"), people.vetted("official"))) {
      other.call().get(need.path() + "/suggestions").then().statusCode(403);
    }
    for (var reader : List.of(seed.owner(), seed.coordinator())) {
      reader.call().get(seed.path() + "/suggestions").then().statusCode(200);
    }
    for (var other : List.of(people.vetted("clinician"), people.vetted("provider"))) {
      other.call().get(seed.path() + "/suggestions").then().statusCode(403);
    }
    People.visitor().get(need.path() + "/suggestions").then().statusCode(401);
    People.visitor().get(seed.path() + "/suggestions").then().statusCode(401);
  }

  @Test
  void aDraftIsAskedForByItsOwnersOnly() {
    var need = about(aWord()).draft();
    need.owner().call().get(need.path() + "/suggestions").then().statusCode(200);
    people.vetted("clinician").call().get(need.path() + "/suggestions").then().statusCode(404);
    var seed = offering(aWord()).draft();
    seed.owner().call().get(seed.path() + "/suggestions").then().statusCode(200);
    people.vetted("provider").call().get(seed.path() + "/suggestions").then().statusCode(404);
  }

  @Test
  void whatFailsAConditionIsForCoordinatorsAndComesLast() {
    var word = aWord();
    var need = about(word).with("certificatesAsked", List.of("iso-9001")).published();
    var failing = offering(word).published();
    var passing = offering(aWord()).with("certificates", List.of("iso-9001")).published();
    deliveries.settled();
    var gated = "?includeGated=true&limit=100";
    assertThat(ids(need.owner(), need)).doesNotContain(failing.id());
    assertThat(ids(suggestions(need.owner(), need, gated))).doesNotContain(failing.id());
    assertThat(ids(suggestions(need.coordinator(), need, "?limit=100")))
        .doesNotContain(failing.id());
    var all = suggestions(need.coordinator(), need, gated);
    assertThat(ids(all)).contains(failing.id());
    assertThat(item(all, failing.id()).path("eligible").asBoolean()).isFalse();
    assertThat(item(all, failing.id()).path("band").asText()).isEqualTo("UNCLEAR");
    assertThat(item(all, failing.id()).path("gates").findValuesAsText("passed")).contains("false");
    assertThat(ids(all).indexOf(passing.id())).isLessThan(ids(all).indexOf(failing.id()));
  }

  @Test
  void aMakersSuggestionsDoNotNameTheSite() {
    var pair = fittingPair();
    var item = item(pair.seed().owner(), pair.seed(), pair.need().id());
    assertThat(item.has("organization")).isFalse();
    assertThat(item.toString()).doesNotContain(pair.need().owner().organizationId().toString());
    assertThat(item(pair.need().owner(), pair.need(), pair.seed().id()).path("organization"))
        .isNotEmpty();
  }

  @Test
  void aSecretOfASeedMovesNothingThatAMemberIsAnswered() {
    var word = aWord();
    var need = about(word).by(people.unvetted("clinician")).published();
    var seed = offering("別の技術").published();
    offering(word).published();
    deliveries.settled();
    var before = answer(need.owner(), need);
    var asCoordinator = answer(need.coordinator(), need);
    seed.patch(seed.owner(), Map.of("principle", secret(word))).statusCode(200);
    deliveries.settled();
    assertThat(answer(need.owner(), need)).isEqualTo(before);
    assertThat(answer(need.coordinator(), need)).isNotEqualTo(asCoordinator);
    seed.patch(seed.owner(), Map.of("principle", secret("ほかの")));
    deliveries.settled();
    assertThat(answer(need.owner(), need)).isEqualTo(before);
  }

  @Test
  void aSecretOfANeedMovesNothingThatAMemberIsAnswered() {
    var word = aWord();
    var seed = offering(word).by(people.unvetted("provider")).published();
    var need = about("別の困りごと").published();
    about(word).published();
    deliveries.settled();
    var before = answer(seed.owner(), seed);
    var asCoordinator = answer(seed.coordinator(), seed);
    need.patch(need.coordinator(), Map.of("unpublishedData", secret(word))).statusCode(200);
    deliveries.settled();
    assertThat(answer(seed.owner(), seed)).isEqualTo(before);
    assertThat(answer(seed.coordinator(), seed)).isNotEqualTo(asCoordinator);
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "includeGated=perhaps"})
  void aQuestionThatCannotBeReadIsRefused(String query) {
    var need = about(aWord()).published();
    assertThat(need.owner().call().get(need.path() + "/suggestions?" + query).statusCode())
        .isIn(400, 422);
  }

  private record Pair(ANeed need, ASeed seed) {}

  private Pair fittingPair() {
    var word = aWord();
    var pair = new Pair(about(word).published(), offering(word).published());
    deliveries.settled();
    return pair;
  }

  private ANeed about(String word) {
    return needs.aNeed().with("title", word + " が困る").with("existingProducts", word + " はない");
  }

  private ASeed offering(String word) {
    return seeds.aSeed().with("title", word + " の加工").with("summary", word + " を薄く作る");
  }

  private static String secret(String word) {
    return "門外不出の " + word + " が困る " + word + " はない。目で見回る";
  }

  private static String stripped(String quote) {
    return quote.replace("…", "").strip();
  }

  private static String answer(Person who, Posted<?> subject) {
    return who.call().get(subject.path() + "/suggestions?limit=100").asString();
  }

  private static JsonNode suggestions(Person who, Posted<?> subject) {
    return suggestions(who, subject, "?limit=100");
  }

  private static JsonNode suggestions(Person who, Posted<?> subject, String query) {
    var answer = who.call().get(subject.path() + "/suggestions" + query);
    return read(answer.then().statusCode(200).extract().asByteArray());
  }

  private static List<String> ids(Person who, Posted<?> subject) {
    return ids(suggestions(who, subject));
  }

  private static List<String> ids(JsonNode ranking) {
    var ids = new ArrayList<String>();
    ranking.path("items").forEach(i -> ids.add(i.path("seedId").asText(i.path("needId").asText())));
    return ids;
  }

  private static String first(Person who, Posted<?> subject) {
    var ids = ids(who, subject);
    return ids.isEmpty() ? "" : ids.getFirst();
  }

  private static JsonNode item(Person who, Posted<?> subject, String id) {
    return item(suggestions(who, subject), id);
  }

  private static JsonNode item(JsonNode ranking, String id) {
    var at = ids(ranking).indexOf(id);
    assertThat(at).as("place of %s in %s", id, ids(ranking)).isNotNegative();
    return ranking.path("items").get(at);
  }

  private static JsonNode read(byte[] json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

package jp.musubi.match;

import static jp.musubi.match.Teaming.ids;
import static jp.musubi.match.Teaming.seat;
import static jp.musubi.match.Teaming.sum;
import static jp.musubi.testing.Deliveries.aWord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.musubi.testing.Deliveries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Teams over HTTP: who is in them, why, and what becomes of them. */
@QuarkusTest
class TeamTest {
  @Inject Teaming given;
  @Inject Deliveries deliveries;

  @Test
  void whatFitsBestTakesItsRoleAndTheContributionsAddUp() {
    var word = aWord();
    var need = given.need(word, "MAKER", "TEST").published();
    var maker = given.seed(word, "CAPABILITY", "MAKER").published();
    var other = given.seed("別の技術", "CAPABILITY", "MAKER").published();
    var lab = given.seed(word, "FACILITY", "TEST").published();
    deliveries.settled();
    for (var who : List.of(need.owner(), need.coordinator())) {
      var teams = given.teams(who, need, "?limit=5").path("items");
      assertThat(teams).isNotEmpty();
      double before = 1;
      for (var team : teams) {
        double score = team.path("score").asDouble();
        assertThat(score).isLessThanOrEqualTo(before);
        before = score;
        assertThat(sum(team.path("parts"))).isEqualTo(score, within(1e-9));
        assertThat(sum(team.path("seats")))
            .isEqualTo(team.path("parts").get(0).path("contribution").asDouble(), within(1e-9));
      }
      var best = teams.get(0);
      assertThat(seat(best, "MAKER").at("/member/seedId").asText()).isEqualTo(maker.id());
      assertThat(seat(best, "TEST").at("/member/seedId").asText()).isEqualTo(lab.id());
      assertThat(best.path("missingRoles")).isEmpty();
      assertThat(ids(best)).doesNotContain(other.id());
    }
  }

  @Test
  void theMarketingRoleIsForHoldersOfTheLicenceOfTheClass() {
    var word = aWord();
    var need = given.need(word, "MAKER").with("jmdnCode", "11246000").without("jmdnUndecided");
    need.published();
    var holder = given.seed(word, "CAPABILITY", "MAKER").published();
    var lower = given.seed(word, "PRODUCT", "MAH").published();
    given.licence(holder.owner(), "MAH_2");
    given.licence(lower.owner(), "MAH_3");
    deliveries.settled();
    var team = given.best(need.coordinator(), need);
    var mah = seat(team, "MAH");
    assertThat(mah.at("/member/seedId").asText()).isEqualTo(holder.id());
    assertThat(mah.path("reasons").toString()).contains("class II");
    assertThat(mah.path("swaps").toString()).doesNotContain(lower.id());
    assertThat(seat(team, "MAKER").at("/member/seedId").asText()).isEqualTo(holder.id());
    assertThat(team.path("seats").findValuesAsText("role")).containsExactly("MAH", "MAKER", "TEST");
  }

  @Test
  void aMissingRoleIsNamedWithThoseWhoComeNearestAndWhy() {
    var word = aWord();
    var need = given.need(word, "MAKER", "TEST").with("certificatesAsked", List.of("iso-27001"));
    need.published();
    given.seed(word, "CAPABILITY", "MAKER").with("certificates", List.of("iso-27001")).published();
    var near = given.seed(word, "SERVICE", "TEST").published();
    deliveries.settled();
    var team = given.best(need.owner(), need);
    assertThat(team.path("missingRoles").toString()).isEqualTo("[\"TEST\"]");
    var test = seat(team, "TEST");
    assertThat(test.has("member")).isFalse();
    var nearest = test.path("nearest").get(0);
    assertThat(nearest.path("seedId").asText()).isEqualTo(near.id());
    assertThat(nearest.path("failed").findValuesAsText("name")).containsExactly("certificates");
  }

  @Test
  void aSwappedMemberStaysAndTheScoreIsTheOneThatWasPromised() {
    var word = aWord();
    var need = given.need(word, "MAKER", "TEST").published();
    var maker = given.seed(word, "CAPABILITY", "MAKER").published();
    var second = given.seed(word, "CAPABILITY", "MAKER").with("trl", 3).published();
    var lab = given.seed(word, "FACILITY", "TEST").published();
    deliveries.settled();
    var best = given.best(need.coordinator(), need);
    var swap =
        Teaming.find(
            seat(best, "MAKER").path("swaps"),
            one -> List.of(maker.id(), second.id()).contains(one.path("seedId").asText()));
    var members = "?member=MAKER:" + swap.path("seedId").asText() + "&member=TEST:" + lab.id();
    var swapped = given.teams(need.coordinator(), need, members).path("items");
    assertThat(swapped).hasSize(1);
    assertThat(ids(swapped.get(0))).containsExactly(swap.path("seedId").asText(), lab.id());
    assertThat(swapped.get(0).path("score")).isEqualTo(swap.path("teamScore"));
    assertThat(swapped.get(0).path("score").asDouble())
        .isLessThanOrEqualTo(best.path("score").asDouble());
    assertThat(seat(swapped.get(0), "MAKER").path("fixed").asBoolean()).isTrue();
  }

  @Test
  void aRoleMayBeAddedByNamingSomebodyForIt() {
    var word = aWord();
    var need = given.need(word, "MAKER").published();
    var fund = given.seed(word, "FUNDING", "FUNDING").published();
    deliveries.settled();
    var team =
        given.teams(need.coordinator(), need, "?member=FUNDING:" + fund.id()).path("items").get(0);
    assertThat(seat(team, "FUNDING").at("/member/seedId").asText()).isEqualTo(fund.id());
    assertThat(seat(team, "FUNDING").path("reasons")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void everyReasonIsInWordsOfTheReadersLanguage(String language) {
    var word = aWord();
    var need = given.need(word, "MAKER", "TEST").published();
    given.seed(word, "CAPABILITY", "MAKER").published();
    given.seed(word, "FACILITY", "TEST").published();
    deliveries.settled();
    var answer =
        RestAssured.given()
            .auth()
            .oauth2(need.coordinator().token())
            .header("Accept-Language", language)
            .get(need.path() + "/teams");
    var team = Teaming.read(answer).path("items").get(0);
    var texts = team.path("parts").findValuesAsText("label");
    team.path("links").forEach(link -> texts.addAll(link.findValuesAsText("detail")));
    team.path("seats").forEach(s -> s.path("reasons").forEach(why -> texts.add(why.asText())));
    assertThat(texts)
        .hasSizeGreaterThan(8)
        .allSatisfy(
            text ->
                assertThat(text)
                    .doesNotContain("{", "team.", "factor.")
                    .matches(
                        language.equals("ja") ? "(?s).*[\\u3040-\\u30ff].*" : "[\\x20-\\x7e]+"));
  }

  @Test
  void aTeamBecomesAMatchWithItsRoles() {
    var word = aWord();
    var need = given.need(word, "MAKER", "TEST", "FUNDING").published();
    var both = given.seed(word, "CAPABILITY", "MAKER").published();
    given.licence(both.owner(), "MAH_1");
    var lab = given.seed(word, "FACILITY", "TEST").published();
    var participants =
        List.of(
            Map.of("seedId", both.id(), "role", "MAH"),
            Map.of("seedId", both.id(), "role", "MAKER"),
            Map.of("seedId", lab.id(), "role", "TEST"));
    given
        .opened(need, participants)
        .statusCode(201)
        .body("participants.role", containsInAnyOrder("NEED_OWNER", "MAH", "MAKER", "TEST"))
        .body("missingRoles", contains("FUNDING"));
    var again = Map.of("seedId", both.id(), "role", "MAKER");
    var fresh = given.need(word, "MAKER").published();
    given
        .opened(fresh, List.of(again, again))
        .statusCode(409)
        .body("type", equalTo("/problems/match-exists"));
  }
}

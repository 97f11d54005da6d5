package jp.musubi.match;

import static jp.musubi.match.Teaming.ids;
import static jp.musubi.match.Teaming.seat;
import static jp.musubi.testing.Deliveries.aWord;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.musubi.need.GivenNeeds.ANeed;
import jp.musubi.testing.Deliveries;
import jp.musubi.testing.People.Person;
import org.junit.jupiter.api.Test;

/** What one may not know of moves nothing in the teams one is answered. */
@QuarkusTest
class TeamDisclosureTest {
  private static final Map<String, String> UNNAMED = Map.of("organization", "COORDINATORS");

  @Inject Teaming given;
  @Inject GivenMatches matches;
  @Inject Deliveries deliveries;

  @Test
  void aSecretOfASeedMovesNothingThatTheOwnerOfTheNeedIsAnswered() {
    var word = aWord();
    var need = given.need(word, "MAKER", "TEST").published();
    given.seed(word, "CAPABILITY", "MAKER").published();
    var seed = given.seed("別の技術", "CAPABILITY", "MAKER").published();
    deliveries.settled();
    var before = answer(need.owner(), need);
    var asCoordinator = answer(need.coordinator(), need);
    seed.patch(seed.owner(), Map.of("principle", word + " が困る " + word + " はない")).statusCode(200);
    deliveries.settled();
    assertThat(answer(need.owner(), need)).isEqualTo(before);
    assertThat(answer(need.coordinator(), need)).isNotEqualTo(asCoordinator);
  }

  @Test
  void theLicenceOfAnOrganizationThatStaysUnnamedIsUsedForCoordinatorsOnly() {
    var word = aWord();
    var need = given.need(word, "MAKER", "MAH").published();
    var seed = given.seed(word, "CAPABILITY", "MAKER").with("disclosure", UNNAMED).published();
    deliveries.settled();
    var before = answer(need.owner(), need);
    given.licence(seed.owner(), "MAH_1");
    assertThat(answer(need.owner(), need)).isEqualTo(before);
    var team = given.best(need.coordinator(), need);
    assertThat(seat(team, "MAH").at("/member/seedId").asText()).isEqualTo(seed.id());
  }

  @Test
  void thatTwoUnnamedSeedsAreOfOneOrganizationIsNotTold() {
    var word = aWord();
    var need = given.need(word, "MAKER", "TEST").published();
    var maker = given.seed(word, "CAPABILITY", "MAKER").with("disclosure", UNNAMED).published();
    var lab =
        given
            .seed(word, "FACILITY", "TEST")
            .by(maker.owner())
            .with("disclosure", UNNAMED)
            .published();
    deliveries.settled();
    var members = "?member=MAKER:" + maker.id() + "&member=TEST:" + lab.id();
    var seen = given.teams(need.owner(), need, members).path("items").get(0);
    assertThat(seen.toString()).doesNotContain(maker.owner().organizationId().toString());
    assertThat(seen.path("parts").get(1).path("contribution").asDouble()).isZero();
    var full = given.teams(need.coordinator(), need, members).path("items").get(0);
    assertThat(full.path("links").toString()).contains("One organization does both");
  }

  @Test
  void earlierMatchesCountForCoordinatorsOnly() {
    var word = aWord();
    var past = matches.aMatch().introduced();
    var need = given.need(word, "MAKER").by(past.site()).published();
    var seed = given.seed(word, "CAPABILITY", "MAKER").by(past.maker()).published();
    deliveries.settled();
    var members = "?member=MAKER:" + seed.id();
    var full = given.teams(need.coordinator(), need, members).path("items").get(0);
    assertThat(full.path("parts").get(2).path("contribution").asDouble()).isPositive();
    assertThat(full.at("/links/0/ties/detail").asText()).contains("1 earlier match");
    var seen = given.teams(need.owner(), need, members).path("items").get(0);
    assertThat(seen.path("parts").get(2).path("contribution").asDouble()).isZero();
    assertThat(seen.at("/links/0/ties/detail").asText()).contains("not counted");
    assertThat(ids(full)).isEqualTo(List.of(seed.id()));
  }

  @Test
  void aMatchThatNeverCameToAnIntroductionIsNoTie() {
    var word = aWord();
    var past = matches.aMatch().offered();
    var need = given.need(word, "MAKER").by(past.site()).published();
    var seed = given.seed(word, "CAPABILITY", "MAKER").by(past.maker()).published();
    deliveries.settled();
    var members = "?member=MAKER:" + seed.id();
    var full = given.teams(need.coordinator(), need, members).path("items").get(0);
    assertThat(full.path("parts").get(2).path("contribution").asDouble()).isZero();
  }

  private static String answer(Person who, ANeed need) {
    return who.call()
        .get(need.path() + "/teams?limit=10")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}

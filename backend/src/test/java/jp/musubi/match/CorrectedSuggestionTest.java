package jp.musubi.match;

import static jp.musubi.testing.Deliveries.aWord;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The corrected reading is what is matched – for those who may read all it may have come from. */
@QuarkusTest
class CorrectedSuggestionTest {
  private static final String CHOKES = "chokes-when-drinking-lying";
  private static final Map<String, String> OPEN_NEED =
      Map.of("mechanism", "MEMBERS", "problem", "PUBLIC", "setting", "PUBLIC");
  private static final Map<String, String> OPEN_SEED =
      Map.of("principle", "MEMBERS", "advantage", "PUBLIC");

  @Inject GivenNeeds needs;
  @Inject GivenSeeds seeds;
  @Inject People people;
  @Inject Deliveries deliveries;

  private final List<Posted<?>> made = new ArrayList<>();

  private record Pair(ANeed need, ASeed seed) {}

  /** Both share a word of their own, so that they are found; the seed makes what stops choking. */
  private Pair pair(Map<String, String> needLevels, Map<String, String> seedLevels) {
    var word = aWord();
    var need = needs.aNeed().with("title", word + " の相談");
    var seed =
        seeds.aSeed().with("title", word + " のゲル化剤・増粘多糖類とゼリー飲料の製造").by(people.unvetted("provider"));
    var pair =
        new Pair(
            need.with("disclosure", needLevels).published(),
            seed.with("disclosure", seedLevels).published());
    made.add(pair.need());
    made.add(pair.seed());
    deliveries.settled();
    return pair;
  }

  /** Corrected as they are they would fit the needs and seeds of other tests. */
  @AfterEach
  void withdrawn() {
    for (var posted : made) {
      posted.seenBy(posted.owner());
      posted.moved(posted.owner(), "WITHDRAWN");
    }
    deliveries.settled();
  }

  private void correct(Posted<?> posted, Person who, Object correction) {
    posted.seenBy(who);
    var call = who.call().header("If-Match", posted.etag()).body(correction);
    call.put(posted.path() + "/reading").then().statusCode(200);
    deliveries.settled();
  }

  private static String answer(Person who, Posted<?> posted) {
    return who.call().get(posted.path() + "/suggestions?limit=100").then().extract().asString();
  }

  private static double meaning(Person who, Posted<?> posted, Posted<?> other) {
    var item = "items.find { it.%s == '%s' }";
    var side = posted instanceof ANeed ? "seedId" : "needId";
    Number share =
        JsonPath.from(answer(who, posted))
            .get(
                item.formatted(side, other.id())
                    + ".factors.find { it.name == 'meaning' }.contribution");
    return share.doubleValue();
  }

  @Test
  void theOwnersAndTheCoordinatorsSuggestionsFollowTheCorrection() {
    var pair = pair(Map.of(), Map.of());
    var need = pair.need();
    var before = new HashMap<Person, Double>();
    for (var who : List.of(need.owner(), need.coordinator())) {
      before.put(who, meaning(who, need, pair.seed()));
    }
    correct(need, need.owner(), Map.of("added", List.of(CHOKES)));
    before.forEach(
        (who, share) -> assertThat(meaning(who, need, pair.seed())).isGreaterThan(share));
    correct(need, need.coordinator(), Map.of("rejected", List.of(CHOKES)));
    before.forEach(
        (who, share) -> assertThat(meaning(who, need, pair.seed())).isLessThanOrEqualTo(share));
    correct(need, need.owner(), Map.of());
    before.forEach((who, share) -> assertThat(meaning(who, need, pair.seed())).isEqualTo(share));
  }

  @Test
  void aCorrectionOfANeedMovesNothingForThoseWhoMayNotReadAllOfIt() {
    var pair = pair(Map.of(), Map.of());
    var maker = pair.seed().owner();
    var before = answer(maker, pair.seed());
    var asCoordinator = answer(pair.seed().coordinator(), pair.seed());
    correct(pair.need(), pair.need().owner(), Map.of("added", List.of(CHOKES)));
    assertThat(answer(maker, pair.seed())).isEqualTo(before);
    assertThat(answer(pair.seed().coordinator(), pair.seed())).isNotEqualTo(asCoordinator);
  }

  @Test
  void norDoesItWhereTheConfidentialTextIsNotEvenThere() {
    var pair = pair(Map.of(), Map.of());
    pair.need().patch(pair.need().coordinator(), "{\"unpublishedData\": null}").statusCode(200);
    deliveries.settled();
    var before = answer(pair.seed().owner(), pair.seed());
    correct(pair.need(), pair.need().owner(), Map.of("added", List.of(CHOKES)));
    assertThat(answer(pair.seed().owner(), pair.seed())).isEqualTo(before);
  }

  @Test
  void aCorrectionOfANeedThatTheyMayReadAllOfCountsForThemToo() {
    var pair = pair(OPEN_NEED, Map.of());
    var maker = pair.seed().owner();
    var before = meaning(maker, pair.seed(), pair.need());
    correct(pair.need(), pair.need().owner(), Map.of("added", List.of(CHOKES)));
    assertThat(meaning(maker, pair.seed(), pair.need())).isGreaterThan(before);
  }

  @Test
  void theSameHoldsForSeeds() {
    var pair = pair(Map.of(), Map.of());
    var open = pair(Map.of(), OPEN_SEED);
    var before = answer(pair.need().owner(), pair.need());
    correct(pair.seed(), pair.seed().owner(), Map.of("added", List.of("plating")));
    assertThat(answer(pair.need().owner(), pair.need())).isEqualTo(before);
    var share = meaning(open.need().owner(), open.need(), open.seed());
    correct(open.seed(), open.seed().owner(), Map.of("added", List.of("dialysis-needle-dislodge")));
    assertThat(meaning(open.need().owner(), open.need(), open.seed())).isGreaterThan(share);
  }
}

package jp.musubi.learning;

import static jp.musubi.testing.Deliveries.aWord;
import static jp.musubi.testing.Deliveries.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import jp.musubi.need.GivenNeeds;
import jp.musubi.need.GivenNeeds.ANeed;
import jp.musubi.seed.GivenSeeds;
import jp.musubi.testing.Deliveries;
import jp.musubi.testing.People;
import jp.musubi.testing.People.Person;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PlacedToLearnTest.EveryDay.class)
class PlacedToLearnTest {
  @Inject GivenNeeds needs;
  @Inject GivenSeeds seeds;
  @Inject People people;
  @Inject Deliveries deliveries;
  @Inject EntityManager entities;

  /** Every list has its place to learn from, so that there is one to look at. */
  public static final class EveryDay implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("musubi.learning.exploration-rate", "1");
    }
  }

  @Test
  void coordinatorsSeeOneSeedPlacedToLearnAndOthersTheOrderOfTheModel() {
    var need = aNeedWithManySeeds();
    var coordinator = people.vetted("coordinator");

    var shown = suggestions(coordinator, need, 20);
    shown.body("items.count { it.placedToLearn }", is(1));
    List<Boolean> marked = shown.extract().path("items.placedToLearn");
    int place = marked.indexOf(true);
    assertThat(place + 1).isBetween(6, 10);
    List<Float> scores = shown.extract().path("items.score");
    assertThat(scores.get(place)).isLessThan(scores.getLast());

    List<String> ids = shown.extract().path("items.seedId");
    List<String> longer = suggestions(coordinator, need, 24).extract().path("items.seedId");
    assertThat(longer.subList(0, 20)).isEqualTo(ids);
    List<String> shorter = suggestions(coordinator, need, 10).extract().path("items.seedId");
    assertThat(shorter).isEqualTo(ids.subList(0, 10));

    for (var other : List.of(need.owner(), people.vetted("admin"))) {
      suggestions(other, need, 24).body("items.placedToLearn", everyItem(is(false)));
    }
    List<Float> inOrder =
        suggestions(people.vetted("admin"), need, 24).extract().path("items.score");
    assertThat(inOrder).isSortedAccordingTo((a, b) -> Float.compare(b, a));
    eventually("its chance is kept with it", () -> rarest(need) > 0 && rarest(need) < 0.2);
  }

  private ANeed aNeedWithManySeeds() {
    var word = aWord();
    var need =
        needs
            .aNeed()
            .with("title", word + " が困る")
            .with("existingProducts", word + " はない")
            .published();
    for (int i = 0; i < 26; i++) {
      var said = word + " " + "あ".repeat(i % 9) + word;
      seeds.aSeed().with("title", said + " の加工").with("summary", said + " を作る" + i).published();
    }
    deliveries.settled();
    return need;
  }

  private static ValidatableResponse suggestions(Person who, ANeed need, int limit) {
    return who.call().get(need.path() + "/suggestions?limit=" + limit).then().statusCode(200);
  }

  private double rarest(ANeed need) {
    var sql =
        """
        select coalesce(min(cast(item->>'q' as double precision)), 0)
        from shown_list, jsonb_array_elements(items) item where need_id = '%s'
        """;
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                ((Number) entities.createNativeQuery(sql.formatted(need.id())).getSingleResult())
                    .doubleValue());
  }
}

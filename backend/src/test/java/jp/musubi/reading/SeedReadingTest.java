package jp.musubi.reading;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.musubi.seed.GivenSeeds;
import jp.musubi.seed.GivenSeeds.ASeed;
import jp.musubi.testing.People;
import jp.musubi.testing.People.Person;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeedReadingTest {
  @Inject GivenSeeds given;
  @Inject People people;

  private static ValidatableResponse read(Person who, ASeed seed) {
    return who.call().get(seed.path() + "/reading").then();
  }

  private static ValidatableResponse correct(Person who, ASeed seed, Object correction) {
    return who.call()
        .header("If-Match", seed.etag())
        .body(correction)
        .put(seed.path() + "/reading")
        .then();
  }

  @Test
  void aSeedIsReadIntoTechnologiesAndCorrected() {
    var seed = given.aSeed().draft();
    read(seed.owner(), seed)
        .statusCode(200)
        .body("concepts.id", hasItem("silicone"))
        .body("concepts[0].kind", equalTo("TECHNOLOGY"))
        .body("concepts[0].quotes.text.flatten()", hasItem("医療用シリコーン"))
        .body("countsFrom", equalTo("NDA"));
    correct(
            seed.owner(),
            seed,
            Map.of("added", List.of("plating"), "rejected", List.of("silicone")))
        .statusCode(200)
        .body("concepts[0].id", equalTo("plating"))
        .body("concepts[-1].id", equalTo("silicone"))
        .body("corrected.by.id", equalTo(seed.owner().memberId().toString()));
    correct(seed.owner(), seed, Map.of()).statusCode(412);
  }

  @Test
  void onlyOwnersAndCoordinatorsReadAndCorrect() {
    var draft = given.aSeed().draft();
    var open = given.aSeed().published();
    var other = people.vetted("provider");
    read(other, draft).statusCode(404);
    read(other, open).statusCode(403);
    correct(other, open, Map.of()).statusCode(403);
    read(open.coordinator(), open).statusCode(200);
    People.visitor().get(open.path() + "/reading").then().statusCode(401);
  }

  @Test
  void aDraftIsReadWithoutBeingStored() {
    var owner = people.vetted("provider");
    owner
        .call()
        .body(Map.of("content", Map.of("kind", "CAPABILITY", "title", "金めっきと無電解ニッケルめっき")))
        .post("/api/v1/seeds/readings")
        .then()
        .statusCode(200)
        .body("concepts.id", hasItem("plating"));
    owner.call().queryParam("mine", true).get("/api/v1/seeds").then().body("total", equalTo(0));
  }

  @Test
  void conceptsAreFoundInEitherLanguageWidthAndKana() {
    var who = people.vetted("provider").call();
    for (var asked : List.of("シリコーン", "しりこーん", "ｼﾘｺｰﾝ", "Silicone", "LSR")) {
      who.queryParam("q", asked)
          .get("/api/v1/bridge/concepts")
          .then()
          .statusCode(200)
          .body("items.id", hasItem("silicone"));
      who = people.vetted("provider").call();
    }
    who.queryParam("q", "むせる")
        .queryParam("kind", "TECHNOLOGY")
        .get("/api/v1/bridge/concepts")
        .then()
        .body("items.kind", not(hasItem("PROBLEM")));
  }

  @Test
  void aConceptIsToldInBothLanguagesWithItsFunctions() {
    people
        .vetted("clinician")
        .call()
        .queryParam("q", "水やお茶でむせる")
        .get("/api/v1/bridge/concepts")
        .then()
        .body("items[0].id", equalTo("chokes-when-drinking-lying"))
        .body("items[0].label", equalTo("Choking on water or tea; too little to drink"))
        .body("items[0].ja", equalTo("水やお茶でむせる・水分がとれない"))
        .body("items[0].en", not(equalTo("水やお茶でむせる・水分がとれない")))
        .body("items[0].functions[0].label", not(equalTo("")));
    people.vetted("clinician").call().get("/api/v1/bridge/concepts").then().body("items", empty());
    people
        .vetted("clinician")
        .call()
        .queryParam("limit", 0)
        .get("/api/v1/bridge/concepts")
        .then()
        .statusCode(422)
        .body("errors.field", contains("limit"));
    People.visitor().get("/api/v1/bridge/concepts?q=x").then().statusCode(401);
  }
}

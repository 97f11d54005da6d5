package jp.musubi.seed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import jp.musubi.identity.Level;
import jp.musubi.testing.People;
import jp.musubi.testing.People.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeedDisclosureTest {
  @Inject GivenSeeds given;
  @Inject People people;

  @Test
  void aVisitorReadsWhatCanBeDoneAndByWhom() {
    var seed = given.aSeed().published();
    seed.seenByVisitor()
        .body("kind", equalTo("CAPABILITY"))
        .body("summary", notNullValue())
        .body("capabilities[0].process", equalTo("silicone-molding"))
        .body("organization.id", equalTo(seed.owner().organizationId().toString()))
        .body("organization.municipalityCode", equalTo("032018"))
        .body("advantage", nullValue())
        .body("principle", nullValue())
        .body("iprStatus", nullValue())
        .body("publications", empty())
        .body("inventors", empty())
        .body("unpublishedInvention", nullValue())
        .body("disclosure", nullValue())
        .body("withheld", empty());
  }

  @Test
  void eachRungReadsOneStepMore() {
    var seed = given.aSeed().with("disclosure", Map.of("ipr", "VETTED")).published();
    seed.seenBy(people.unvetted("clinician"))
        .body("advantage", notNullValue())
        .body("iprStatus", nullValue())
        .body("withheld", containsInAnyOrder("inventors", "ipr", "principle"));
    seed.seenBy(people.vetted("clinician"))
        .body("iprStatus", equalTo("KNOW_HOW"))
        .body("inventors", empty());
    var partner = people.vetted("clinician");
    people.open(seed.id(), partner, Level.COUNTERPART);
    seed.seenBy(partner).body("inventors", hasSize(1)).body("principle", nullValue());
    people.open(seed.id(), partner, Level.NDA);
    seed.seenBy(partner).body("principle", notNullValue()).body("disclosure", nullValue());
    for (var all : new Person[] {seed.owner(), seed.coordinator()}) {
      seed.seenBy(all)
          .body("principle", notNullValue())
          .body("disclosure.principle", equalTo("NDA"))
          .body("withheld", empty());
    }
  }

  @Test
  void whatIsNotOpenDoesNotExistForOthers() {
    var seed = given.aSeed().submitted();
    seed.seenByVisitor().statusCode(404);
    seed.seenBy(people.vetted("provider")).statusCode(404);
    seed.patch(people.vetted("provider"), Map.of("title", "x")).statusCode(404);
    seed.seenBy(people.colleagueOf(seed.owner(), "provider")).statusCode(200);
  }

  @Test
  void seedsAreFoundByEachOfTheirFields() {
    var word = "探" + System.nanoTime();
    given.aSeed().with("title", word).published();
    assertFound(null, word, "process", "silicone-molding", true);
    assertFound(null, word, "process", "plating", false);
    assertFound(null, word, "material", "silicone", true);
    assertFound(null, word, "material", "titanium", false);
    assertFound(null, word, "fieldOfUse", "internal-medicine", true);
    assertFound(null, word, "fieldOfUse", "surgery", false);
    assertFound(null, word, "roleOffered", "MAKER", true);
    assertFound(null, word, "roleOffered", "MAH", false);
    assertFound(null, word, "prefecture", "03", true);
    assertFound(null, word, "prefecture", "02", false);
    assertFound(null, word, "kind", "CAPABILITY", true);
    assertFound(null, word, "kind", "FUNDING", false);
    assertFound(null, word, "state", "PUBLISHED", true);
    assertFound(null, word, "state", "LICENSED", false);
  }

  @Test
  void aFilterFindsOnlyWhereTheReaderMayKnowTheField() {
    var word = "秘" + System.nanoTime();
    var seed =
        given
            .aSeed()
            .with("title", word)
            .with("disclosure", Map.of("capabilities", "VETTED", "organization", "MEMBERS"))
            .published();
    for (var filter :
        Map.of(
                "process", "silicone-molding",
                "material", "silicone",
                "fieldOfUse", "internal-medicine",
                "roleOffered", "MAKER")
            .entrySet()) {
      var name = filter.getKey();
      assertFound(null, word, name, filter.getValue(), false);
      assertFound(people.unvetted("clinician"), word, name, filter.getValue(), false);
      assertFound(people.vetted("clinician"), word, name, filter.getValue(), true);
      assertFound(seed.owner(), word, name, filter.getValue(), true);
      assertFound(seed.coordinator(), word, name, filter.getValue(), true);
    }
    assertFound(null, word, "prefecture", "03", false);
    assertFound(people.unvetted("clinician"), word, "prefecture", "03", true);
    given()
        .queryParam("q", word)
        .get("/api/v1/seeds")
        .then()
        .body("items.id", contains(seed.id()))
        .body("items[0].organizationName", nullValue())
        .body("items[0].prefectureCode", nullValue())
        .body("items[0].processes", empty());
  }

  private static void assertFound(
      @Nullable Person reader, String word, String filter, String value, boolean found) {
    var call = reader == null ? given() : reader.call();
    call.queryParam("q", word)
        .queryParam(filter, value)
        .get("/api/v1/seeds")
        .then()
        .statusCode(200)
        .body("total", equalTo(found ? 1 : 0));
  }
}

package jp.musubi.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import jp.musubi.identity.Level;
import jp.musubi.testing.People;
import jp.musubi.testing.People.Person;
import org.junit.jupiter.api.Test;

/** What is written, as its readers will see it. */
@QuarkusTest
class PreviewTest {
  private static final Map<String, Object> NEED =
      Map.of(
          "title", "針のずれ",
          "statement", Map.of("problem", "針がずれる"),
          "department", "pediatrics",
          "unpublishedData", "院内の数値");

  @Inject People people;
  @Inject GivenNeeds given;
  @Inject EntityManager entities;

  private static ValidatableResponse preview(
      Person author, Level as, Map<String, Object> content, Map<String, ?> more) {
    var wish = new HashMap<String, Object>(Map.of("content", content, "as", as.name()));
    wish.putAll(more);
    var path = content.containsKey("kind") ? "seeds" : "needs";
    return author.call().body(wish).post("/api/v1/" + path + "/previews").then();
  }

  private static Map<String, Object> at(String group, String level) {
    var content = new LinkedHashMap<>(NEED);
    content.put("disclosure", Map.of(group, level));
    return content;
  }

  @Test
  void eachReaderIsShownWhatTheyWillBeShown() {
    var author = people.vetted("clinician");
    preview(author, Level.PUBLIC, NEED, Map.of())
        .statusCode(200)
        .body("need.title", equalTo("針のずれ"))
        .body("need.statement", nullValue())
        .body("need.organization", nullValue())
        .body("need.allowedTransitions", empty())
        .body("hidden", contains("mechanism", "organization", "person", "problem", "setting"));
    preview(author, Level.COUNTERPART, NEED, Map.of())
        .body("need.statement.problem", equalTo("針がずれる"))
        .body("need.organization.id", equalTo(author.organizationId().toString()))
        .body("need.submitter.id", equalTo(author.memberId().toString()))
        .body("need.unpublishedData", nullValue())
        .body("hidden", contains("mechanism"));
    preview(author, Level.NDA, NEED, Map.of()).body("need.unpublishedData", notNullValue());
    preview(author, Level.PUBLIC, at("problem", "PUBLIC"), Map.of())
        .body("need.statement.problem", notNullValue());
  }

  @Test
  void itIsTheSameCutThatReadersGet() {
    var need = given.aNeed().published();
    var mine = need.seenBy(need.owner()).extract().jsonPath();
    var content = new LinkedHashMap<String, Object>(GivenNeeds.complete());
    content.put("disclosure", mine.getMap("disclosure"));
    var shown =
        new HashMap<>(
            preview(need.coordinator(), Level.MEMBERS, content, Map.of("needId", need.id()))
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("need"));
    var read =
        new HashMap<>(need.seenBy(people.unvetted("provider")).extract().jsonPath().getMap("$"));
    // What a draft has not got yet, and what the answer says of the reader.
    var aside =
        Set.of("id", "state", "publishedAt", "validUntil", "createdAt", "updatedAt", "withheld");
    aside.forEach(shown::remove);
    aside.forEach(read::remove);
    assertThat(shown).isEqualTo(read);
  }

  @Test
  void nothingIsStored() {
    var author = people.vetted("clinician");
    preview(author, Level.PUBLIC, NEED, Map.of()).statusCode(200);
    author.call().get("/api/v1/needs?mine=true").then().body("total", equalTo(0));
  }

  @Test
  void anothersNeedIsNoFrameAndHalfAWishIsRefused() {
    var need = given.aNeed().published();
    var stranger = people.vetted("clinician");
    preview(stranger, Level.PUBLIC, NEED, Map.of("needId", need.id())).statusCode(403);
    preview(stranger, Level.PUBLIC, NEED, Map.of("needId", given.aNeed().draft().id()))
        .statusCode(404);
    preview(stranger, Level.PUBLIC, at("colour", "PUBLIC"), Map.of())
        .statusCode(422)
        .body("errors.field", hasItem("disclosure.colour"));
    stranger
        .call()
        .body(Map.of("content", NEED))
        .post("/api/v1/needs/previews")
        .then()
        .statusCode(422)
        .body("errors.field", contains("as"));
    preview(people.unattached("clinician"), Level.PUBLIC, NEED, Map.of()).statusCode(409);
  }

  @Transactional
  void move(Person person, String kind, String municipality) {
    entities
        .createNativeQuery(
            "update organization set kind = :kind, municipality_code = :place, prefecture_code = '32' where id = :id")
        .setParameter("kind", kind)
        .setParameter("place", municipality)
        .setParameter("id", person.organizationId())
        .executeUpdate();
  }

  @Test
  void aDepartmentThatTellsTheSiteIsWarnedOf() {
    var author = people.vetted("clinician");
    move(author, "HOSPITAL", "325252");
    preview(author, Level.PUBLIC, NEED, Map.of())
        .body("warnings.field", contains("disclosure.department"))
        .body("warnings.code", contains("small-cell"))
        .body("warnings.message", hasItem(containsString(": 1.")));
    preview(author, Level.PUBLIC, at("department", "COUNTERPART"), Map.of())
        .body("warnings", empty());
    move(people.vetted("clinician"), "CLINIC", "325252");
    move(people.vetted("provider"), "COMPANY", "325252");
    preview(author, Level.PUBLIC, NEED, Map.of())
        .body("warnings.message", hasItem(containsString(": 2.")));
    move(people.vetted("clinician"), "CARE_FACILITY", "325252");
    preview(author, Level.PUBLIC, NEED, Map.of()).body("warnings", empty());
  }

  @Test
  void whatIsNotPublishedYetIsWarnedOf() {
    var author = people.vetted("clinician");
    preview(author, Level.PUBLIC, at("mechanism", "MEMBERS"), Map.of())
        .body("warnings.code", hasItem("unpublished"));
    var seed =
        Map.<String, Object>of(
            "kind", "TECHNOLOGY",
            "title", "新しい膜",
            "summary", "膜の要約",
            "advantage", "速い",
            "unpublishedInvention", true);
    preview(people.vetted("provider"), Level.PUBLIC, seed, Map.of())
        .statusCode(200)
        .body("seed.title", equalTo("新しい膜"))
        .body("seed.advantage", nullValue())
        .body("seed.organization", notNullValue())
        .body("hidden", contains("advantage", "inventors", "ipr", "principle"))
        .body("warnings.field", containsInAnyOrder("disclosure.summary", "disclosure.advantage"));
  }
}

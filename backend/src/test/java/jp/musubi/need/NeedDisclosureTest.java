package jp.musubi.need;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import jp.musubi.identity.Level;
import jp.musubi.testing.People;
import jp.musubi.testing.People.Person;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NeedDisclosureTest {
  @Inject GivenNeeds given;
  @Inject People people;

  @Test
  void aVisitorReadsTitleSummaryAndDepartmentOnly() {
    given
        .aNeed()
        .published()
        .seenByVisitor()
        .statusCode(200)
        .body("title", notNullValue())
        .body("summary", notNullValue())
        .body("department", equalTo("internal-medicine"))
        .body("statement", nullValue())
        .body("mustHaves", empty())
        .body("place", nullValue())
        .body("organization", nullValue())
        .body("submitter", nullValue())
        .body("unpublishedData", nullValue())
        .body("disclosure", nullValue())
        .body("rubric", nullValue())
        .body("withheld", empty())
        .body("allowedTransitions", empty());
  }

  @Test
  void aMemberReadsTheProblemAndIsToldWhatIsWithheld() {
    given
        .aNeed()
        .published()
        .seenBy(people.unvetted("provider"))
        .body("statement.problem", notNullValue())
        .body("place", equalTo("dialysis"))
        .body("organization", nullValue())
        .body("unpublishedData", nullValue())
        .body("conflictDeclaration", nullValue())
        .body("withheld", containsInAnyOrder("mechanism", "organization", "person"));
  }

  @Test
  void onlyMembersOfVerifiedOrganizationsReadWhatIsForTheVetted() {
    var need = given.aNeed().with("disclosure", Map.of("setting", "VETTED")).published();
    need.seenBy(people.unvetted("provider")).body("place", nullValue());
    need.seenBy(people.unattached("provider")).body("place", nullValue());
    need.seenBy(people.vetted("provider")).body("place", equalTo("dialysis"));
  }

  @Test
  void anIntroductionOpensTheOrganizationAndAnNdaTheMechanism() {
    var need = given.aNeed().published();
    var partner = people.vetted("provider");
    people.open(need.id(), partner, Level.COUNTERPART);
    need.seenBy(partner)
        .body("organization.id", equalTo(need.owner().organizationId().toString()))
        .body("unpublishedData", nullValue())
        .body("withheld", contains("mechanism"));
    people.open(need.id(), partner, Level.NDA);
    need.seenBy(partner)
        .body("unpublishedData", notNullValue())
        .body("conflictDeclaration", nullValue())
        .body("rubric", nullValue())
        .body("withheld", empty());
    need.seenBy(people.vetted("provider")).body("organization", nullValue());
  }

  @Test
  void ownerAndCoordinatorsReadAll() {
    var need = given.aNeed().published();
    for (var reader : new Person[] {need.owner(), need.coordinator(), people.vetted("admin")}) {
      need.seenBy(reader)
          .body("unpublishedData", notNullValue())
          .body("conflictDeclaration", notNullValue())
          .body("disclosure.mechanism", equalTo("NDA"))
          .body("rubric.total", equalTo(12))
          .body("withheld", empty());
    }
  }

  @Test
  void whatIsNotOpenDoesNotExistForOthers() {
    var need = given.aNeed().submitted();
    var stranger = people.vetted("clinician");
    need.seenByVisitor().statusCode(404);
    need.seenBy(stranger).statusCode(404);
    need.move(stranger, "WITHDRAWN").statusCode(404);
    need.patch(stranger, Map.of("title", "x")).statusCode(404);
    stranger.call().body(Map.of()).post(need.path() + "/corroborations").then().statusCode(404);
    need.seenBy(people.colleagueOf(need.owner(), "clinician")).statusCode(200);
  }

  @Test
  void aListHoldsNoMoreThanTheSingleNeed() {
    var word = "語" + System.nanoTime();
    var need = given.aNeed().with("title", word).published();
    var draft = given.aNeed().with("title", word).draft();
    given()
        .queryParam("q", word)
        .get("/api/v1/needs")
        .then()
        .statusCode(200)
        .body("total", equalTo(1))
        .body("items.id", contains(need.id()))
        .body("items[0].place", nullValue())
        .body("items[0].organizationName", nullValue());
    need.coordinator()
        .call()
        .queryParam("q", word)
        .get("/api/v1/needs")
        .then()
        .body("items.id", containsInAnyOrder(need.id(), draft.id()))
        .body("items[0].organizationName", notNullValue());
    draft
        .owner()
        .call()
        .queryParam("q", word)
        .get("/api/v1/needs")
        .then()
        .body("items.id", containsInAnyOrder(need.id(), draft.id()));
    draft
        .owner()
        .call()
        .queryParam("mine", true)
        .get("/api/v1/needs")
        .then()
        .body("items.id", contains(draft.id()));
  }

  @Test
  void aFilterFindsOnlyWhereTheReaderMayKnowTheField() {
    var word = "秘" + System.nanoTime();
    var need =
        given
            .aNeed()
            .with("title", word)
            .with("disclosure", Map.of("department", "VETTED"))
            .published();
    assertFound(null, word, "place", "dialysis", false);
    assertFound(people.unvetted("provider"), word, "place", "dialysis", true);
    assertFound(people.unvetted("provider"), word, "department", "internal-medicine", false);
    assertFound(people.vetted("provider"), word, "department", "internal-medicine", true);
    assertFound(need.owner(), word, "department", "internal-medicine", true);
    assertFound(need.coordinator(), word, "department", "internal-medicine", true);
    assertFound(need.coordinator(), word, "department", "surgery", false);
  }

  @Test
  void aTitleThatIsWithheldIsNotFoundByItsWords() {
    var word = "題" + System.nanoTime();
    var need =
        given
            .aNeed()
            .with("title", word)
            .with("disclosure", Map.of("title", "MEMBERS"))
            .published();
    assertFound(null, word, "q", word, false);
    assertFound(people.unvetted("provider"), word, "q", word, true);
    need.seenByVisitor().body("title", not(containsString(word)));
  }

  private static void assertFound(
      Person reader, String word, String filter, String value, boolean found) {
    var call = reader == null ? given() : reader.call();
    if (!filter.equals("q")) {
      call.queryParam("q", word);
    }
    call.queryParam(filter, value)
        .get("/api/v1/needs")
        .then()
        .statusCode(200)
        .body("total", equalTo(found ? 1 : 0));
  }

  @Test
  void theLevelsOfGroupsCanBeChangedAndTakenBack() {
    var need = given.aNeed().with("disclosure", Map.of("summary", "NDA")).draft();
    need.seenBy(need.owner()).body("disclosure.summary", equalTo("NDA"));
    need.patch(need.owner(), "{\"disclosure\": null}")
        .statusCode(200)
        .body("disclosure.summary", equalTo("PUBLIC"));
    need.patch(need.owner(), Map.of("disclosure", Map.of("rubric", "PUBLIC")))
        .statusCode(422)
        .body("errors.field", contains("disclosure.rubric"));
    need.patch(need.owner(), Map.of("disclosure", Map.of("summary", "EVERYBODY"))).statusCode(400);
  }
}

package jp.musubi.need;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import jp.musubi.need.GivenNeeds.ANeed;
import jp.musubi.testing.People;
import jp.musubi.testing.People.Person;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CorroborationTest {
  @Inject GivenNeeds given;
  @Inject People people;

  @Test
  void anotherSiteConfirmsANeedOnce() {
    var need = given.aNeed().published();
    var site = people.vetted("clinician");
    confirm(need, site).statusCode(201).body("comment", equalTo("うちでも"));
    confirm(need, people.colleagueOf(site, "clinician"))
        .statusCode(409)
        .body("type", equalTo("/problems/already-corroborated"));
    need.seenByVisitor().body("corroborationCount", equalTo(1));
  }

  @Test
  void nobodyConfirmsTheirOwnNeed() {
    var need = given.aNeed().published();
    confirm(need, need.owner()).statusCode(409).body("type", equalTo("/problems/own-need"));
  }

  @Test
  void onlySitesConfirm() {
    var need = given.aNeed().published();
    confirm(need, people.vetted("provider")).statusCode(403);
    confirm(need, people.unattached("clinician")).statusCode(409);
  }

  @Test
  void aNeedThatIsSolvedTakesNoMoreConfirmations() {
    var need = given.aNeed().published();
    need.moved(need.coordinator(), "SOLVED");
    confirm(need, people.vetted("clinician"))
        .statusCode(409)
        .body("type", equalTo("/problems/need-not-open"));
  }

  @Test
  void whoConfirmedIsForOwnerAndCoordinatorsToKnow() {
    var need = given.aNeed().published();
    var site = people.vetted("clinician");
    confirm(need, site);
    for (var reader : new Person[] {need.owner(), need.coordinator()}) {
      reader
          .call()
          .get(need.path() + "/corroborations")
          .then()
          .statusCode(200)
          .body("organization.id", contains(site.organizationId().toString()));
    }
    site.call().get(need.path() + "/corroborations").then().statusCode(403);
    People.visitor().get(need.path() + "/corroborations").then().statusCode(401);
  }

  private static ValidatableResponse confirm(ANeed need, Person site) {
    return site.call().body(Map.of("comment", "うちでも")).post(need.path() + "/corroborations").then();
  }
}

package jp.musubi.match;

import static jp.musubi.testing.Deliveries.aWord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import jp.musubi.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is not answered with teams, and which questions are refused. */
@QuarkusTest
class TeamRefusalTest {
  @Inject Teaming given;

  @Test
  void whoCannotBeAMemberIsRefusedAndNothingIsToldOfWhomOneMayNotKnow() {
    var word = aWord();
    var need = given.need(word, "MAKER", "MAH").published();
    var draft = given.seed(word, "CAPABILITY", "MAKER").draft();
    var unlicensed = given.seed(word, "CAPABILITY", "MAKER").published();
    var owner = need.owner();
    var path = need.path() + "/teams?member=";
    owner.call().get(path + "MAKER:" + draft.id()).then().statusCode(404);
    owner.call().get(path + "MAKER:01890000-0000-7000-8000-000000000000").then().statusCode(404);
    owner
        .call()
        .get(path + "MAH:" + unlicensed.id())
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("member"))
        .body("errors[0].code", equalTo("cannot-take-role"));
    for (var wrong :
        List.of(
            "BOSS:" + unlicensed.id(),
            "MAKER",
            "MAKER:x",
            "MAKER:000000000000-0000-0000-000000000000-",
            "MAKER:" + unlicensed.id() + "&member=MAKER:" + unlicensed.id())) {
      owner
          .call()
          .get(path + wrong)
          .then()
          .statusCode(400)
          .body("errors[0].field", equalTo("member"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=11", "limit=x"})
  void aQuestionThatCannotBeReadIsRefused(String query) {
    var need = given.need(aWord(), "MAKER").published();
    assertThat(need.owner().call().get(need.path() + "/teams?" + query).statusCode())
        .isIn(400, 422);
  }

  @Test
  void aNeedThatIsNotMatchedAtPresentHasNoTeams() {
    var need = given.need(aWord(), "MAKER").published();
    need.moved(need.owner(), "WITHDRAWN");
    need.owner().call().get(need.path() + "/teams").then().body("items", empty());
  }

  @Test
  void theOwnerAndCoordinatorsAskAndNobodyElse() {
    var need = given.need(aWord(), "MAKER").published();
    var path = need.path() + "/teams";
    for (var reader : List.of(need.owner(), need.coordinator())) {
      reader.call().get(path).then().statusCode(200);
    }
    given.stranger("clinician").call().get(path).then().statusCode(403);
    given.stranger("provider").call().get(path).then().statusCode(403);
    People.visitor().get(path).then().statusCode(401);
    var draft = given.need(aWord(), "MAKER").draft();
    given.stranger("clinician").call().get(draft.path() + "/teams").then().statusCode(404);
  }
}

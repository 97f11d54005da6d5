package jp.musubi.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import jp.musubi.need.GivenNeeds;
import jp.musubi.testing.People;
import jp.musubi.testing.People.Person;
import org.junit.jupiter.api.Test;

/** People get what is held of them, and can take their name out of it. */
@QuarkusTest
class ErasureTest {
  private static final String ERASURE = "/api/v1/me/erasure";

  @Inject GivenNeeds needs;
  @Inject People people;
  @Inject DataSource database;

  @Test
  void peopleGetAllThatIsHeldOfThemAndNothingOfOthers() {
    var need = needs.aNeed().published();
    var other = needs.aNeed().published();
    var answer = need.owner().call().get("/api/v1/me/data").then().statusCode(200);
    answer.header("Content-Disposition", containsString("musubi-my-data.json"));
    answer.body("sections.profile[0].id", equalTo(need.owner().memberId().toString()));
    answer.body("sections.needsWritten.id", hasItem(need.id()));
    answer.body("sections.steps.record_id", hasItem(need.id()));
    answer.body("sections.audit.record_id", hasItem(need.id()));
    assertThat(answer.extract().asString())
        .doesNotContain(other.id(), other.owner().memberId().toString());
  }

  @Test
  void whoIsErasedLeavesWhatTheyDidAndNoName() throws SQLException {
    var need = needs.aNeed().published();
    var person = need.owner();
    var name = name(person);
    person.call().body(Map.of("displayName", "somebody else")).post(ERASURE).then().statusCode(422);
    erased(person, name).statusCode(200);
    assertThat(everywhere(name)).isEmpty();
    assertThat(one("select email || display_name from member where id = ", person))
        .isEqualTo(Erasure.NOBODY);
    need.coordinator()
        .call()
        .get(need.path())
        .then()
        .statusCode(200)
        .body("submitter.name", equalTo(Erasure.NOBODY))
        .body("state", equalTo("PUBLISHED"));
    // Their login acts for nobody any more.
    erased(person, Erasure.NOBODY).statusCode(409).body("type", containsString("nothing-to-erase"));
    var admin = people.unattached("admin");
    admin
        .call()
        .post("/api/v1/audit/verifications")
        .then()
        .statusCode(200)
        .body("intact", equalTo(true));
  }

  @Test
  void whoIsStillCountedOnIsToldHowMuchIsOpen() throws SQLException {
    var need = needs.aNeed().inTriage();
    var coordinator = need.coordinator();
    execute(
        "update need set coordinator_id = '%s' where id = '%s'"
            .formatted(coordinator.memberId(), need.id()));
    erased(coordinator, name(coordinator))
        .statusCode(409)
        .body("type", containsString("open-duties"))
        .body("detail", containsString("0 open matches and 1 open needs"));
  }

  @Test
  void anAdministratorErasesForSomebodyWithAReason() throws SQLException {
    var person = people.vetted("provider");
    var name = name(person);
    var admin = people.vetted("admin");
    var path = "/api/v1/members/" + person.memberId() + "/erasure";
    person.call().body(Map.of("displayName", name)).post(path).then().statusCode(403);
    admin.call().body(Map.of("displayName", name)).post(path).then().statusCode(422);
    var wish = Map.of("displayName", name, "reason", "書面で申し出があったため");
    admin.call().body(wish).post(path).then().statusCode(200);
    assertThat(one("select display_name from member where id = ", person))
        .isEqualTo(Erasure.NOBODY);
    assertThat(one("select comment from transition_log where record_id = ", person)).contains("書面");
    admin.call().body(wish).post(path).then().statusCode(404);
  }

  private static ValidatableResponse erased(Person person, String name) {
    return person.call().body(Map.of("displayName", name)).post(ERASURE).then();
  }

  private String name(Person person) throws SQLException {
    // Unlike any other, so that it is found wherever it stands.
    execute(
        "update member set display_name = 'Name %1$s', email = '%1$s@example.jp' where id = '%1$s'"
            .formatted(person.memberId()));
    return "Name " + person.memberId();
  }

  /** Tables in which a text stands anywhere. */
  private List<String> everywhere(String text) throws SQLException {
    var found = new ArrayList<String>();
    var tables =
        select("select string_agg(tablename, ' ') from pg_tables where schemaname = 'public'");
    for (var table : tables.split(" ")) {
      var rows = "select count(*) from \"%1$s\" r where r::text like '%%%2$s%%'";
      if (!select(rows.formatted(table, text)).equals("0")) {
        found.add(table);
      }
    }
    return found;
  }

  private String one(String select, Person person) throws SQLException {
    return select(select + "'" + person.memberId() + "'");
  }

  private String select(String query) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getString(1) : "";
    }
  }

  private void execute(String statement) throws SQLException {
    try (var connection = database.getConnection();
        var execution = connection.createStatement()) {
      execution.execute(statement);
    }
  }
}

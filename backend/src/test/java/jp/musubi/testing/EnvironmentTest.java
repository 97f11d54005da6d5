package jp.musubi.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EnvironmentTest {

  @Inject DataSource database;

  @Test
  void theApplicationIsReadyOnARealDatabase() throws InterruptedException {
    Ready.answer().statusCode(200).body("status", is("UP"));
  }

  @Test
  void aTokenOfTheTestsIsAcceptedOverHttp() {
    given()
        .auth()
        .oauth2(Tokens.of("coordinator"))
        .get("/test/whoami")
        .then()
        .statusCode(200)
        .body("subject", equalTo(Tokens.demoSubject("coordinator")))
        .body("roles", hasItem("coordinator"));
  }

  @Test
  void aTokenSignedByAnotherKeyIsRefused() {
    var forged = Tokens.of("admin").replaceFirst("\\.[^.]*$", ".c2lnbmF0dXJl");
    given().auth().oauth2(forged).get("/test/whoami").then().statusCode(401);
  }

  @Test
  void theApplicationsUserCannotChangeTheSchema() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("CREATE TABLE intruder (id int)"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void textSortsAndMatchesAlikeOnEveryMachine() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT datcollate FROM pg_database WHERE datname = current_database()")) {
      rows.next();
      assertThat(rows.getString(1)).isEqualTo("C.UTF-8");
    }
  }
}

package jp.musubi.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import jp.musubi.testing.People;
import org.junit.jupiter.api.Test;

/** What is over goes, what is not stays, and one can ask before. */
@QuarkusTest
class RetentionTest {
  @Inject People people;
  @Inject Retention retention;
  @Inject DataSource database;

  @Test
  void whatIsOverGoesAndTheRestStays() throws SQLException {
    var old = "old-" + UUID.randomUUID();
    var young = "young-" + UUID.randomUUID();
    keep(old, 31);
    keep(young, 29);
    preview()
        .statusCode(200)
        .body("find { it.what == 'answers' }.days", equalTo(30))
        .body("find { it.what == 'answers' }.count", greaterThan(0));
    assertThat(kept(old)).as("asking lets go of nothing").isTrue();
    retention.letGo();
    assertThat(kept(old)).isFalse();
    assertThat(kept(young)).isTrue();
    preview().body("find { it.what == 'answers' }.count", equalTo(0));
  }

  private ValidatableResponse preview() {
    return people.unattached("admin").call().get("/api/v1/retention").then();
  }

  private void keep(String key, int days) throws SQLException {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into idempotency (actor, key, request_hash, created_at)"
                    + " values ('somebody', ?, '', now() - make_interval(days => ?))")) {
      insert.setString(1, key);
      insert.setInt(2, days);
      insert.executeUpdate();
    }
  }

  private boolean kept(String key) throws SQLException {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement("select 1 from idempotency where key = ?")) {
      select.setString(1, key);
      return select.executeQuery().next();
    }
  }
}

package jp.musubi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import jp.musubi.identity.Level;
import jp.musubi.need.GivenNeeds;
import jp.musubi.seed.GivenSeeds;
import jp.musubi.testing.Deliveries;
import jp.musubi.testing.People;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was done stands in the audit, and nobody can make it not have been. */
@QuarkusTest
class AuditTest {
  @Inject GivenNeeds needs;
  @Inject GivenSeeds seeds;
  @Inject People people;
  @Inject Deliveries deliveries;
  @Inject DataSource database;

  @Test
  void aWriteSaysWhoWhatWhichFieldsFromWhereAndNoValue() throws IOException {
    var need = needs.aNeed().draft();
    need.patch(need.owner(), Map.of("title", "秘密の題名が変わる")).statusCode(200);
    var entries = entries("?recordId=" + need.id() + "&sort=seq");
    assertThat(entries.findValuesAsText("action")).containsExactly("CREATED", "CHANGED");
    var changed = entries.get(1);
    assertThat(changed.path("operation").asText()).isEqualTo("PATCH /api/v1/needs/" + need.id());
    assertThat(changed.path("recordType").asText()).isEqualTo("need");
    assertThat(texts(changed.path("fields"))).contains("content.title").doesNotContain("version");
    assertThat(changed.path("address").asText()).isEqualTo("127.0.0.1");
    assertThat(changed.path("requestId").asText()).isNotBlank();
    assertThat(changed.path("actor").asText()).isNotIn("", "system");
    assertThat(entries.toString()).doesNotContain("秘密");
  }

  @Test
  void aTransitionSaysWhy() throws IOException {
    var need = needs.aNeed().inTriage();
    need.move(need.coordinator(), Map.of("to", "REJECTED", "reason", "operational"));
    var steps = entries("?recordType=transition_log&limit=100");
    assertThat(steps)
        .anySatisfy(
            step -> {
              assertThat(texts(step.path("fields"))).contains(need.id(), "REJECTED");
              assertThat(step.path("reason").asText()).isEqualTo("operational");
            });
  }

  @Test
  void whatIsRefusedLeavesNoEntry() throws IOException {
    var need = needs.aNeed().draft();
    need.patch(need.owner(), Map.of("title", "x".repeat(500))).statusCode(422);
    assertThat(entries("?recordId=" + need.id())).hasSize(1);
  }

  @Test
  void aReadOfWhatIsConfidentialIsNotedAndOneOfWhatIsOpenIsNot() throws IOException {
    var need = needs.aNeed().published();
    var member = people.vetted("provider");
    People.visitor().get(need.path()).then().statusCode(200);
    member.call().get(need.path()).then().statusCode(200);
    need.owner().call().get(need.path()).then().statusCode(200);
    assertThat(reads(need.id())).isEmpty();
    people.open(need.id(), member, Level.COUNTERPART);
    member.call().get(need.path()).then().statusCode(200);
    assertThat(reads(need.id())).hasSize(1);
    need.coordinator().call().get(need.path()).then().statusCode(200);
    need.coordinator().call().get("/api/v1/needs?limit=100").then().statusCode(200);
    var read = reads(need.id());
    assertThat(read).hasSize(3);
    assertThat(read.findValuesAsText("operation"))
        .containsExactly("GET /api/v1/needs", "GET " + need.path(), "GET " + need.path());
  }

  @Test
  void aReadOfSuggestionsNamesTheSeedsAsSeeds() throws IOException {
    var need = needs.aNeed().published();
    var seed = seeds.aSeed().published();
    deliveries.settled();
    need.coordinator().call().get(need.path() + "/suggestions?limit=100").then().statusCode(200);
    assertThat(reads(seed.id()).findValuesAsText("recordType")).containsExactly("seeds");
    assertThat(reads(need.id()).findValuesAsText("recordType")).containsExactly("needs");
  }

  @Test
  void whoIsAskedForByNameIsNotPartOfTheChain() throws IOException {
    var need = needs.aNeed().draft();
    var entry = entries("?recordId=" + need.id()).get(0);
    assertThat(entry.path("actorName").asText()).isNotBlank();
    var stored = admin("/api/v1/audit/export?recordId=" + need.id(), "text/csv");
    assertThat(stored).doesNotContain(entry.path("actorName").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set actor = 'nobody' where seq = 1",
        "delete from audit_entry where seq = 1",
        "truncate audit_entry",
        "alter table audit_entry disable trigger all",
        "drop trigger audit_entry_keep on audit_entry"
      })
  void theApplicationsUserCanNeitherChangeNorRemoveAnEntry(String attack) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(attack)).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void anInsertCannotChooseItsPlaceOrItsHash() throws SQLException, IOException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into audit_entry (seq, action, record_type, record_id, fields, reason, hash)
          values (1, 'READ', 'forged', 'x', '', '', '')
          """);
    }
    var entry = entries("?recordType=forged").get(0);
    assertThat(entry.path("seq").asLong()).isGreaterThan(1);
    assertThat(verified().path("intact").asBoolean()).isTrue();
  }

  /** Whoever owns the schema can lift the guard; then the chain tells where they were. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set actor = 'nobody' where seq = %d",
        "update audit_entry set reason = fields, fields = reason || 'x' where seq = %d",
        "update audit_entry set at = at + interval '1 microsecond' where seq = %d",
        "delete from audit_entry where seq = %d",
        "update audit_entry set hash = sha256(previous || convert_to(audit_text(audit_entry), 'UTF8')),"
            + " actor = 'nobody' where seq = %d"
      })
  void theFirstEntryThatWasTamperedWithIsNamed(String attack) throws SQLException {
    needs.aNeed().draft();
    try (var connection = asOwner()) {
      connection.setAutoCommit(false);
      long victim = Chain.verify(connection).entries() - 1;
      try (var statement = connection.createStatement()) {
        statement.execute("alter table audit_entry disable trigger audit_entry_keep");
        statement.execute(attack.formatted(victim));
      }
      assertThat(Chain.verify(connection).firstBroken()).hasValue(victim);
      connection.rollback();
    }
  }

  @Test
  void everyTableIsWatchedOrNamedAsNotWatched() throws SQLException {
    var unwatched = new ArrayList<String>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      var rows =
          statement.executeQuery(
              """
              select tablename from pg_tables where schemaname = 'public' and not exists (
                select 1 from pg_trigger where tgname = tablename || '_audit')
              """);
      while (rows.next()) {
        unwatched.add(rows.getString(1));
      }
    }
    assertThat(unwatched)
        .containsExactlyInAnyOrder(
            "audit_entry",
            "flyway_schema_history",
            "idempotency",
            "outbox",
            "login_session",
            "shown_list",
            "match_decision",
            "training_run",
            "import_file",
            "import_row",
            "import_reference",
            "readership",
            "corporation",
            "client_use");
  }

  @Test
  void theExportHoldsTheSameAndNoFormula() throws IOException, SQLException {
    var need = needs.aNeed().draft();
    var csv = admin("/api/v1/audit/export?recordId=" + need.id(), "text/csv");
    assertThat(csv.lines()).hasSize(2);
    assertThat(csv).contains("CREATED", need.id());
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into audit_entry (action, record_type, record_id, fields, reason)
          values ('READ', 'formula', '=1+1', '@x', '-2')
          """);
    }
    assertThat(admin("/api/v1/audit/export?recordType=formula", "text/csv"))
        .contains("'=1+1", "'@x", "'-2");
  }

  private static List<String> texts(JsonNode list) {
    var texts = new ArrayList<String>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private JsonNode reads(String record) throws IOException {
    return entries("?action=READ&limit=100&recordId=" + record);
  }

  private JsonNode entries(String query) throws IOException {
    return json(admin("/api/v1/audit" + query, "application/json")).path("items");
  }

  private JsonNode verified() throws IOException {
    var admin = people.vetted("admin").call();
    return json(
        admin.post("/api/v1/audit/verifications").then().statusCode(200).extract().asString());
  }

  private String admin(String path, String type) {
    var admin = people.vetted("admin").call().accept(type);
    return admin.get(path).then().statusCode(200).extract().asString();
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  private static Connection asOwner() throws SQLException {
    var config = ConfigProvider.getConfig();
    return DriverManager.getConnection(
        config.getValue("quarkus.datasource.jdbc.url", String.class),
        config.getValue("quarkus.flyway.username", String.class),
        config.getValue("quarkus.flyway.password", String.class));
  }
}

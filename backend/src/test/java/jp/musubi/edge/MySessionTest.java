package jp.musubi.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jp.musubi.testing.LoginAdministration;
import jp.musubi.testing.People;
import jp.musubi.testing.Tokens;
import org.junit.jupiter.api.Test;

/** People see where they are logged in and end it, here and at the login server. */
@QuarkusTest
class MySessionTest {
  private static final String PATH = "/api/v1/me/sessions";
  private static final Device FIREFOX = new Device("Firefox", "Windows");

  @Inject Sessions sessions;
  @Inject People people;
  @Inject DataSource database;

  private final String subject = UUID.randomUUID().toString();

  private RequestSpecification me() {
    return as(Tokens.forSubject(subject, "provider"));
  }

  private static RequestSpecification as(String token) {
    return RestAssured.given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .header("Accept-Language", "en");
  }

  private SessionKey loggedIn(String who, String sid) throws SQLException {
    var key = SessionKey.random();
    sessions.begin(key, tokens(who, sid), Duration.ofHours(1), FIREFOX);
    return key;
  }

  private static AuthorizationCodeTokens tokens(String who, String sid) {
    var claims = "{\"sub\":\"%s\",\"sid\":\"%s\"}".formatted(who, sid);
    var token =
        "e30."
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.getBytes(StandardCharsets.UTF_8))
            + ".x";
    return new AuthorizationCodeTokens(token, token, "refresh");
  }

  private static String sid() {
    return UUID.randomUUID().toString();
  }

  private String idOf(SessionKey key) {
    return me().cookie(Addresses.SESSION_COOKIE, key.cookie())
        .get(PATH)
        .path("find { it.current }.id");
  }

  @Test
  void eachSeesTheirOwnAndWhichOneAsks() throws SQLException {
    loggedIn(subject, sid());
    var here = loggedIn(subject, sid());
    loggedIn(UUID.randomUUID().toString(), sid());
    me().get(PATH).then().statusCode(200).body("current", contains(false, false));
    me().cookie(Addresses.SESSION_COOKIE, here.cookie())
        .get(PATH)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("", hasSize(2))
        .body("device", contains("Firefox / Windows", "Firefox / Windows"))
        .body("findAll { it.current }", hasSize(1));
    assertThat(me().get(PATH).asString()).doesNotContain(here.cookie(), "sid", "token");
  }

  @Test
  void aBrowserThatLoggedInTwiceIsOneAndEndsAsOne() throws SQLException {
    var sid = sid();
    loggedIn(subject, sid);
    var again = loggedIn(subject, sid);
    me().get(PATH).then().body("", hasSize(1));
    me().delete(PATH + "/" + idOf(again)).then().statusCode(200).body("browsers", is(1));
    assertThat(rows()).isZero();
  }

  @Test
  void oneIsEndedHereAndAtTheLoginServerAndTheOthersStay() throws SQLException {
    var sid = sid();
    var stolen = loggedIn(subject, sid);
    var kept = loggedIn(subject, sid());
    me().delete(PATH + "/" + idOf(stolen))
        .then()
        .statusCode(200)
        .body("browsers", is(1))
        .body("loginServer", is(true));
    assertThat(sessions.find(stolen)).isEmpty();
    assertThat(sessions.find(kept)).isPresent();
    assertThat(LoginAdministration.ended()).contains(sid);
  }

  @Test
  void nobodyEndsAnothers() throws SQLException {
    var mine = loggedIn(subject, sid());
    var other = people.vetted("provider");
    other.call().delete(PATH + "/" + idOf(mine)).then().statusCode(404);
    other.call().delete(PATH).then().statusCode(200).body("browsers", is(0));
    assertThat(sessions.find(mine)).isPresent();
  }

  @Test
  void everywhereIsEverywhere() throws SQLException {
    var first = loggedIn(subject, sid());
    var second = loggedIn(subject, sid());
    me().delete(PATH).then().statusCode(200).body("browsers", is(2)).body("loginServer", is(true));
    assertThat(sessions.find(first)).isEmpty();
    assertThat(sessions.find(second)).isEmpty();
    me().get(PATH).then().body("", hasSize(0));
    assertThat(LoginAdministration.ended()).contains(subject);
  }

  @Test
  void withoutTheLoginServerTheyEndHereAndTheAnswerSaysWhatIsNotDone() throws SQLException {
    var first = loggedIn(subject, sid());
    var second = loggedIn(subject, sid());
    LoginAdministration.whileDown(
        () -> {
          me().delete(PATH + "/" + idOf(first))
              .then()
              .statusCode(200)
              .body("loginServer", is(false));
          me().delete(PATH).then().statusCode(200).body("loginServer", is(false));
        });
    assertThat(sessions.find(first)).isEmpty();
    assertThat(sessions.find(second)).isEmpty();
    assertThat(LoginAdministration.ended()).doesNotContain(subject);
  }

  @Test
  void aRefreshUnderWayDoesNotBringBackWhatWasEnded() throws SQLException {
    var key = loggedIn(subject, sid());
    me().delete(PATH).then().statusCode(200);
    sessions.refresh(key, tokens(subject, sid()), Duration.ofHours(1));
    assertThat(sessions.find(key)).isEmpty();
    assertThat(rows()).isZero();
  }

  @Test
  void theLastUseIsNotedOnceAMinute() throws SQLException {
    var key = loggedIn(subject, sid());
    var begun = lastUse();
    sessions.find(key);
    assertThat(lastUse()).isEqualTo(begun);
    run("update login_session set last_used_at = now() - interval '61 seconds' where subject = ?");
    var before = lastUse();
    sessions.find(key);
    assertThat(lastUse()).isNotEqualTo(before);
  }

  @Test
  void aPartnersSystemHasNone() {
    var client = people.client("needs.read");
    client.call().get(PATH).then().statusCode(200).body("", hasSize(0));
    int before = LoginAdministration.ended().size();
    client.call().delete(PATH).then().statusCode(200).body("browsers", is(0));
    assertThat(LoginAdministration.ended()).hasSize(before);
  }

  @Test
  void theFileOfTheirDataSaysWhereAndWhoIsForgottenIsOut() throws SQLException {
    var person = people.vetted("provider");
    var key = loggedIn(person.call().get("/api/v1/me").path("subject"), sid());
    person
        .call()
        .get("/api/v1/me/data")
        .then()
        .body("sections.sessions", hasSize(1))
        .body("sections.sessions[0].device", is("Firefox / Windows"))
        .body("sections.sessions[0].keySet()", not(hasItem("tokens")));
    var wish = Map.of("displayName", "Member " + person.memberId());
    person.call().body(wish).post("/api/v1/me/erasure").then().statusCode(200);
    assertThat(sessions.find(key)).isEmpty();
  }

  private String lastUse() {
    return me().get(PATH).path("[0].lastUsedAt");
  }

  private int rows() throws SQLException {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement("select count(*) from login_session where subject = ?")) {
      select.setString(1, subject);
      var row = select.executeQuery();
      row.next();
      return row.getInt(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, subject);
      statement.executeUpdate();
    }
  }
}

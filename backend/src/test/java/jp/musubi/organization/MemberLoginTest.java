package jp.musubi.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jp.musubi.testing.LoginAdministration;
import jp.musubi.testing.People;
import jp.musubi.testing.People.Person;
import jp.musubi.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Members and their logins are made, let in, and taken away together. */
@QuarkusTest
class MemberLoginTest {
  @Inject People people;
  @Inject DataSource database;

  private static String path(Person person) {
    return "/api/v1/organizations/" + person.organizationId() + "/members";
  }

  private static String address() {
    return "hanako-" + UUID.randomUUID() + "@example.org";
  }

  private static Map<String, Object> colleague(String email, String role) {
    return Map.of("email", email, "displayName", "企業 花子", "role", role);
  }

  private static Response invite(Person by, String email) {
    return by.call().body(colleague(email, "PROVIDER")).post(path(by) + "/invitations");
  }

  private static ExtractableResponse<Response> invited(Person by) {
    return invite(by, address()).then().statusCode(201).extract();
  }

  private static Response welcome(Person by, String memberId, long version) {
    return by.call()
        .header("If-Match", "\"" + version + "\"")
        .put(path(by) + "/" + memberId + "/password");
  }

  private static Response move(Person by, String memberId, long version, String to) {
    return by.call()
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("to", to, "reason", "3月末で退職"))
        .post(path(by) + "/" + memberId + "/transitions");
  }

  @Test
  void aColleagueBecomesAMemberWithALoginThatNobodyCanUseYet() {
    var company = people.vetted("provider");
    var member = invited(company);
    assertThat(member.<String>path("invitedAt")).isNotBlank();
    assertThat(member.asString()).doesNotContain("password");
    var account = LoginAdministration.look("/users/" + member.path("subject"));
    assertThat(account.path("lastName").asText()).isEqualTo("企業");
    assertThat(account.path("firstName").asText()).isEqualTo("花子");
    assertThat(account.at("/attributes/locale/0").asText()).isEqualTo("ja");
    assertThat(account.at("/requiredActions/0").asText()).isEqualTo("UPDATE_PASSWORD");
    assertThat(account.path("password").isMissingNode()).isTrue();
    assertThat(account.path("roles").toString()).isEqualTo("[\"provider\"]");
  }

  @Test
  void thePasswordIsToldOnceAndIsNotAmongTheKeptAnswers() throws SQLException {
    var company = people.vetted("provider");
    var member = invited(company);
    var id = member.<String>path("id");
    var first = welcome(company, id, 0);
    first
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .header("ETag", "\"1\"")
        .body("password", matchesPattern("([a-z2-9]{4}-){3}[a-z2-9]{4}"))
        .body("mailed", is(false));
    var told = first.<String>path("password");
    var account = LoginAdministration.look("/users/" + member.path("subject"));
    assertThat(account.path("password").asText()).isEqualTo(told);
    assertThat(account.path("temporary").asBoolean()).isTrue();
    welcome(company, id, 0).then().statusCode(412);
    welcome(company, id, 1).then().statusCode(200).body("password", not(is(told)));
    assertThat(count("select count(*) from idempotency where body like ?", "%" + told + "%"))
        .isZero();
  }

  @Test
  void whoHasLoggedInIsGivenNoOtherPassword() {
    var company = people.vetted("provider");
    var member = invited(company);
    var id = member.<String>path("id");
    var theirs = Tokens.forSubject(member.path("subject"), "provider");
    assertThat(as(theirs, "/api/v1/me").<String>path("member.id")).isEqualTo(id);
    welcome(company, id, 0).then().statusCode(412);
    welcome(company, id, 1).then().statusCode(409).body("type", is("/problems/invitation-used"));
    company
        .call()
        .get(path(company))
        .then()
        .body("items.find { it.id == '" + id + "' }.invitedAt", nullValue());
  }

  @Test
  void whoChoseAPasswordWithoutComingHereIsGivenNoOtherEither() {
    var company = people.vetted("provider");
    var member = invited(company);
    LoginAdministration.chosen(member.path("subject"));
    welcome(company, member.path("id"), 0)
        .then()
        .statusCode(409)
        .body("type", is("/problems/invitation-used"));
  }

  @Test
  void rolesFitTheOrganizationAndTrustedOnesAreGivenByAdministrators() {
    var company = people.vetted("provider");
    company
        .call()
        .body(colleague(address(), "CLINICIAN"))
        .post(path(company) + "/invitations")
        .then()
        .statusCode(422)
        .body("errors[0].field", is("role"));
    var office = people.vetted("provider");
    kind(office, "SUPPORT_ORGANIZATION");
    var coordinator = colleague(address(), "COORDINATOR");
    office.call().body(coordinator).post(path(office) + "/invitations").then().statusCode(403);
    people
        .vetted("coordinator")
        .call()
        .body(coordinator)
        .post(path(office) + "/invitations")
        .then()
        .statusCode(403);
    people
        .vetted("admin")
        .call()
        .body(coordinator)
        .post(path(office) + "/invitations")
        .then()
        .statusCode(201);
  }

  @Test
  void outsidersAndSystemsInviteNobody() {
    var company = people.vetted("provider");
    people
        .vetted("provider")
        .call()
        .body(colleague(address(), "PROVIDER"))
        .post(path(company) + "/invitations")
        .then()
        .statusCode(403);
    var system = people.client("organizations.write");
    system
        .call()
        .body(colleague(address(), "PROVIDER"))
        .post(path(system) + "/invitations")
        .then()
        .statusCode(403);
  }

  @Test
  void thatAnAddressHasAnAccountIsToldToCoordinatorsOnly() {
    var elsewhere = address();
    var holder = invite(people.vetted("provider"), elsewhere).then().statusCode(201).extract();
    var company = people.vetted("provider");
    var none = invited(company);
    var exists = invite(company, elsewhere.toUpperCase(java.util.Locale.ROOT));
    exists.then().statusCode(201).body("subject", not(is(holder.<String>path("subject"))));
    assertThat(shape(exists.asString())).isEqualTo(shape(none.asString()));
    var password = welcome(company, exists.path("id"), 0);
    password.then().statusCode(200).body("password", notNullValue());
    welcome(company, exists.path("id"), 1).then().statusCode(200);
    move(company, exists.path("id"), 2, "INACTIVE").then().statusCode(200);
    var account = LoginAdministration.look("/users/" + holder.path("subject"));
    assertThat(account.path("password").isMissingNode()).isTrue();
    assertThat(account.path("enabled").asBoolean()).isTrue();
    people
        .vetted("coordinator")
        .call()
        .body(colleague(elsewhere, "PROVIDER"))
        .post(path(people.vetted("provider")) + "/invitations")
        .then()
        .statusCode(409)
        .body("type", is("/problems/account-exists"));
  }

  /** What is left of an answer without what differs anyway. */
  private static String shape(String answer) {
    return answer
        .replaceAll("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
        .replaceAll("[0-9T:.-]+Z", "time");
  }

  @Test
  void nobodyIsInvitedTwiceToOneOrganizationAndNobodyWithoutEnd() {
    var company = people.vetted("provider");
    var email = address();
    invite(company, email).then().statusCode(201);
    invite(company, email).then().statusCode(409).body("type", is("/problems/already-member"));
    for (int i = 1; i < 20; i++) {
      invite(company, address()).then().statusCode(201);
    }
    invite(company, address())
        .then()
        .statusCode(409)
        .body("type", is("/problems/too-many-invitations"));
  }

  @Test
  void anAttemptThatIsRepeatedGivesTheSameMemberAndOneLogin() {
    var company = people.vetted("provider");
    var key = UUID.randomUUID().toString();
    var body = colleague(address(), "PROVIDER");
    var first =
        company
            .call()
            .header("Idempotency-Key", key)
            .body(body)
            .post(path(company) + "/invitations");
    var again =
        company
            .call()
            .header("Idempotency-Key", key)
            .body(body)
            .post(path(company) + "/invitations");
    first.then().statusCode(201);
    again.then().statusCode(201).body("id", is(first.<String>path("id")));
    assertThat(LoginAdministration.look("/users?exact=true&email=" + body.get("email"))).hasSize(1);
  }

  @Test
  void wereTheMemberCannotBeKeptTheLoginIsTakenBack() {
    var company = people.vetted("provider");
    var taken = people.vetted("provider").call().get("/api/v1/me").<String>path("subject");
    var email = "as-" + taken + "@example.org";
    invite(company, email).then().statusCode(409);
    assertThat(LoginAdministration.look("/users?exact=true&email=" + email)).isEmpty();
  }

  @Test
  void wereTheRoleCannotBeGivenNothingIsLeft() {
    var company = people.vetted("provider");
    var email = "without-roles-" + UUID.randomUUID() + "@example.org";
    invite(company, email).then().statusCode(503);
    assertThat(LoginAdministration.look("/users?exact=true&email=" + email)).isEmpty();
    assertThat(company.call().get(path(company)).<Integer>path("total")).isEqualTo(1);
  }

  @Test
  void aLoginThatAFailedAttemptLeftBehindIsTakenUp() {
    var company = people.vetted("provider");
    var email = address();
    var left = LoginAdministration.leftBehind(email);
    assertThat(invite(company, email).<String>path("subject")).isEqualTo(left);
  }

  @Test
  void withoutTheLoginServerNothingIsHalfDone() {
    var company = people.vetted("provider");
    var member = invited(company);
    LoginAdministration.whileDown(
        () -> {
          invite(company, address()).then().statusCode(503);
          welcome(company, member.path("id"), 0).then().statusCode(503);
          move(company, member.path("id"), 0, "INACTIVE").then().statusCode(503);
        });
    company
        .call()
        .get(path(company))
        .then()
        .body("total", is(2))
        .body("items.find { it.id == '" + member.path("id") + "' }.version", is(0))
        .body("items.find { it.id == '" + member.path("id") + "' }.active", is(true));
  }

  @Test
  void whoIsDeactivatedIsRefusedAtOnceEverywhereThoughTheirTokenStillCounts() throws SQLException {
    var company = people.vetted("provider");
    // Their membership says less than their token.
    var colleague = people.colleagueOf(company, "provider", "coordinator");
    colleague.call().get("/api/v1/coordinators").then().statusCode(not(401));
    colleague.call().get("/api/v1/assignments/coordinators").then().statusCode(200);
    var subject = colleague.call().get("/api/v1/me").<String>path("subject");
    move(company, colleague.memberId().toString(), 0, "INACTIVE")
        .then()
        .statusCode(200)
        .body("active", is(false));
    for (var address :
        new String[] {
          "/api/v1/me",
          "/api/v1/me/sessions",
          "/api/v1/me/data",
          "/api/v1/needs",
          "/api/v1/assignments/coordinators",
          path(company),
          "/test/whoami"
        }) {
      colleague.call().get(address).then().statusCode(401);
    }
    assertThat(
            count(
                "select count(*) from transition_log where actor is not null and to_state ="
                    + " 'INACTIVE' and comment = '3月末で退職' and record_id = cast(? as uuid)",
                colleague.memberId().toString()))
        .isEqualTo(1);
    assertThat(subject).isNotBlank();
    move(company, colleague.memberId().toString(), 1, "INACTIVE")
        .then()
        .statusCode(409)
        .body("type", is("/problems/illegal-transition"));
    move(company, colleague.memberId().toString(), 1, "ACTIVE").then().statusCode(200);
    colleague.call().get("/api/v1/assignments/coordinators").then().statusCode(200);
  }

  @Test
  void theLoginIsSwitchedOffAndItsSessionsEndHereAndThere() throws SQLException {
    var company = people.vetted("provider");
    var member = invited(company);
    var subject = member.<String>path("subject");
    session(subject);
    move(company, member.path("id"), 0, "INACTIVE").then().statusCode(200);
    assertThat(LoginAdministration.look("/users/" + subject).path("enabled").asBoolean()).isFalse();
    assertThat(LoginAdministration.ended()).contains(subject);
    assertThat(count("select count(*) from login_session where subject = ?", subject)).isZero();
    move(company, member.path("id"), 1, "ACTIVE").then().statusCode(200);
    assertThat(LoginAdministration.look("/users/" + subject).path("enabled").asBoolean()).isTrue();
  }

  @Test
  void nobodyDeactivatesThemselvesAndTheLastOneIsToldWhy() {
    var company = people.vetted("provider");
    var own = company.memberId().toString();
    move(company, own, 0, "INACTIVE")
        .then()
        .statusCode(409)
        .body("type", is("/problems/last-member"));
    people.colleagueOf(company, "provider");
    move(company, own, 0, "INACTIVE")
        .then()
        .statusCode(409)
        .body("type", is("/problems/own-membership"));
  }

  @Test
  void aTrustedLoginIsSwitchedOffByAdministratorsOnlyWhateverItsMembershipSays() {
    var company = people.vetted("provider");
    var member = invited(company);
    LoginAdministration.grant(member.path("subject"), "admin");
    move(company, member.path("id"), 0, "INACTIVE")
        .then()
        .statusCode(403)
        .body("type", is("/problems/administrators-only"));
    var officer = people.colleagueOf(company, "official");
    move(company, officer.memberId().toString(), 0, "INACTIVE").then().statusCode(403);
    var admin = people.vetted("admin");
    admin
        .call()
        .header("If-Match", "\"0\"")
        .body(Map.of("to", "INACTIVE", "reason", "x"))
        .post(path(company) + "/" + officer.memberId() + "/transitions")
        .then()
        .statusCode(200);
  }

  @Test
  void aStepNamesItsVersionItsReasonAndAMemberOfThisOrganization() {
    var company = people.vetted("provider");
    var colleague = people.colleagueOf(company, "provider");
    var steps = path(company) + "/" + colleague.memberId() + "/transitions";
    var step = Map.of("to", "INACTIVE", "reason", "x");
    company.call().body(step).post(steps).then().statusCode(428);
    move(company, colleague.memberId().toString(), 7, "INACTIVE").then().statusCode(412);
    company
        .call()
        .header("If-Match", "\"0\"")
        .body(Map.of("to", "INACTIVE", "reason", " "))
        .post(steps)
        .then()
        .statusCode(422);
    var other = people.vetted("provider");
    move(company, other.memberId().toString(), 0, "INACTIVE").then().statusCode(404);
  }

  @Test
  void whoWasForgottenDoesNotComeBack() {
    var company = people.vetted("provider");
    var colleague = people.colleagueOf(company, "provider");
    colleague
        .call()
        .body(Map.of("displayName", "Member " + colleague.memberId()))
        .post("/api/v1/me/erasure")
        .then()
        .statusCode(200);
    move(company, colleague.memberId().toString(), 1, "ACTIVE")
        .then()
        .statusCode(409)
        .body("type", is("/problems/member-erased"));
  }

  private static Response as(String token, String address) {
    return io.restassured.RestAssured.given().auth().oauth2(token).get(address);
  }

  private void session(String subject) throws SQLException {
    run(
        "insert into login_session (id, tokens, expires_at, public_id, subject, begun_at,"
            + " last_used_at, device) values (decode(md5(random()::text), 'hex'), '', now() +"
            + " interval '1 hour', gen_random_uuid(), ?, now(), now(), '')",
        subject);
  }

  private void kind(Person of, String kind) {
    try {
      run(
          "update organization set kind = '%s', profile = profile || '{\"kind\": \"%s\"}' where id = cast(? as uuid)"
              .formatted(kind, kind),
          of.organizationId().toString());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void run(String sql, String value) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, value);
      statement.executeUpdate();
    }
  }

  private int count(String sql, String value) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, value);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}

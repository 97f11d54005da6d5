package jp.musubi.organization;

import static io.restassured.RestAssured.given;
import static jp.musubi.organization.GivenOrganization.PATH;
import static jp.musubi.organization.GivenOrganization.anOrganization;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import jp.musubi.shared.TransitionLog;
import jp.musubi.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OrganizationLifeCycleTest {
  private static final String COORDINATOR = Tokens.of("coordinator");

  @Inject TransitionLog log;
  @Inject StaleOrganizations stale;
  @Inject DataSource database;

  private static Response move(String token, String path, String etag, Map<String, ?> body) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .header("If-Match", etag)
        .body(body)
        .post(path + "/transitions");
  }

  private static Response moved(GivenOrganization.Existing organization, String to) {
    return move(
        COORDINATOR, organization.path(), organization.etag(), Map.of("to", to, "reason", "理由"));
  }

  @Test
  void everyStepIsLoggedWithActorAndReason() {
    var organization = anOrganization().registered();
    for (var to : List.of("VERIFIED", "SUSPENDED", "VERIFIED", "CLOSED")) {
      moved(organization, to).then().statusCode(200).body("state", is(to));
    }
    var steps = log.of(organization.id());
    assertThat(steps)
        .extracting(step -> step.from() + ">" + step.to())
        .containsExactly(
            "REGISTERED>VERIFIED", "VERIFIED>SUSPENDED", "SUSPENDED>VERIFIED", "VERIFIED>CLOSED");
    assertThat(steps)
        .allMatch(
            step ->
                step.actor().equals(Tokens.demoSubject("coordinator"))
                    && "理由".equals(step.reason()));
  }

  @ParameterizedTest
  @CsvSource({
    "REGISTERED, REGISTERED",
    "REGISTERED, STALE",
    "VERIFIED, VERIFIED",
    "VERIFIED, REGISTERED",
    "SUSPENDED, SUSPENDED",
    "CLOSED, VERIFIED",
    "CLOSED, SUSPENDED"
  })
  void aStepThatTheLifeCycleDoesNotKnowIsAConflict(String from, String to) {
    var given = anOrganization();
    var organization =
        switch (from) {
          case "VERIFIED" -> given.verified();
          case "SUSPENDED" -> given.suspended();
          case "CLOSED" -> given.closed();
          default -> given.registered();
        };
    moved(organization, to).then().statusCode(409).body("type", is("/problems/illegal-transition"));
  }

  @Test
  void takingOneOutOfSightNeedsAReason() {
    var organization = anOrganization().registered();
    move(COORDINATOR, organization.path(), organization.etag(), Map.of("to", "SUSPENDED"))
        .then()
        .statusCode(422)
        .body("errors.field", contains("reason"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"clinician", "provider", "official", "funder"})
  void onlyCoordinatorsAndAdminsMove(String role) {
    var organization = anOrganization().registered();
    move(Tokens.of(role), organization.path(), organization.etag(), Map.of("to", "VERIFIED"))
        .then()
        .statusCode(403);
    move(organization.token(), organization.path(), "\"0\"", Map.of("to", "VERIFIED"))
        .then()
        .statusCode(403);
    move(Tokens.of("admin"), organization.path(), organization.etag(), Map.of("to", "VERIFIED"))
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SUSPENDED", "CLOSED"})
  void oneOutOfSightIsKnownToItsPeopleAndCoordinatorsOnly(String state) {
    var organization = anOrganization().registered();
    moved(organization, state).then().statusCode(200);
    var stranger = anOrganization().verified();
    for (var part : List.of("", "/licences", "/certificates")) {
      given().get(organization.path() + part).then().statusCode(404);
      given()
          .auth()
          .oauth2(stranger.token())
          .get(organization.path() + part)
          .then()
          .statusCode(404);
    }
    given()
        .auth()
        .oauth2(stranger.token())
        .get(organization.path() + "/members")
        .then()
        .statusCode(404);
    given().queryParam("q", organization.name()).get(PATH).then().body("items", empty());
    given()
        .queryParams("q", organization.name(), "state", state)
        .get(PATH)
        .then()
        .body("total", is(0));
    given()
        .auth()
        .oauth2(COORDINATOR)
        .queryParam("q", organization.name())
        .get(PATH)
        .then()
        .body("total", is(1));
    given().auth().oauth2(organization.token()).get(organization.path()).then().statusCode(200);
    given()
        .auth()
        .oauth2(organization.token())
        .contentType(ContentType.JSON)
        .header("If-Match", organization.etag())
        .body(Map.of("employees", 1))
        .patch(organization.path())
        .then()
        .statusCode(409);
  }

  @Test
  void coordinatorsAreToldWhereItCanGo() {
    var organization = anOrganization().verified();
    given()
        .auth()
        .oauth2(COORDINATOR)
        .get(organization.path())
        .then()
        .body("allowedTransitions.to", contains("SUSPENDED", "CLOSED"))
        .body("allowedTransitions.reasonRequired", contains(true, true));
    given()
        .auth()
        .oauth2(organization.token())
        .get(organization.path())
        .then()
        .body("allowedTransitions", empty());
  }

  @Test
  void eightCoordinatorsAtOnceMoveItOnce() throws InterruptedException {
    var organization = anOrganization().registered();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var statuses =
          threads
              .invokeAll(
                  IntStream.range(0, 8)
                      .<Callable<Integer>>mapToObj(
                          i ->
                              () ->
                                  move(
                                          COORDINATOR,
                                          organization.path(),
                                          "\"0\"",
                                          Map.of("to", "VERIFIED"))
                                      .statusCode())
                      .toList())
              .stream()
              .map(
                  future -> {
                    try {
                      return future.get();
                    } catch (InterruptedException | ExecutionException failure) {
                      throw new IllegalStateException(failure);
                    }
                  })
              .sorted()
              .toList();
      assertThat(statuses).containsExactly(200, 412, 412, 412, 412, 412, 412, 412);
    }
    assertThat(log.of(organization.id())).hasSize(1);
  }

  @Test
  void oneThatNobodyConfirmedForAYearGoesStaleUntilItsPeopleConfirm() throws SQLException {
    var old = anOrganization().verified();
    var fresh = anOrganization().verified();
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update organization set last_confirmed_at = now() - interval '367 days'"
                    + " where id = ?")) {
      update.setObject(1, old.id());
      update.executeUpdate();
    }
    stale.mark();
    given().get(old.path()).then().body("state", is("STALE"));
    given().get(fresh.path()).then().body("state", is("VERIFIED"));
    assertThat(log.of(old.id()).getLast().actor()).isEqualTo("system");
    given()
        .auth()
        .oauth2(old.token())
        .header("If-Match", old.etag())
        .post(old.path() + "/confirm")
        .then()
        .statusCode(200)
        .body("state", is("VERIFIED"));
    given().auth().oauth2(old.token()).post(old.path() + "/confirm").then().statusCode(428);
  }
}

package jp.musubi.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jp.musubi.testing.Ready;
import jp.musubi.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EdgeTest {

  @Test
  void aRequestWithoutIdGetsOne() {
    given().get("/test/whoami").then().header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
  }

  @Test
  void aRequestIdThatIsGivenComesBackInAnswerAndProblem() {
    given()
        .header("X-Request-Id", "partner-0001")
        .get("/api/v1/no-such-thing")
        .then()
        .statusCode(404)
        .header("X-Request-Id", "partner-0001")
        .body("requestId", equalTo("partner-0001"));
  }

  @Test
  void aRequestIdThatCouldForgeALogLineIsReplaced() {
    given()
        .header("X-Request-Id", "a b\u00e9<script>")
        .get("/api/v1/no-such-thing")
        .then()
        .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
  }

  @Test
  void everyAnswerTellsBrowsersToBeStrict() {
    for (var path : new String[] {"/", "/api/v1/no-such-thing", "/assets/missing.js", "/login"}) {
      given()
          .redirects()
          .follow(false)
          .get(path)
          .then()
          .header("X-Content-Type-Options", "nosniff")
          .header("Referrer-Policy", "strict-origin-when-cross-origin")
          .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
          .header("Content-Security-Policy", not(containsString("unsafe-inline")))
          .header("Permissions-Policy", containsString("camera=()"))
          .header("Strict-Transport-Security", nullValue());
    }
  }

  @Test
  void answersOfTheApiAreNotKept() {
    given()
        .auth()
        .oauth2(Tokens.of("coordinator"))
        .get("/api/v1/no-such-thing")
        .then()
        .header("Cache-Control", "no-store");
  }

  @Test
  void aMissingFileIsNotTheShell() {
    given()
        .get("/assets/app-0000.js")
        .then()
        .statusCode(404)
        .header("Cache-Control", not(containsString("immutable")));
    given().get("/logo.png").then().statusCode(404);
  }

  @Test
  void anUnknownApiAddressIsAProblem() {
    given()
        .get("/api/v1/no-such-thing")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void theFrontEndsAddressesShowTheShell() {
    given()
        .accept("text/html")
        .get("/needs/00000000-0000-7000-8000-000000000001")
        .then()
        .statusCode(200)
        .contentType(containsString("text/html"))
        .header("Cache-Control", "no-cache")
        .body(containsString("<div id=\"root\">"));
  }

  @Test
  void aHashedAssetIsKeptForGood() {
    given()
        .get("/assets/probe-1a2b3c.txt")
        .then()
        .statusCode(200)
        .header("Cache-Control", "public, max-age=31536000, immutable");
  }

  @Test
  void aChangeByCookieNeedsAHeaderThatForeignSitesCannotSend() {
    given()
        .cookie("q_session", "anything")
        .post("/api/v1/no-such-thing")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", is("/problems/csrf"));
    given()
        .cookie("q_session", "anything")
        .header("X-Musubi-Csrf", "1")
        .post("/api/v1/no-such-thing")
        .then()
        .statusCode(not(403));
  }

  @Test
  void aChangeByBearerNeedsNoSuchHeader() {
    given()
        .auth()
        .oauth2(Tokens.of("coordinator"))
        .post("/api/v1/no-such-thing")
        .then()
        .statusCode(not(403));
  }

  @Test
  void withoutLoginTheApiAnswers401AndNoRedirect() {
    given()
        .redirects()
        .follow(false)
        .get("/api/v1/test/secret")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", containsString("Bearer"))
        .contentType("application/problem+json");
  }

  @Test
  void anUnforeseenFailureTellsNothing() {
    given()
        .get("/api/v1/test/secret/failing")
        .then()
        .statusCode(500)
        .contentType("application/problem+json")
        .body("type", is("/problems/internal"))
        .body(not(containsString("hunter2")))
        .body(not(containsString("Exception")))
        .body(not(containsString("jp.musubi")));
  }

  @Test
  void noAddressAnswersTraceOrListsADirectory() {
    for (var path : new String[] {"/", "/api/v1/vocabularies", "/assets/", "/openapi", "/login"}) {
      given()
          .header("X-Probe", "echoed")
          .request("TRACE", path)
          .then()
          .statusCode(405)
          .body(not(containsString("echoed")));
    }
    for (var path : new String[] {"/assets/", "/assets", "/.env", "/META-INF/MANIFEST.MF"}) {
      given().get(path).then().statusCode(404);
    }
  }

  @Test
  void aHeaderDoesNotChangeTheMethod() {
    given()
        .header("X-HTTP-Method-Override", "DELETE")
        .header("X-Method-Override", "DELETE")
        .queryParam("_method", "DELETE")
        .get("/api/v1/vocabularies")
        .then()
        .statusCode(200);
  }

  @Test
  void leavingEmptiesWhatTheBrowserKept() {
    given().redirects().follow(false).get("/logout").then().header("Clear-Site-Data", "\"cache\"");
  }

  @Test
  void noForeignSiteMayReadTheApi() {
    given()
        .header("Origin", "https://evil.example")
        .header("Access-Control-Request-Method", "POST")
        .options("/api/v1/needs")
        .then()
        .header("Access-Control-Allow-Origin", nullValue());
    given()
        .header("Origin", "https://evil.example")
        .get("/api/v1/needs")
        .then()
        .header("Access-Control-Allow-Origin", nullValue())
        .header("Cross-Origin-Resource-Policy", "same-origin");
  }

  @Test
  void readinessNamesEachPart() throws InterruptedException {
    Ready.answer()
        .statusCode(200)
        .body("checks.name", hasItem("database"))
        .body("checks.name", hasItem("login"))
        .body("checks.name", hasItem("index"));
  }

  @Test
  void metricsAreThereForPrometheus() {
    given().get("/q/metrics").then().statusCode(200).body(containsString("http_server_requests"));
  }
}

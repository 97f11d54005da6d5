package jp.musubi.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** As in production: a proxy speaks TLS with browsers, and the names of the host are known. */
@QuarkusTest
@TestProfile(BehindProxyTest.Proxied.class)
class BehindProxyTest {

  public static final class Proxied implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "musubi.proxy", "true",
          "musubi.proxy.from", "127.0.0.1",
          "musubi.hosts", "musubi.example,www.musubi.example");
    }
  }

  private static RequestSpecification under(String host) {
    return given().header("X-Forwarded-Host", host).header("X-Forwarded-Proto", "https");
  }

  @Test
  void ourOwnNamesAreAnswered() {
    for (var host : new String[] {"musubi.example", "WWW.musubi.example", "musubi.example:443"}) {
      under(host).get("/api/v1/vocabularies").then().statusCode(200);
    }
  }

  @Test
  void foreignNamesAreRefused() {
    for (var host : new String[] {"evil.example", "musubi.example.evil.example", "localhost"}) {
      under(host)
          .get("/login")
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .header("X-Content-Type-Options", "nosniff")
          .body("type", is("/problems/unknown-host"));
    }
  }

  @Test
  void aNameInTheHostHeaderIsCheckedToo() {
    given().header("Host", "evil.example").get("/api/v1/vocabularies").then().statusCode(400);
    given().header("Host", "musubi.example").get("/api/v1/vocabularies").then().statusCode(200);
  }

  @Test
  void probesThatCallByNumberAreAnswered() {
    given().get("/q/health/live").then().statusCode(200);
  }

  @Test
  void browsersAreToldToStayEncrypted() {
    under("musubi.example")
        .get("/")
        .then()
        .header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }

  @Test
  void theSessionCookieIsOfThisHostOnly() {
    var set = under("musubi.example").get("/api/v1/test/secret/cookie").then().extract().headers();
    assertThat(set.getValues("Set-Cookie"))
        .singleElement()
        .asString()
        .startsWith("__Host-q_session=fresh")
        .contains("Secure", "HTTPOnly", "SameSite=Lax", "Path=/", "Max-Age=60")
        .doesNotContain("Domain");
  }

  @Test
  void aSessionCookieWithoutThePrefixCountsForNothing() {
    under("musubi.example")
        .header("Cookie", "a=1; __Host-q_session=real; q_session=planted")
        .get("/api/v1/test/secret/cookies")
        .then()
        .body(is("a=1; q_session=real"));
    // Where it counted, the change would be refused for want of the header.
    under("musubi.example")
        .cookie("q_session", "planted")
        .post("/api/v1/no-such-thing")
        .then()
        .statusCode(404);
    under("musubi.example")
        .cookie("__Host-q_session", "real")
        .post("/api/v1/no-such-thing")
        .then()
        .statusCode(403);
  }

  @Test
  void aSessionThatEndedIsTakenFromTheBrowser() {
    under("musubi.example")
        .cookie("__Host-q_session", "ended")
        .get("/api/v1/test/secret")
        .then()
        .statusCode(401);
  }

  @Test
  void theShellIsServedWithItsCookiesToo() {
    under("musubi.example")
        .cookie("__Host-q_session", "ended")
        .accept("text/html")
        .get("/needs")
        .then()
        .statusCode(200)
        .contentType(containsString("text/html"));
  }
}

package jp.musubi.shared;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.musubi.organization.GivenOrganization.anOrganization;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import jp.musubi.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever comes in, the answer is a clear refusal and never a failure; organizations stand for
 * all.
 */
@QuarkusTest
class HostileInputTest {
  private static final String PATH = "/api/v1/organizations";
  private static final String VALID =
      "\"kind\":\"HOSPITAL\",\"name\":\"試験\",\"municipalityCode\":\"022012\"";

  private static RequestSpecification coordinator() {
    return given().auth().oauth2(Tokens.of("coordinator")).contentType(ContentType.JSON);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {VALID,"description":"a\\u0000b"}          | description     | unsafe-text
          {VALID,"description":"a\\u0007b"}          | description     | unsafe-text
          {VALID,"description":"\\ud800"}            | description     | unsafe-text
          {VALID,"description":"\\udc00x"}           | description     | unsafe-text
          {VALID,"description":"\\u202eexe"}         | description     | unsafe-text
          {VALID,"nobodyKnows":1}                    | nobodyKnows     | unknown-field
          {VALID,"version":7}                        | version         | unknown-field
          {VALID,"kind":"HOSPITAL"}                  | ''              | json
          {VALID,"employees":"45"}                   | employees       | wrong-type
          {VALID,"employees":4.5}                    | employees       | wrong-type
          {VALID,"employees":99999999999}            | employees       | wrong-type
          {VALID,"nameEn":45}                        | nameEn          | wrong-type
          {VALID,"nameEn":["a"]}                     | nameEn          | wrong-type
          {VALID,"rolesOffered":"MAKER"}             | rolesOffered    | wrong-type
          {VALID,"rolesOffered":["NOTHING"]}         | rolesOffered[0] | wrong-type
          {VALID,"rolesOffered":[0]}                 | rolesOffered[0] | wrong-type
          {VALID,"source":"text"}                    | source          | wrong-type
          {VALID}{VALID}                             | ''              | json
          {VALID                                     | ''              | json
          [1,2]                                      | ''              | json
          'text'                                     | ''              | json
          """)
  void aBodyThatCannotBeReadIsRefusedAndSaysWhere(String body, String field, String code) {
    coordinator()
        .body(body.replace("VALID", VALID))
        .post(PATH)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", is("/problems/malformed"))
        .body("errors.code", hasItem(code))
        .body("errors.field", hasItem(field));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "\"text\"", "42", "[]"})
  void aBodyThatIsNoObjectIsRefused(String body) {
    var status = coordinator().body(body).post(PATH).then().extract().statusCode();
    assertThat(status).isBetween(400, 422);
    var organization = anOrganization().registered();
    var patch =
        coordinator()
            .header("If-Match", "\"0\"")
            .body(body)
            .patch(organization.path())
            .then()
            .contentType("application/problem+json")
            .extract()
            .statusCode();
    assertThat(patch).isBetween(400, 422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"description\":\"\\u0000\"}",
        "{\"description\":\"\\ud800\"}",
        "{\"unknown\":null,\"other\":1}",
        "{\"source\":{\"a\\u0000\":1}}",
        "{\"rolesOffered\":{\"a\":1}}",
        "{\"employees\":1,\"employees\":2}"
      })
  void aHostilePatchIsRefused(String patch) {
    var organization = anOrganization().registered();
    coordinator()
        .header("If-Match", "\"0\"")
        .body(patch)
        .patch(organization.path())
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    given().get(organization.path()).then().header("ETag", "\"0\"");
  }

  @Test
  void listsWithHolesAreInvalid() {
    coordinator()
        .body("{" + VALID + ",\"regionsServed\":[null]}")
        .post(PATH)
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("required"));
  }

  @Test
  void deepJsonIsRefused() {
    var deep = "{\"source\":" + "[".repeat(300) + "]".repeat(300) + "}";
    coordinator().body(deep).post(PATH).then().statusCode(400);
    coordinator()
        .header("If-Match", "\"0\"")
        .body(deep)
        .patch(anOrganization().registered().path())
        .then()
        .statusCode(400)
        .body("errors.code", hasItem("too-deep"));
  }

  @Test
  void aHugeBodyIsRefused() {
    coordinator()
        .body("{\"description\":\"" + "a".repeat(600_000) + "\"}")
        .post(PATH)
        .then()
        .statusCode(413)
        .contentType("application/problem+json");
  }

  @Test
  void aHugeBodyThatDoesNotSayItsLengthIsRefused() throws Exception {
    var body = (" ".repeat(600_000) + "{" + VALID + "}").getBytes(UTF_8);
    var request =
        HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + PATH))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Authorization", "Bearer " + Tokens.of("coordinator"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
    }
  }

  @Test
  void scriptsAndFormulasAreKeptAsTheTextTheyAre() {
    var text = "<script>alert(1)</script> =HYPERLINK(1) '; drop table organization; --";
    var organization = anOrganization().with("description", text).registered();
    given().get(organization.path()).then().body("description", is(text));
    given().queryParam("q", text).get(PATH).then().statusCode(200).body("total", not(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "abc", "1-1-1-1-1", "0190-", "00000000-0000-7000-8000-00000000000g"})
  void aMalformedIdIsNotAnUnknownOne(String id) {
    given()
        .get(PATH + "/" + id)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].field", is("id"))
        .body("errors[0].code", is("parameter"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "a%00b", "%0a", "%ff", "%e3%81", "%ed%a0%80"})
  void anAddressWithTextThatNobodyCanHoldIsRefused(String part) {
    for (var address : new String[] {PATH + "/" + part, PATH + "?q=" + part}) {
      if (part.equals("%0a") && address.contains("?")) {
        continue;
      }
      given()
          .urlEncodingEnabled(false)
          .get(address)
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "kind, NOTHING",
    "kind, company",
    "state, 1",
    "role, X",
    "licence, X",
    "mine, perhaps",
    "limit, abc",
    "limit, 1e3",
    "limit, 99999999999",
    "sort, password",
    "sort, name;drop",
    "cursor, '!!!'",
    "cursor, AAAA"
  })
  void aFilterThatCannotBeReadIsRefusedByName(String name, String value) {
    given()
        .queryParam(name, value)
        .get(PATH)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].field", is(name));
  }

  @ParameterizedTest
  @CsvSource({"limit, 0", "limit, 101", "limit, -1", "prefecture, 東京"})
  void aFilterOutOfBoundsIsInvalid(String name, String value) {
    given().queryParam(name, value).get(PATH).then().statusCode(422);
  }

  @Test
  void anOverlongSearchIsInvalid() {
    given()
        .queryParam("q", "a".repeat(201))
        .get(PATH)
        .then()
        .statusCode(422)
        .body("errors[0].field", is("q"));
  }

  @Test
  void wrongMethodFormatAndAddressAreProblems() {
    given().delete(PATH).then().statusCode(405).contentType("application/problem+json");
    given()
        .accept("text/csv")
        .get(PATH)
        .then()
        .statusCode(406)
        .contentType("application/problem+json");
    coordinator()
        .contentType("text/plain")
        .body("x")
        .post(PATH)
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
    coordinator()
        .get("/api/v1/nothing")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    coordinator().get("/api/v2").then().statusCode(404).contentType("application/problem+json");
  }

  @Test
  void aProblemSpeaksTheCallersLanguageAndNamesTheRequest() {
    var path = PATH + "/00000000-0000-7000-8000-00000000ffff";
    given()
        .get(path)
        .then()
        .statusCode(404)
        .body("title", is("見つかりません"))
        .body("requestId", notNullValue())
        .body("instance", is(path));
    given()
        .header("Accept-Language", "en-GB")
        .header("X-Request-Id", "request-0001")
        .get(path)
        .then()
        .statusCode(404)
        .body("title", is("Not found"))
        .body("type", is("/problems/not-found"))
        .body("requestId", is("request-0001"))
        .body("status", is(404));
    given().header("Accept-Language", "xx,,;;q=").get(path).then().body("title", is("見つかりません"));
  }

  @Test
  void aBrokenTokenIsA401() {
    given()
        .auth()
        .oauth2("not.a.token")
        .get(PATH + "/x/members")
        .then()
        .statusCode(matchesStatus(400, 401))
        .contentType("application/problem+json");
    var organization = anOrganization().registered();
    given()
        .auth()
        .oauth2("not.a.token")
        .get(organization.path() + "/members")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("X-Request-Id", matchesPattern(".+"));
  }

  private static org.hamcrest.Matcher<Integer> matchesStatus(int one, int other) {
    return org.hamcrest.Matchers.oneOf(one, other);
  }
}

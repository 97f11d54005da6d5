package jp.musubi.client;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.musubi.identity.Level;
import jp.musubi.need.GivenNeeds;
import jp.musubi.organization.GivenOrganization;
import jp.musubi.seed.GivenSeeds;
import jp.musubi.testing.Deliveries;
import jp.musubi.testing.People;
import jp.musubi.testing.People.Person;
import jp.musubi.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Administrators make clients; each sees and asks no more than its ceilings let it. */
@QuarkusTest
class ClientResourceTest {
  private static final String ADMIN = Tokens.of("admin");
  private static final String PATH = "/api/v1/clients";

  @Inject GivenNeeds needs;
  @Inject GivenSeeds seeds;
  @Inject People people;
  @Inject Deliveries deliveries;
  @Inject EntityManager entities;

  private static Map<String, Object> profile(String ceiling, List<String> prefectures, int limit) {
    return new HashMap<>(
        Map.of(
            "name",
            "連携システム",
            "scopes",
            List.of("needs.read", "seeds.read"),
            "disclosureCeiling",
            ceiling,
            "prefectures",
            prefectures,
            "requestsPerMinute",
            limit,
            "enabled",
            true));
  }

  private static Response made(Map<String, Object> profile) {
    return given().auth().oauth2(ADMIN).contentType(ContentType.JSON).body(profile).post(PATH);
  }

  /** A client's token, and the path under which it is administered. */
  private record Client(String token, String path, String clientId) {
    Response get(String path) {
      return given().auth().oauth2(token).header("Accept-Language", "en").get(path);
    }

    Response patch(Map<String, ?> changes) {
      var etag = given().auth().oauth2(ADMIN).get(path).header("ETag");
      return given()
          .auth()
          .oauth2(ADMIN)
          .contentType("application/merge-patch+json")
          .header("If-Match", etag)
          .body(changes)
          .patch(path);
    }
  }

  private static Client client(String ceiling, List<String> prefectures, int limit) {
    var created = made(profile(ceiling, prefectures, limit)).then().statusCode(201).extract();
    var id = created.<String>path("clientId");
    return new Client(
        Tokens.forClient(id, "needs.read", "seeds.read", "organizations.read"),
        PATH + "/" + created.path("id"),
        id);
  }

  @Transactional
  void actFor(Client client, Person person) {
    entities
        .createNativeQuery("update member set subject = :subject where id = :id")
        .setParameter("subject", "service-account-" + client.clientId())
        .setParameter("id", person.memberId())
        .executeUpdate();
  }

  @Test
  void aSecretIsToldOnceAndEachIsAnother() {
    var client = client("MEMBERS", List.of(), 600);
    var admin = given().auth().oauth2(ADMIN);
    var etag = admin.get(client.path()).header("ETag");
    var first =
        given().auth().oauth2(ADMIN).header("If-Match", etag).put(client.path() + "/secret");
    first.then().statusCode(200).header("Cache-Control", containsString("no-store"));
    given()
        .auth()
        .oauth2(ADMIN)
        .get(client.path())
        .then()
        .body("secretIssuedAt", notNullValue())
        .body("containsKey('secret')", is(false));
    given()
        .auth()
        .oauth2(ADMIN)
        .header("If-Match", etag)
        .put(client.path() + "/secret")
        .then()
        .statusCode(412);
    given()
        .auth()
        .oauth2(ADMIN)
        .header("If-Match", first.header("ETag"))
        .put(client.path() + "/secret")
        .then()
        .statusCode(200)
        .body("secret", not(equalTo(first.path("secret"))));
  }

  @Test
  void whatCoordinatorsNoteIsForNoSystem() {
    made(profile("COORDINATORS", List.of(), 600))
        .then()
        .statusCode(422)
        .body("errors[0].field", is("disclosureCeiling"));
    var wrong = profile("MEMBERS", List.of("99"), 600);
    made(wrong).then().statusCode(422);
    wrong.put("prefectures", List.of());
    wrong.put("scopes", List.of("everything"));
    made(wrong).then().statusCode(422);
  }

  @Test
  void theCeilingCapsWhatVerificationAndMatchesOpen() {
    var need = needs.aNeed().published();
    var client = client("NDA", List.of(), 600);
    var member = people.vetted("provider");
    actFor(client, member);
    people.open(need.id(), member, Level.NDA);
    var visitors = seen(People.visitor().get(need.path()));
    assertThat(seen(client.get(need.path()))).isNotEqualTo(visitors);
    client.patch(Map.of("disclosureCeiling", "PUBLIC")).then().statusCode(200);
    assertThat(seen(client.get(need.path()))).isEqualTo(visitors);
  }

  /** Whoever is logged in is told besides which groups are closed to them. */
  private static String seen(Response answer) {
    return answer.asString().replaceAll("\"withheld\":\\[[^\\]]*]", "");
  }

  @Test
  void theRegionIsTheSameInListsSearchAndSingleRecords() {
    var here = seeds.aSeed().published();
    deliveries.settled();
    var inside = client("VETTED", List.of("02", "03"), 600);
    var outside = client("VETTED", List.of("47"), 600);
    assertThat(prefecture(here.owner().organizationId())).isIn("02", "03");
    inside.get(here.path()).then().statusCode(200);
    outside.get(here.path()).then().statusCode(404);
    assertThat(inside.get("/api/v1/seeds?limit=1").<Integer>path("total")).isPositive();
    outside.get("/api/v1/seeds").then().body("total", is(0));
    outside.get("/api/v1/needs").then().body("total", is(0));
    outside.get("/api/v1/search").then().body("total", is(0)).body("items", is(List.of()));
    outside.get("/api/v1/search?prefecture=02").then().body("total", is(0));
    assertThat(outside.get("/api/v1/search").asString()).doesNotContain("\"code\":\"02\"");
    outside.get("/api/v1/search/completions?q=医").then().body("items", is(List.of()));
    var company = GivenOrganization.anOrganization().verified();
    outside.get(company.path()).then().statusCode(404);
    inside.get(company.path()).then().statusCode(200);
    outside.get("/api/v1/organizations").then().body("total", is(0));
    // What its own organization wrote is its own, wherever that is.
    actFor(outside, here.owner());
    outside.get(here.path()).then().statusCode(200);
  }

  private String prefecture(UUID organization) {
    return given()
        .auth()
        .oauth2(ADMIN)
        .get("/api/v1/organizations/" + organization)
        .path("prefectureCode");
  }

  @Test
  void whoAsksTooOftenIsToldWhenToGoOn() {
    var client = client("MEMBERS", List.of(), 3);
    given().auth().oauth2(ADMIN).get(client.path()).then().body("lastUsedAt", nullValue());
    client
        .get("/api/v1/me")
        .then()
        .statusCode(200)
        .header("RateLimit-Policy", "\"minute\";q=3;w=60")
        .header("RateLimit", containsString("\"minute\";r="));
    // A minute may begin in between, but not twice.
    var answers = IntStream.range(0, 8).mapToObj(i -> client.get("/api/v1/me")).toList();
    var refused = answers.stream().filter(answer -> answer.statusCode() == 429).toList();
    assertThat(refused).isNotEmpty();
    refused
        .getFirst()
        .then()
        .header("Retry-After", notNullValue())
        .header("RateLimit", containsString("r=0;"))
        .contentType("application/problem+json")
        .body("detail", containsString("3 times a minute"));
    given().auth().oauth2(ADMIN).get(client.path()).then().body("lastUsedAt", notNullValue());
    client("MEMBERS", List.of(), 600).get("/api/v1/me").then().statusCode(200);
  }

  @Test
  void aClientThatIsSwitchedOffIsRefusedAtOnceThoughItsTokenStillCounts() {
    var client = client("MEMBERS", List.of(), 600);
    client.get("/api/v1/needs").then().statusCode(200);
    client
        .patch(Map.of("enabled", false, "scopes", List.of("needs.read", "needs.write")))
        .then()
        .statusCode(200)
        .body("scopes", contains("needs.read", "needs.write"));
    client
        .get("/api/v1/needs")
        .then()
        .statusCode(403)
        .body("title", containsString("switched off"));
    client.patch(Map.of("enabled", true)).then().statusCode(200);
    client.get("/api/v1/needs").then().statusCode(200);
  }
}

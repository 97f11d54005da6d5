package jp.musubi.need;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.musubi.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NeedResourceTest {
  @Inject GivenNeeds given;
  @Inject People people;

  @Test
  void aMergePatchChangesWhatItNamesAndNullClears() {
    var need = given.aNeed().draft();
    need.patch(need.owner(), "{\"summary\": null, \"statement\": {\"problem\": \"別の困りごと\"}}")
        .statusCode(200)
        .body("summary", nullValue())
        .body("statement.problem", equalTo("別の困りごと"))
        .body("statement.population", equalTo("透析を受ける方"))
        .body("presentPractice", equalTo("目で見回る"));
    need.patch(need.owner(), "{\"title\": null}")
        .statusCode(422)
        .body("errors.field", contains("title"));
    need.patch(need.owner(), "{\"mustHaves\": null}").statusCode(200).body("mustHaves", empty());
  }

  @Test
  void theMergePatchMediaTypeIsUnderstood() {
    var need = given.aNeed().draft();
    given()
        .auth()
        .oauth2(need.owner().token())
        .contentType("application/merge-patch+json")
        .header("If-Match", need.etag())
        .body("{\"summary\":\"another\"}")
        .patch(need.path())
        .then()
        .statusCode(200)
        .body("summary", equalTo("another"));
  }

  @Test
  void aChangeNamesTheVersionItStartsFrom() {
    var need = given.aNeed().draft();
    var patch = Map.of("summary", "a");
    need.owner().call().body(patch).patch(need.path()).then().statusCode(428);
    need.owner()
        .call()
        .header("If-Match", "\"7\"")
        .body(patch)
        .patch(need.path())
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/stale"));
    need.owner()
        .call()
        .body(Map.of("to", "SUBMITTED"))
        .post(need.path() + "/transitions")
        .then()
        .statusCode(428);
    var before = need.etag();
    need.patch(need.owner(), patch).statusCode(200);
    assertThat(need.etag()).isNotEqualTo(before);
  }

  @Test
  void aRepeatedKeyMakesNoSecondNeed() {
    var owner = people.vetted("clinician");
    var key = UUID.randomUUID().toString();
    var first = create(owner, key, "一度だけ", 201);
    assertThat(create(owner, key, "一度だけ", 201)).isEqualTo(first);
    owner
        .call()
        .header("Idempotency-Key", key)
        .body(Map.of("title", "別の内容"))
        .post("/api/v1/needs")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
    owner.call().queryParam("mine", true).get("/api/v1/needs").then().body("total", equalTo(1));
  }

  private static String create(People.Person owner, String key, String title, int status) {
    return owner
        .call()
        .header("Idempotency-Key", key)
        .body(Map.of("title", title))
        .post("/api/v1/needs")
        .then()
        .statusCode(status)
        .extract()
        .path("id");
  }

  @Test
  void onlyThoseWhoPostNeedsMayCreateThem() {
    var draft = Map.of("title", "誰が書けるか");
    People.visitor().body(draft).post("/api/v1/needs").then().statusCode(401);
    for (var role : List.of("provider", "official", "funder")) {
      people.vetted(role).call().body(draft).post("/api/v1/needs").then().statusCode(403);
    }
    people.vetted("clinician").call().body(draft).post("/api/v1/needs").then().statusCode(201);
    people
        .client("needs.write")
        .call()
        .body(draft)
        .post("/api/v1/needs")
        .then()
        .statusCode(201)
        .body("source", equalTo("PARTNER_SITE"));
    people.client("needs.read").call().body(draft).post("/api/v1/needs").then().statusCode(403);
    people
        .unattached("clinician")
        .call()
        .body(draft)
        .post("/api/v1/needs")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/no-organization"));
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    var owner = people.vetted("clinician");
    var made = new HashSet<String>();
    for (int i = 0; i < 5; i++) {
      made.add(given.aNeed().by(owner).draft().id());
    }
    var seen = new ArrayList<String>();
    String cursor = null;
    do {
      var call = owner.call().queryParam("mine", true).queryParam("limit", 2);
      if (cursor != null) {
        call.queryParam("cursor", cursor);
      }
      var page = call.get("/api/v1/needs").then().statusCode(200).extract();
      assertThat(page.<Integer>path("total")).isEqualTo(5);
      seen.addAll(page.<List<String>>path("items.id"));
      cursor = page.path("nextCursor");
    } while (cursor != null);
    assertThat(seen).hasSize(5).containsExactlyInAnyOrderElementsOf(made);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\":\"a\\u0000b\"}",
        "{\"title\":\"\\ud800\"}",
        "{\"title\":\"a\",\"unknown\":1}",
        "{\"title\":\"a\",\"title\":\"b\"}",
        "{\"title\":5}",
        "{\"title\":\"a\",\"effects\":[\"MAGIC\"]}",
        "{\"title\":\"a\",\"effects\":[0]}",
        "{\"title\":\"a\",\"horizonMonths\":\"12\"}",
        "{\"title\":\"a\",\"horizonMonths\":99999999999}",
        "{\"title\":\"a\",\"disclosure\":{\"summary\":null}}",
        "{\"title\":\"a\",\"disclosure\":[]}",
        "[]",
        "\"a\"",
        "{"
      })
  void whatCannotBeReadIsMalformed(String body) {
    people.vetted("clinician").call().body(body).post("/api/v1/needs").then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"title\":\" \"}",
        "{\"title\":\"a\",\"department\":\"astrology\"}",
        "{\"title\":\"a\",\"horizonMonths\":0}",
        "{\"title\":\"a\",\"mustHaves\":[\"\"]}",
        "{\"title\":\"a\",\"disclosure\":{\"rubric\":\"PUBLIC\"}}",
        "null",
        ""
      })
  void whatBreaksARuleIsInvalid(String body) {
    people.vetted("clinician").call().body(body).post("/api/v1/needs").then().statusCode(422);
  }

  @Test
  void longAndManyAreRefusedByName() {
    var owner = people.vetted("clinician");
    owner
        .call()
        .body(Map.of("title", "あ".repeat(61)))
        .post("/api/v1/needs")
        .then()
        .statusCode(422)
        .body("errors.field", contains("title"));
    owner
        .call()
        .body(Map.of("title", "a", "mustHaves", List.of("1", "2", "3", "4", "5", "6")))
        .post("/api/v1/needs")
        .then()
        .statusCode(422)
        .body("errors.field", contains("mustHaves"));
  }

  @Test
  void scriptsAndFormulasAreKeptAsTheTextTheyAre() {
    var text = "=1+1 <script>alert(1)</script> ' ; drop table need; --";
    var need = given.aNeed().with("summary", text).draft();
    need.seenBy(need.owner()).body("summary", equalTo(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state=MAGIC",
        "deviceClass=V",
        "limit=x",
        "sort=password",
        "cursor=abc",
        "cursor=%00",
        "q=%00",
        "q=%ff"
      })
  void oddQueriesAreMalformed(String query) {
    given().urlEncodingEnabled(false).get("/api/v1/needs?" + query).then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "department=astrology"})
  void queriesBeyondTheRulesAreInvalid(String query) {
    given().get("/api/v1/needs?" + query).then().statusCode(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%25", "_", "\\", "'", "%25' or 1=1 --"})
  void signsOfPatternsAreSearchedForAsTheyAre(String words) {
    given.aNeed().published();
    given()
        .urlEncodingEnabled(false)
        .get(
            "/api/v1/needs?q=" + words.replace("\\", "%5C").replace(" ", "%20").replace("'", "%27"))
        .then()
        .statusCode(200)
        .body("total", equalTo(0));
  }

  @Test
  void anUnknownNeedIsNotFoundAndAMalformedIdIsMalformed() {
    given().get("/api/v1/needs/" + UUID.randomUUID()).then().statusCode(404);
    given().get("/api/v1/needs/abc").then().statusCode(400);
  }
}

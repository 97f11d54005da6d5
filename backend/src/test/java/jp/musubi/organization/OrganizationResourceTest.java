package jp.musubi.organization;

import static io.restassured.RestAssured.given;
import static jp.musubi.organization.GivenOrganization.PATH;
import static jp.musubi.organization.GivenOrganization.aCorporateNumber;
import static jp.musubi.organization.GivenOrganization.aHospital;
import static jp.musubi.organization.GivenOrganization.anOrganization;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.musubi.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OrganizationResourceTest {
  private static final String COORDINATOR = Tokens.of("coordinator");

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  @Test
  void whoeverRegistersAnOrganizationBecomesItsFirstMember() {
    var subject = UUID.randomUUID().toString();
    var token = Tokens.forSubject(subject, "provider");
    var profile = anOrganization().with("name", "  みちのく精工  ").in("02201").profile();
    var created =
        as(token)
            .body(profile)
            .post(PATH)
            .then()
            .statusCode(201)
            .header("ETag", "\"0\"")
            .body("state", is("REGISTERED"))
            .body("name", is("みちのく精工"))
            .body("municipalityCode", is("022012"))
            .body("prefectureCode", is("02"))
            .body("version", is(0))
            .body("allowedTransitions", empty())
            .body("$", not(hasKey("website")))
            .extract();
    var location = created.header("Location");
    assertThat(location).endsWith(PATH + "/" + created.path("id"));
    given().get(location).then().statusCode(200).body("$", equalTo(created.jsonPath().get("$")));
    as(token)
        .get("/api/v1/me")
        .then()
        .body("authenticated", is(true))
        .body("member.role", is("PROVIDER"))
        .body("member.email", is(subject + "@demo.musubi.example"))
        .body("organization.id", is(created.<String>path("id")))
        .body("organization.state", is("REGISTERED"))
        .body("csrfHeader", is("X-Musubi-Csrf"));
  }

  @Test
  void aMemberOfOneOrganizationCannotRegisterAnother() {
    as(anOrganization().registered().token())
        .body(anOrganization().profile())
        .post(PATH)
        .then()
        .statusCode(409)
        .body("type", is("/problems/already-member"));
  }

  @Test
  void aCoordinatorRegistersForOthersWithoutBecomingAMember() {
    var profile = new java.util.HashMap<>(anOrganization().profile());
    profile.remove("corporateNumber");
    as(COORDINATOR).body(profile).post(PATH).then().statusCode(201);
    as(COORDINATOR).get("/api/v1/me").then().body("$", not(hasKey("organization")));
  }

  @Test
  void aCompanyGivesItsCorporateNumberWhenItRegistersItself() {
    var profile = new java.util.HashMap<>(anOrganization().profile());
    profile.remove("corporateNumber");
    as(Tokens.forSubject(UUID.randomUUID().toString(), "provider"))
        .body(profile)
        .post(PATH)
        .then()
        .statusCode(422)
        .body("errors.field", contains("corporateNumber"))
        .body("errors.code", contains("required"));
  }

  @Test
  void aPartnersClientNeedsTheScope() {
    as(Tokens.forClient("registry", "organizations.read"))
        .body(anOrganization().profile())
        .post(PATH)
        .then()
        .statusCode(403);
    as(Tokens.forClient("registry", "organizations.write"))
        .body(anOrganization().profile())
        .post(PATH)
        .then()
        .statusCode(201);
  }

  @Test
  void anonymousVisitorsReadButDoNotWrite() {
    var organization = anOrganization().registered();
    given().get(organization.path()).then().statusCode(200);
    given().get(organization.path() + "/members").then().statusCode(401);
    given()
        .contentType(ContentType.JSON)
        .body(anOrganization().profile())
        .post(PATH)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("type", is("/problems/unauthenticated"));
    given().get("/api/v1/me").then().statusCode(200).body("authenticated", is(false));
  }

  @ParameterizedTest
  @CsvSource({
    "corporateNumber, 4011001098994, corporate-number",
    "corporateNumber, abc, corporate-number",
    "municipalityCode, 022013, municipality-code",
    "municipalityCode, 990000, municipality-code",
    "medicalInstitutionCode, 0110113718, medical-institution-code",
    "ror, 03yrm5c27, ror",
    "name, '', required",
    "website, javascript:alert(1), pattern",
    "employees, -1, min",
    "industryCode, XX, pattern"
  })
  void aFieldAtFaultIsNamedWithItsReason(String field, String value, String code) {
    for (var language : List.of("ja", "en")) {
      as(COORDINATOR)
          .header("Accept-Language", language)
          .body(
              anOrganization()
                  .with(field, field.equals("employees") ? Integer.valueOf(value) : value)
                  .profile())
          .post(PATH)
          .then()
          .statusCode(422)
          .contentType("application/problem+json")
          .body("errors", hasSize(1))
          .body("errors[0].field", is(field))
          .body("errors[0].code", is(code))
          .body("errors[0].message", not(startsWith("field.")));
    }
  }

  @Test
  void theSameCorporateNumberIsRegisteredOnce() {
    var number = aCorporateNumber();
    anOrganization().with("corporateNumber", number).registered();
    var other = anOrganization().registered();
    as(COORDINATOR)
        .body(anOrganization().with("corporateNumber", number).profile())
        .post(PATH)
        .then()
        .statusCode(409)
        .body("type", is("/problems/duplicate"));
    as(other.token())
        .header("If-Match", other.etag())
        .body(Map.of("corporateNumber", number))
        .patch(other.path())
        .then()
        .statusCode(409);
  }

  @Test
  void aPatchChangesWhatItNamesAndClearsWhatItNulls() {
    var organization =
        anOrganization().with("employees", 45).with("website", "https://example.jp").registered();
    as(organization.token())
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"0\"")
        .body("{\"employees\":46,\"website\":null,\"rolesOffered\":[\"MAKER\",\"MAKER\"]}")
        .patch(organization.path())
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("employees", is(46))
        .body("$", not(hasKey("website")))
        .body("rolesOffered", contains("MAKER"))
        .body("version", is(1));
    as(organization.token())
        .header("If-Match", "\"0\"")
        .body(Map.of("employees", 47))
        .patch(organization.path())
        .then()
        .statusCode(412)
        .body("type", is("/problems/stale"));
    as(organization.token())
        .body(Map.of("employees", 47))
        .patch(organization.path())
        .then()
        .statusCode(428)
        .body("type", is("/problems/precondition-required"));
  }

  @Test
  void onlyItsOwnPeopleAndCoordinatorsChangeAnOrganization() {
    var organization = anOrganization().registered();
    var stranger = anOrganization().verified();
    for (var token :
        List.of(
            stranger.token(),
            Tokens.of("official"),
            Tokens.forClient("x", "organizations.write"))) {
      var as = organization.etag();
      as(token)
          .header("If-Match", as)
          .body(Map.of("employees", 1))
          .patch(organization.path())
          .then()
          .statusCode(403);
      as(token)
          .header("If-Match", as)
          .post(organization.path() + "/confirm")
          .then()
          .statusCode(403);
      as(token).get(organization.path() + "/members").then().statusCode(403);
    }
    as(organization.token())
        .get(organization.path() + "/members")
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
    as(Tokens.of("admin")).get(organization.path() + "/members").then().statusCode(200);
  }

  @Test
  void onceVerifiedItsPeopleCannotMakeItAnotherBody() {
    var organization = anOrganization().verified();
    as(organization.token())
        .header("If-Match", organization.etag())
        .body(Map.of("name", "東北大学病院"))
        .patch(organization.path())
        .then()
        .statusCode(409)
        .body("type", is("/problems/verified-identity"));
    as(COORDINATOR)
        .header("If-Match", organization.etag())
        .body(Map.of("name", "新しい名前"))
        .patch(organization.path())
        .then()
        .statusCode(200)
        .body("name", is("新しい名前"));
  }

  @Test
  void listsNarrowByEveryFilterAndPageWithoutGapsOrRepeats() {
    var word = UUID.randomUUID().toString();
    var ids = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      ids.add(
          anOrganization()
              .with("description", "紹介 " + word)
              .with("rolesOffered", List.of(i == 0 ? "MAH" : "MAKER"))
              .in(i < 2 ? "032018" : "022012")
              .registered()
              .id()
              .toString());
    }
    aHospital().with("nameKana", "ビョウイン" + word).registered();
    var seen = new ArrayList<String>();
    var cursor = "";
    do {
      var page =
          given()
              .queryParams("q", word.toUpperCase(), "kind", "COMPANY", "limit", 2, "sort", "name")
              .queryParam("cursor", cursor)
              .get(PATH)
              .then()
              .statusCode(200)
              .body("total", is(5))
              .extract();
      seen.addAll(page.path("items.id"));
      cursor = page.path("nextCursor");
    } while (cursor != null);
    assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);

    given().queryParams("q", word, "prefecture", "03").get(PATH).then().body("total", is(2));
    given().queryParams("q", word, "role", "MAH").get(PATH).then().body("total", is(1));
    given().queryParams("q", word, "state", "VERIFIED").get(PATH).then().body("total", is(0));
    given().queryParams("q", word, "kind", "HOSPITAL").get(PATH).then().body("total", is(1));
    given()
        .queryParams("q", "%")
        .get(PATH)
        .then()
        .statusCode(200)
        .body("items.name", everyItem(not(startsWith("試験"))));
  }

  @Test
  void theLicenceFilterLeavesOutExpiredOnes() {
    var valid = anOrganization().licensed("MAH_2", "02B2X00150", "2099-03-31").registered();
    var expired = anOrganization().licensed("MAH_2", "02B2X00151", "2020-03-31").registered();
    given()
        .queryParams("licence", "MAH_2", "q", valid.name())
        .get(PATH)
        .then()
        .body("items.id", contains(valid.id().toString()));
    given()
        .queryParams("licence", "MAH_2", "q", expired.name())
        .get(PATH)
        .then()
        .body("items", empty());
  }

  @Test
  void licencesAndCertificatesComeAndGoAndMoveTheVersion() {
    var organization = anOrganization().registered();
    var token = organization.token();
    as(token)
        .body(Map.of("kind", "MAH_2", "number", "27B1X00150", "expiresOn", "2030-03-31"))
        .post(organization.path() + "/licences")
        .then()
        .statusCode(422)
        .body("errors.field", contains("number"))
        .body("errors.code", contains("licence-number"));
    var licence = Map.of("kind", "MAH_2", "number", "27B2X00150", "expiresOn", "2030-03-31");
    var id =
        as(token)
            .body(licence)
            .post(organization.path() + "/licences")
            .then()
            .statusCode(201)
            .header("ETag", "\"1\"")
            .header("Location", endsWithId(organization))
            .extract()
            .<String>path("id");
    as(token).body(licence).post(organization.path() + "/licences").then().statusCode(409);
    as(token)
        .body(Map.of("kind", "iso-13485", "body", "JQA"))
        .post(organization.path() + "/certificates")
        .then()
        .statusCode(201);
    as(token)
        .body(Map.of("kind", "iso-1"))
        .post(organization.path() + "/certificates")
        .then()
        .statusCode(422)
        .body("errors.code", contains("code"));
    given()
        .get(organization.path())
        .then()
        .header("ETag", "\"2\"")
        .body("licences.number", contains("27B2X00150"))
        .body("certificates.kind", contains("iso-13485"));
    as(anOrganization().registered().token())
        .delete(organization.path() + "/licences/" + id)
        .then()
        .statusCode(403);
    as(token).delete(organization.path() + "/licences/" + id).then().statusCode(204);
    as(token).delete(organization.path() + "/licences/" + id).then().statusCode(404);
    given().get(organization.path() + "/licences").then().body("$", empty());
  }

  private static org.hamcrest.Matcher<String> endsWithId(GivenOrganization.Existing organization) {
    return org.hamcrest.Matchers.containsString(organization.path() + "/licences/");
  }

  @Test
  void aNewMemberActsForTheOrganizationAtOnce() {
    var organization = anOrganization().verified();
    var subject = UUID.randomUUID().toString();
    var person =
        Map.of(
            "subject",
            subject,
            "displayName",
            "企業 次郎",
            "role",
            "PROVIDER",
            "email",
            "jiro@example.jp",
            "expertise",
            List.of("surgery"));
    as(organization.token())
        .body(person)
        .post(organization.path() + "/members")
        .then()
        .statusCode(201)
        .header("ETag", "\"0\"")
        .body("expertise", hasItem("surgery"));
    as(organization.token())
        .body(person)
        .post(organization.path() + "/members")
        .then()
        .statusCode(409);
    as(Tokens.forSubject(subject, "provider"))
        .get("/api/v1/me")
        .then()
        .body("organization.id", is(organization.id().toString()));
    as(organization.token())
        .queryParam("sort", "displayName")
        .get(organization.path() + "/members")
        .then()
        .statusCode(200)
        .body("total", is(2));
  }
}

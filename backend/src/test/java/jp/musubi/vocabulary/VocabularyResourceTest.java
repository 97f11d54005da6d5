package jp.musubi.vocabulary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class VocabularyResourceTest {
  @Inject Validator validator;

  record Form(
      @Code("departments") @Nullable String department,
      List<@Code("processes") String> processes) {}

  @Test
  void everyoneMayListTheVocabularies() {
    given()
        .get("/api/v1/vocabularies")
        .then()
        .statusCode(200)
        .body("items.name", hasItems("departments", "jmdn", "municipalities"))
        .body("items.find { it.name == 'prefectures' }.size", equalTo(47))
        .body("items[0]", not(hasKey("entries")));
  }

  @Test
  void aVocabularyIsLabelledInJapaneseUnlessEnglishIsAskedFor() {
    var label = "entries.find { it.code == 'nurse' }.label";
    given().get("/api/v1/vocabularies/professions").then().body(label, equalTo("看護師"));
    given()
        .header("Accept-Language", "en-GB,en;q=0.9,ja;q=0.1")
        .get("/api/v1/vocabularies/professions")
        .then()
        .statusCode(200)
        .header("Vary", containsString("Accept-Language"))
        .body(label, equalTo("Nurse"))
        .body("entries.find { it.code == 'nurse' }.attributes.basis", equalTo("保健師助産師看護師法"))
        .body("entries[0]", not(hasKey("parent")))
        .body("source.url", containsString("mhlw.go.jp"));
  }

  @Test
  void anUnchangedVocabularyIsNotSentAgain() {
    var first = given().get("/api/v1/vocabularies/places");
    var tag = first.header("ETag");
    assertThat(first.header("Cache-Control")).contains("max-age=3600").doesNotContain("private");
    given()
        .header("If-None-Match", tag)
        .get("/api/v1/vocabularies/places")
        .then()
        .statusCode(304)
        .header("ETag", tag);
    given()
        .header("If-None-Match", tag)
        .header("Accept-Language", "en")
        .get("/api/v1/vocabularies/places")
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing", "Departments", "..%2Fapplication", "departments.json", "%27"})
  void anUnknownVocabularyIsNotFound(String name) {
    given()
        .urlEncodingEnabled(false)
        .get("/api/v1/vocabularies/" + name)
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void formsAcceptCodesAndAbsence() {
    assertThat(validator.validate(new Form("surgery", List.of("press", "plating")))).isEmpty();
    assertThat(validator.validate(new Form(null, List.of()))).isEmpty();
  }

  @Test
  void formsRefuseWhatIsNoCodeAndSayWhichVocabularyHasTheCodes() {
    var violations = validator.validate(new Form("外科", List.of("press", "magic")));
    assertThat(violations)
        .extracting(violation -> violation.getPropertyPath().toString())
        .containsExactlyInAnyOrder("department", "processes[1].<list element>");
    assertThat(violations)
        .extracting(violation -> violation.getMessage())
        .anyMatch(message -> message.contains("/api/v1/vocabularies/departments"));
  }
}

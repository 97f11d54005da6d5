package jp.musubi.shared;

import static io.restassured.RestAssured.given;
import static jp.musubi.organization.GivenOrganization.anOrganization;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.musubi.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyTest {
  private static final String PATH = "/api/v1/organizations";

  private static Response register(String token, String key, Map<String, Object> body) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(body)
        .post(PATH);
  }

  @Test
  void aRepeatedRequestGetsTheFirstAnswerAndMakesNothing() {
    var key = UUID.randomUUID().toString();
    var token = Tokens.forSubject(UUID.randomUUID().toString(), "provider");
    var profile = anOrganization().profile();
    var first = register(token, key, profile);
    var second = register(token, key, profile);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.jsonPath().getMap("$")).isEqualTo(first.jsonPath().getMap("$"));
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    given().queryParam("q", profile.get("name")).get(PATH).then().body("total", is(1));
  }

  @Test
  void aKeyUsedForSomethingElseIsRefused() {
    var key = UUID.randomUUID().toString();
    var token = Tokens.of("coordinator");
    register(token, key, anOrganization().profile()).then().statusCode(201);
    register(token, key, anOrganization().profile())
        .then()
        .statusCode(422)
        .body("type", is("/problems/idempotency-key-reused"));
  }

  @Test
  void aRefusedRequestLeavesItsKeyFree() {
    var key = UUID.randomUUID().toString();
    var token = Tokens.of("coordinator");
    register(token, key, anOrganization().with("employees", -1).profile()).then().statusCode(422);
    register(token, key, anOrganization().profile()).then().statusCode(201);
  }

  @Test
  void anotherPersonsKeyIsAnotherKey() {
    var key = UUID.randomUUID().toString();
    register(Tokens.of("coordinator"), key, anOrganization().profile()).then().statusCode(201);
    register(Tokens.of("admin"), key, anOrganization().profile()).then().statusCode(201);
  }

  @Test
  void eightAtOnceMakeOne() throws InterruptedException {
    var key = UUID.randomUUID().toString();
    var token = Tokens.of("coordinator");
    var profile = anOrganization().profile();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var answers =
          threads
              .invokeAll(
                  IntStream.range(0, 8)
                      .<Callable<Response>>mapToObj(i -> () -> register(token, key, profile))
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
              .toList();
      assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
      assertThat(answers.stream().map(answer -> answer.path("id")).distinct()).hasSize(1);
      assertThat(answers.stream().filter(a -> a.header("Idempotency-Replayed") == null)).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "x"})
  void anUnusableKeyIsRefused(String key) {
    register(Tokens.of("coordinator"), key.repeat(201), anOrganization().profile())
        .then()
        .statusCode(400)
        .body("errors[0].field", is("Idempotency-Key"));
  }
}

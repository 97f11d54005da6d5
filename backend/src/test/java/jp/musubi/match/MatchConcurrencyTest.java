package jp.musubi.match;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.musubi.match.GivenMatches.AMatch;
import jp.musubi.testing.People;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MatchConcurrencyTest {
  private static final int COORDINATORS = 8;

  @Inject GivenMatches given;
  @Inject People people;

  @RepeatedTest(5)
  void ofEightCoordinatorsWhoApproveAtOnceOneWinsAndTheOthersSeeThatTheyCameLate()
      throws Exception {
    var match = given.aMatch().proposed();
    var coordinators =
        IntStream.range(0, COORDINATORS).mapToObj(i -> people.vetted("coordinator")).toList();
    var answers =
        atOnce(
            coordinators.stream()
                .<Callable<Response>>map(
                    who ->
                        () ->
                            who.call()
                                .header("If-Match", match.etag())
                                .body(Map.of("to", "APPROVED"))
                                .post(match.path() + "/transitions"))
                .toList());
    assertThat(answers.stream().collect(groupingBy(Response::statusCode, counting())))
        .isEqualTo(Map.of(200, 1L, 412, COORDINATORS - 1L));
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 412)
        .allSatisfy(answer -> assertThat(answer.<String>path("type")).isEqualTo("/problems/stale"));
    match
        .list(match.coordinator(), "activities")
        .body("findAll { it.to == 'APPROVED' }.size()", equalTo(1));
  }

  @RepeatedTest(3)
  void ofManyWhoOpenTheSameMatchAtOnceOneWins() throws Exception {
    var match = given.aMatch();
    var command = AMatch.command(match.need(), match.seed());
    var answers =
        atOnce(
            IntStream.range(0, COORDINATORS)
                .<Callable<Response>>mapToObj(
                    i -> () -> match.coordinator().call().body(command).post("/api/v1/matches"))
                .toList());
    assertThat(answers.stream().collect(groupingBy(Response::statusCode, counting())))
        .isEqualTo(Map.of(201, 1L, 409, COORDINATORS - 1L));
  }

  @Test
  void aRetriedOpeningIsAnsweredAsBeforeAndOpensNothingNew() {
    var match = given.aMatch();
    var key = UUID.randomUUID().toString();
    var command = AMatch.command(match.need(), match.seed());
    var bodies = new ArrayList<String>();
    for (int i = 0; i < 2; i++) {
      bodies.add(
          match
              .coordinator()
              .call()
              .header("Idempotency-Key", key)
              .body(command)
              .post("/api/v1/matches")
              .then()
              .statusCode(201)
              .extract()
              .asString());
    }
    assertThat(bodies.get(1)).isEqualTo(bodies.get(0));
    match
        .coordinator()
        .call()
        .get("/api/v1/matches?needId=" + match.need().id())
        .then()
        .body("total", equalTo(1));
  }

  @Test
  void aRetriedStepIsAnsweredAsBeforeAndTakesNoSecondOne() {
    var match = given.aMatch().proposed();
    var key = UUID.randomUUID().toString();
    var answers = new ArrayList<Response>();
    for (int i = 0; i < 2; i++) {
      answers.add(
          match
              .coordinator()
              .call()
              .header("Idempotency-Key", key)
              .header("If-Match", match.etag())
              .body(Map.of("to", "APPROVED"))
              .post(match.path() + "/transitions"));
    }
    assertThat(answers).extracting(Response::statusCode).containsExactly(200, 200);
    assertThat(answers.get(1).asString()).isEqualTo(answers.get(0).asString());
    assertThat(answers.get(1).header("ETag")).isEqualTo(answers.get(0).header("ETag"));
    match
        .list(match.coordinator(), "activities")
        .body("findAll { it.to == 'APPROVED' }.size()", equalTo(1));
  }

  @Test
  void aStepNamesTheVersionItStartsFrom() {
    var match = given.aMatch().proposed();
    match
        .coordinator()
        .call()
        .body(Map.of("to", "APPROVED"))
        .post(match.path() + "/transitions")
        .then()
        .statusCode(428);
    var old = match.etag();
    match.moved(match.coordinator(), "APPROVED");
    match
        .coordinator()
        .call()
        .header("If-Match", old)
        .body(Map.of("to", "OFFERED"))
        .post(match.path() + "/transitions")
        .then()
        .statusCode(412);
  }

  private static List<Response> atOnce(List<Callable<Response>> calls) throws Exception {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(calls.size())) {
      var pending = new ArrayList<Future<Response>>();
      for (var call : calls) {
        pending.add(
            threads.submit(
                () -> {
                  start.await();
                  return call.call();
                }));
      }
      start.countDown();
      var answers = new ArrayList<Response>();
      for (var answer : pending) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}

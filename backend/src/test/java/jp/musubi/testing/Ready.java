package jp.musubi.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;

/**
 * Waits for the application's parts; the search index is filled after the start, in its own time.
 */
public final class Ready {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private Ready() {}

  /** The readiness answer as soon as it is 200, or as it is when the time is over. */
  public static ValidatableResponse answer() throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    var answer = given().get("/q/health/ready");
    while (answer.statusCode() != 200 && System.nanoTime() < end) {
      Thread.sleep(100);
      answer = given().get("/q/health/ready");
    }
    return answer.then();
  }
}

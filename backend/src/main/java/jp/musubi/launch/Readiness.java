package jp.musubi.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;

/** Waits until every part says that it is ready, telling meanwhile which one is not. */
final class Readiness {

  private final Progress progress;
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final HttpRequest request =
      HttpRequest.newBuilder(
              URI.create("http://localhost:%d/q/health/ready".formatted(Settings.port())))
          .timeout(Duration.ofSeconds(10))
          .build();

  Readiness(Progress progress) {
    this.progress = progress;
  }

  void await() throws InterruptedException {
    var said = "";
    while (true) {
      var missing = missing();
      if (missing.isEmpty()) {
        return;
      }
      if (!missing.equals(said)) {
        progress.say("waiting for %s", missing);
        said = missing;
      }
      Thread.sleep(500);
    }
  }

  /** The parts that are not ready, as words; empty when all are. */
  private String missing() throws InterruptedException {
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 200) {
        return "";
      }
      var parts = new ArrayList<String>();
      for (var check : json.readTree(answer.body()).path("checks")) {
        if (!check.path("status").asText().equals("UP")) {
          parts.add(check.path("name").asText() + howFar(check.path("data")));
        }
      }
      return parts.isEmpty() ? "the application" : String.join(", ", parts);
    } catch (IOException e) {
      return "the application";
    }
  }

  private static String howFar(JsonNode data) {
    var expected = data.path("expected").asLong();
    return expected == 0 ? "" : " (%d of %d)".formatted(data.path("done").asLong(), expected);
  }
}

package jp.musubi.canary;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** Sends requests; barer than RestAssured, for there are ten thousand of them. */
final class Http {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String root;
  private final AtomicLong sent = new AtomicLong();

  Http(String root) {
    this.root = root;
  }

  /** What is asked for, with an address from the root on. */
  record Asked(
      String operation, String method, String address, Map<String, String> headers, String body) {
    static Asked get(String operation, String address, String language) {
      return new Asked(operation, "get", address, Map.of("Accept-Language", language), "");
    }

    @Override
    public String toString() {
      return operation + " " + address + " " + headers.getOrDefault("Accept-Language", "");
    }
  }

  /** All of an answer. */
  record Answer(int status, Map<String, List<String>> headers, String body) {
    String etag() {
      return headers.getOrDefault("etag", List.of("")).getFirst();
    }
  }

  Answer send(Reader reader, Asked asked) {
    var request =
        HttpRequest.newBuilder(URI.create(root + asked.address())).timeout(Duration.ofSeconds(60));
    if (!reader.token().isEmpty()) {
      request.header("Authorization", "Bearer " + reader.token());
    }
    asked.headers().forEach(request::header);
    if (!asked.body().isEmpty() && !asked.headers().containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    request.method(
        asked.method().toUpperCase(Locale.ROOT),
        asked.body().isEmpty()
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(asked.body(), StandardCharsets.UTF_8));
    try {
      sent.incrementAndGet();
      var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      var headers = new TreeMap<String, List<String>>(response.headers().map());
      return new Answer(response.statusCode(), headers, response.body());
    } catch (IOException failed) {
      throw new IllegalStateException(asked.toString(), failed);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  long sent() {
    return sent.get();
  }
}

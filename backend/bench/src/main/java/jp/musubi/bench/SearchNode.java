package jp.musubi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.musubi.matching.Demand;
import jp.musubi.matching.Supply;

/**
 * OpenSearch with {@code more_like_this} as it comes (its 25 strongest words), but that words need
 * stand in a text only once and any of them will do: else it finds nothing for many a need. Words
 * are read by Kuromoji outside and set apart by blanks, because the engine alone does not read
 * Japanese.
 */
final class SearchNode implements Engine, AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int LOT = 1_000;
  private static final int OK = 200;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Process process;
  private final String address;
  private final List<Long> took = new ArrayList<>();

  SearchNode(Path folder) throws IOException, InterruptedException {
    int port = freePort();
    address = "http://127.0.0.1:" + port;
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xms1g",
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                "deploy/opensearch/target/lib/*",
                "deploy/opensearch/LocalNode.java",
                folder.resolve("opensearch").toString(),
                String.valueOf(port))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("opensearch.log").toFile())
            .start();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IOException("The search node did not start; its log is in " + folder);
      }
      TimeUnit.MILLISECONDS.sleep(300);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private boolean answers() {
    try {
      var health = "/_cluster/health?wait_for_status=yellow&timeout=30s";
      return !send("GET", health, "").path("timed_out").asBoolean(true);
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public String name() {
    return "opensearch";
  }

  @Override
  public List<Long> processes() {
    return List.of(process.pid());
  }

  void fill(Archive<Supply> seeds, long count) throws IOException {
    var settings = Map.of("number_of_shards", 1, "number_of_replicas", 0, "refresh_interval", -1);
    var text = Map.of("type", "text", "analyzer", "whitespace");
    send(
        "PUT",
        "/seed",
        JSON.writeValueAsString(
            Map.of("settings", settings, "mappings", Map.of("properties", Map.of("text", text)))));
    for (long from = 0; from < count; from += LOT) {
      var lines = new StringBuilder();
      for (long number = from; number < Math.min(count, from + LOT); number++) {
        var words = BareLucene.read(Records.text(seeds.read(number).texts()));
        lines.append("{\"index\":{\"_id\":\"").append(number).append("\"}}\n");
        lines.append(JSON.writeValueAsString(Map.of("text", words))).append('\n');
      }
      if (send("POST", "/seed/_bulk", lines.toString()).path("errors").asBoolean(true)) {
        throw new IOException("OpenSearch did not take all records");
      }
    }
    send("POST", "/seed/_flush", "");
    send("POST", "/seed/_refresh", "");
  }

  long bytes() throws IOException {
    return send("GET", "/seed/_stats/store", "").at("/_all/primaries/store/size_in_bytes").asLong();
  }

  @Override
  public List<String> ask(Demand need) throws IOException {
    var like =
        Map.of(
            "fields",
            List.of("text"),
            "like",
            BareLucene.read(Records.text(need.texts())),
            "min_term_freq",
            1,
            "minimum_should_match",
            "1");
    var body =
        Map.of("size", Suggesting.SHOWN, "_source", false, "query", Map.of("more_like_this", like));
    var answer = send("POST", "/seed/_search", JSON.writeValueAsString(body));
    took.add(answer.path("took").asLong());
    var ids = new ArrayList<String>();
    answer.at("/hits/hits").forEach(hit -> ids.add(Ids.of(hit.path("_id").asLong())));
    return ids;
  }

  /** Milliseconds the engine itself says it took, in the middle. */
  double tookInTheMiddle() {
    var sorted = took.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
  }

  private JsonNode send(String method, String path, String body) throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      var response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() != OK) {
        throw new IOException(method + " " + path + ": " + response.body());
      }
      return JSON.readTree(response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    http.close();
    process.getOutputStream().close();
    try {
      process.waitFor(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroy();
  }
}

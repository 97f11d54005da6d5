package jp.musubi.testing;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A real OpenSearch node, started when a test first asks for it. Its classes and ours do not go
 * together in one process; it ends with the test JVM, whose end closes its standard input.
 */
public final class SearchNode {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Path DEPLOY = Path.of("../deploy");
  private static final String ADDRESS = "musubi.test.search.address";

  private SearchNode() {}

  /** Its address. A system property keeps it: Quarkus loads this class more than once. */
  public static synchronized String address() {
    var known = System.getProperty(ADDRESS);
    if (known != null) {
      return known;
    }
    try {
      var address = start(freePort());
      System.setProperty(ADDRESS, address);
      return address;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String start(int port) throws IOException, InterruptedException {
    var programs = DEPLOY.resolve("opensearch/target/lib");
    if (!Files.isDirectory(programs)) {
      fail(
          "There is no search node to test with. Get it with: ./mvnw -pl deploy/opensearch generate-resources");
    }
    var home = Files.createTempDirectory("musubi-search-node");
    var log = Path.of("target/search-node.log").toFile();
    var node =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                programs + "/*",
                DEPLOY.resolve("opensearch/LocalNode.java").toString(),
                home.toString(),
                String.valueOf(port))
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    var address = "http://127.0.0.1:" + port;
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!answers(address)) {
      if (!node.isAlive() || System.nanoTime() > deadline) {
        fail("The search node did not start; its log is in " + log.getAbsolutePath());
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    return address;
  }

  private static boolean answers(String address) throws InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(address + "/_cluster/health")).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}

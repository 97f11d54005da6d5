package jp.musubi.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The signature by Amazon's own examples; the requests by a server of one bucket. */
class S3StoreTest {
  private static final S3Signature EXAMPLE =
      new S3Signature(
          "us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
  private static final byte[] NOTHING = {};

  private final Map<String, byte[]> bucket = new ConcurrentSkipListMap<>();
  private HttpServer server;
  private S3Store store;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/musubi", this::answer);
    server.start();
    var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    store = new S3Store(address, "musubi", EXAMPLE, Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aSignatureIsThatOfAmazonsExamples() {
    var headers = new TreeMap<String, String>();
    headers.put("host", "examplebucket.s3.amazonaws.com");
    headers.put("x-amz-content-sha256", S3Signature.hash(NOTHING));
    headers.put("x-amz-date", "20130524T000000Z");
    assertThat(EXAMPLE.authorization("GET", "/", "max-keys=2&prefix=J", headers))
        .endsWith("34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    headers.put("range", "bytes=0-9");
    assertThat(EXAMPLE.authorization("GET", "/test.txt", "", headers))
        .endsWith("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
  }

  @Test
  void whatIsPutIsOpenedListedAndRemoved() throws IOException {
    for (var key : List.of("a", "b", "c")) {
      store.put(key, key.repeat(3).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(store.open("b").readAllBytes()).isEqualTo("bbb".getBytes(StandardCharsets.UTF_8));
    assertThat(store.all()).extracting(FileStore.Kept::key).containsExactly("a", "b", "c");
    store.remove("b");
    store.remove("b");
    assertThat(store.all()).extracting(FileStore.Kept::key).containsExactly("a", "c");
    assertThatThrownBy(() -> store.open("b")).isInstanceOf(IOException.class);
  }

  @Test
  void aBucketOutOfReachIsAFailureAndNoSilence() {
    server.stop(0);
    assertThatThrownBy(() -> store.put("a", NOTHING)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> store.all()).isInstanceOf(IOException.class);
  }

  /** Lists two at a time. */
  private void answer(HttpExchange exchange) throws IOException {
    var key = exchange.getRequestURI().getPath().replaceFirst("^/musubi/?", "");
    var content = exchange.getRequestBody().readAllBytes();
    var headers = exchange.getRequestHeaders();
    var sum = headers.getFirst("x-amz-content-sha256");
    boolean signed = headers.getFirst("Authorization").contains("host;x-amz-content-sha256");
    byte[] body = NOTHING;
    int status = 200;
    if (!signed || !S3Signature.hash(content).equals(sum)) {
      status = 403;
    } else if (exchange.getRequestMethod().equals("PUT")) {
      bucket.put(key, content);
    } else if (exchange.getRequestMethod().equals("DELETE")) {
      status = bucket.remove(key) == null ? 404 : 204;
    } else if (key.isEmpty()) {
      body = list(String.valueOf(exchange.getRequestURI().getQuery()));
    } else {
      body = bucket.getOrDefault(key, NOTHING);
      status = bucket.containsKey(key) ? 200 : 404;
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private byte[] list(String query) {
    int from = query.contains("continuation-token=page+/=2") ? 2 : 0;
    var xml = new StringBuilder("<ListBucketResult>");
    bucket.keySet().stream()
        .skip(from)
        .limit(2)
        .map(
            key ->
                "<Contents><Key>%s</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified></Contents>"
                    .formatted(key))
        .forEach(xml::append);
    if (from + 2 < bucket.size()) {
      xml.append("<NextContinuationToken>page+/=2</NextContinuationToken>");
    }
    return xml.append("</ListBucketResult>").toString().getBytes(StandardCharsets.UTF_8);
  }
}

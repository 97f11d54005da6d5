package jp.musubi.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15.BgeSmallZhV15EmbeddingModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * A real language model behind OpenAI's API, {@code POST /v1/embeddings}, as servers of models
 * offer it. In a process of its own: a process can load the model's native library once, and
 * Quarkus loads classes more than once. It ends with the test JVM, which closes its input.
 */
public final class ModelServer {
  private static final String SHARED = "musubi.test.model.address";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String address;

  private ModelServer(String address) {
    this.address = address;
  }

  /** Starts one. */
  public static ModelServer start() {
    try {
      var process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin/java").toString(),
                  "-Xmx512m",
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  System.getProperty("java.class.path"),
                  ModelServer.class.getName())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      var said =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      var address = said.readLine();
      if (address == null) {
        throw new IllegalStateException("The language model did not start");
      }
      return new ModelServer(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of one for all. A system property keeps it: Quarkus loads this class twice. */
  public static synchronized String shared() {
    var known = System.getProperty(SHARED);
    if (known == null) {
      known = start().address();
      System.setProperty(SHARED, known);
    }
    return known;
  }

  /** As clients are told it, up to before {@code /embeddings}. */
  public String address() {
    return address + "/v1";
  }

  /** From now on it answers 500, or again as it should. */
  public void isAway(boolean now) {
    call("/away?" + now);
  }

  /** The Authorization headers of all questions so far. */
  public List<String> keys() {
    return call("/keys").lines().toList();
  }

  private String call(String path) {
    try (var http = HttpClient.newHttpClient()) {
      var asked = HttpRequest.newBuilder(URI.create(address + path)).build();
      return http.send(asked, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The process: says its address, serves until its input ends. */
  public static void main(String[] args) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var served = new Served(new BgeSmallZhV15EmbeddingModel());
    server.createContext("/v1/embeddings", served::embed);
    server.createContext("/away", served::away);
    server.createContext(
        "/keys",
        exchange ->
            answer(exchange, 200, String.join("\n", served.keys).getBytes(StandardCharsets.UTF_8)));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    System.out.println("http://127.0.0.1:" + server.getAddress().getPort());
    while (System.in.read() >= 0) {
      // Nothing is ever said to it.
    }
    System.exit(0);
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static final class Served {
    private final BgeSmallZhV15EmbeddingModel model;
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    Served(BgeSmallZhV15EmbeddingModel model) {
      this.model = model;
    }

    void away(HttpExchange exchange) throws IOException {
      away = Boolean.parseBoolean(exchange.getRequestURI().getQuery());
      answer(exchange, 200, new byte[0]);
    }

    void embed(HttpExchange exchange) throws IOException {
      keys.add(exchange.getRequestHeaders().getFirst("Authorization"));
      var asked = JSON.readTree(exchange.getRequestBody());
      var data = new ArrayList<Map<String, Object>>();
      for (var input : asked.path("input")) {
        var vector = model.embed(input.asText()).content().vector();
        data.add(Map.of("object", "embedding", "index", data.size(), "embedding", vector));
      }
      var name = asked.path("model").asText();
      var used = Map.of("prompt_tokens", 1, "total_tokens", 1);
      var told = Map.of("object", "list", "model", name, "data", data, "usage", used);
      answer(exchange, away ? 500 : 200, JSON.writeValueAsBytes(told));
    }
  }
}

package jp.musubi.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.shared.DomainException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.generic.Bodies;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/**
 * Speaks HTTP with OpenSearch, or with an Elasticsearch that speaks the same. Tries the next node
 * when one is down; a cluster out of reach is a {@code DomainException} of kind UNAVAILABLE.
 */
final class Cluster implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Cluster.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();

  private final OpenSearchTransport transport;
  private final OpenSearchGenericClient client;

  private Cluster(OpenSearchTransport transport) {
    this.transport = transport;
    this.client = new OpenSearchGenericClient(transport);
  }

  /**
   * @param addresses of one or more nodes
   * @param authorization header to send with each request, e.g. of the Basic scheme
   */
  static Cluster at(List<String> addresses, Optional<String> authorization) {
    var hosts = addresses.stream().map(Cluster::host).toArray(HttpHost[]::new);
    var builder = ApacheHttpClient5TransportBuilder.builder(hosts);
    authorization.ifPresent(
        value ->
            builder.setDefaultHeaders(new BasicHeader[] {new BasicHeader("Authorization", value)}));
    return new Cluster(builder.build());
  }

  private static HttpHost host(String address) {
    var uri = URI.create(address);
    return new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort());
  }

  /** What is there, or nothing where it is not there (404). */
  Optional<JsonNode> get(String path) {
    return sent("GET", path, "");
  }

  /** Asks what must be there. */
  JsonNode ask(String path, Map<String, ?> body) {
    return sent("POST", path, written(body))
        .orElseThrow(() -> unavailable("The search engine does not know " + path, null));
  }

  void put(String path, Map<String, ?> body) {
    if (sent("PUT", path, written(body)).isEmpty()) {
      throw unavailable("The search engine does not know " + path, null);
    }
  }

  void delete(String path) {
    sent("DELETE", path, "");
  }

  /** The outcome of each line of a bulk request, in order. */
  JsonNode bulk(String lines) {
    return sent("POST", "/_bulk?refresh=true", lines)
        .map(answer -> answer.path("items"))
        .orElseThrow(() -> unavailable("The search engine takes nothing in", null));
  }

  private Optional<JsonNode> sent(String method, String path, String body) {
    int options = path.indexOf('?');
    var request =
        Requests.builder()
            .method(method)
            .endpoint(options < 0 ? path : path.substring(0, options))
            .query(options < 0 ? Map.of() : query(path.substring(options + 1)));
    if (!body.isEmpty()) {
      request.body(Bodies.json(body));
    }
    try (var response = client.execute(request.build())) {
      int status = response.getStatus();
      if (status == 404) {
        return Optional.empty();
      }
      var answer = read(response);
      if (status >= 400) {
        var reason = answer.path("error").path("reason").asText();
        throw unavailable(
            "The search engine refused " + method + " " + path + ": " + status + " " + reason,
            null);
      }
      return Optional.of(answer);
    } catch (IOException e) {
      throw unavailable("The search engine is out of reach", e);
    }
  }

  private static Map<String, String> query(String options) {
    return Stream.of(options.split("&"))
        .map(option -> option.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private static JsonNode read(Response response) throws IOException {
    var body = response.getBody();
    if (body.isEmpty()) {
      return JSON.missingNode();
    }
    try (var content = body.get()) {
      return JSON.readTree(content.body());
    }
  }

  static String written(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DomainException unavailable(String what, @Nullable Exception e) {
    LOG.log(System.Logger.Level.ERROR, what, e);
    return new DomainException(DomainException.Kind.UNAVAILABLE, "unavailable");
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "A connection to the search engine was lost", e);
    }
  }
}

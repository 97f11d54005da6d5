package jp.musubi.login;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import jp.musubi.shared.DomainException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keycloak's Admin REST API over HTTP; which calls make sense is others' to know. */
@ApplicationScoped
public class LoginServer {
  private static final Logger LOG = Logger.getLogger(LoginServer.class);

  @Inject LoginSettings settings;
  @Inject ObjectMapper json;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  /**
   * Some calls with one token, which lives a few minutes. Each is refused (503) where the login
   * server does not answer or does not let Musubi, and (409) where there is such a thing already.
   */
  public final class Administration {
    private final String token;

    private Administration(String token) {
      this.token = token;
    }

    /** What stands under a path of the realm's administration. */
    public JsonNode get(String path) {
      return find(path).orElseThrow(LoginServer::unavailable);
    }

    /** The same; empty where there is nothing. */
    public Optional<JsonNode> find(String path) {
      return call("GET", path, null).map(LoginServer.this::read);
    }

    /** Makes something and gives the id it got. */
    public String create(String path, JsonNode body) {
      var location =
          call("POST", path, body)
              .orElseThrow(LoginServer::unavailable)
              .headers()
              .firstValue("Location")
              .orElse("");
      return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Asks for something to be done; empty where what it should be done to is not there. */
    public Optional<JsonNode> post(String path, @Nullable JsonNode body) {
      return call("POST", path, body).map(LoginServer.this::read);
    }

    /** Replaces what stands there; false where nothing does. */
    public boolean put(String path, @Nullable JsonNode body) {
      return call("PUT", path, body).isPresent();
    }

    /** Removes what stands there; false where nothing does. */
    public boolean delete(String path) {
      return call("DELETE", path, null).isPresent();
    }

    private Optional<HttpResponse<String>> call(
        String method, String path, @Nullable JsonNode body) {
      var content =
          body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
      var answer =
          send(
              HttpRequest.newBuilder(
                      URI.create(realm().replaceFirst("/realms/", "/admin/realms/") + path))
                  .header("Authorization", "Bearer " + token)
                  .header("Content-Type", "application/json")
                  .method(method, content),
              method + " " + path.replaceFirst("\\?.*", ""));
      return Optional.of(answer).filter(one -> one.statusCode() != 404);
    }
  }

  /** Logs in as the administering client. */
  public Administration administration() {
    var secret = settings.secret().orElseThrow(LoginServer::unavailable);
    var form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(encoded(settings.clientId()), encoded(secret));
    var request =
        HttpRequest.newBuilder(URI.create(realm() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    var answer = send(request, "token");
    if (answer.statusCode() == 404) {
      throw unavailable();
    }
    return new Administration(read(answer).path("access_token").asText());
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String what) {
    try {
      var answer = http.send(request.timeout(settings.timeout()).build(), BodyHandlers.ofString());
      if (answer.statusCode() == 409) {
        throw new DomainException(DomainException.Kind.CONFLICT, "duplicate");
      }
      if (answer.statusCode() / 100 != 2 && answer.statusCode() != 404) {
        LOG.warnf("The login server answered %d to %s", answer.statusCode(), what);
        throw unavailable();
      }
      return answer;
    } catch (IOException e) {
      LOG.warnf("The login server cannot be administered: %s", e.getClass().getSimpleName());
      throw unavailable();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable();
    }
  }

  private JsonNode read(HttpResponse<String> answer) {
    try {
      return json.readTree(answer.body());
    } catch (IOException broken) {
      throw unavailable();
    }
  }

  private String realm() {
    return settings.url().orElseThrow(LoginServer::unavailable);
  }

  /** As part of an address. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static DomainException unavailable() {
    return new DomainException(DomainException.Kind.UNAVAILABLE, "login-server-unavailable");
  }
}

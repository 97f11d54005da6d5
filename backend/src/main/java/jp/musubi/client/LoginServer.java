package jp.musubi.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.shared.DomainException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keycloak's administration, as far as clients need it (its Admin REST API). */
@ApplicationScoped
class LoginServer {
  private static final Logger LOG = Logger.getLogger(LoginServer.class);
  private static final List<String> ALWAYS = List.of("basic", "profile", "musubi-api");

  @Inject ClientSettings settings;
  @Inject ObjectMapper json;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  /** What the login server calls a client, and the subject of its tokens. */
  record Made(String loginId, String subject) {}

  /**
   * Makes a client that logs in with its own secret, which nobody has seen yet.
   *
   * @throws DomainException 503 where the login server cannot be administered, 409 where it has one
   *     of this id
   */
  Made create(String clientId, String name, Set<String> scopes) {
    var client = json.createObjectNode();
    client.put("clientId", clientId).put("name", name).put("enabled", true);
    client.put("protocol", "openid-connect").put("publicClient", false);
    client.put("clientAuthenticatorType", "client-secret").put("serviceAccountsEnabled", true);
    client.put("standardFlowEnabled", false).put("implicitFlowEnabled", false);
    client.put("directAccessGrantsEnabled", false).put("fullScopeAllowed", false);
    var given = client.putArray("defaultClientScopes");
    ALWAYS.forEach(given::add);
    scopes.forEach(given::add);
    client.putArray("optionalClientScopes");
    var token = token();
    var made = call(token, "POST", "/clients", client);
    var location = made.headers().firstValue("Location").orElse("");
    var loginId = location.substring(location.lastIndexOf('/') + 1);
    var user = read(call(token, "GET", "/clients/" + loginId + "/service-account-user", null));
    return new Made(loginId, user.path("id").asText());
  }

  /** Brings name, scopes and whether it may log in in step. */
  void update(String loginId, String name, boolean enabled, Set<String> scopes) {
    var token = token();
    var path = "/clients/" + loginId;
    if (read(call(token, "GET", path, null)) instanceof ObjectNode client) {
      client.put("name", name).put("enabled", enabled);
      call(token, "PUT", path, client);
    }
    var ids = new HashMap<String, String>();
    read(call(token, "GET", "/client-scopes", null))
        .forEach(scope -> ids.put(scope.path("name").asText(), scope.path("id").asText()));
    var held = new HashMap<String, String>();
    read(call(token, "GET", path + "/default-client-scopes", null))
        .forEach(scope -> held.put(scope.path("name").asText(), scope.path("id").asText()));
    for (var entry : held.entrySet()) {
      if (!scopes.contains(entry.getKey()) && !ALWAYS.contains(entry.getKey())) {
        call(token, "DELETE", path + "/default-client-scopes/" + entry.getValue(), null);
      }
    }
    for (var scope : scopes) {
      var id = ids.get(scope);
      if (id != null && !held.containsKey(scope)) {
        call(token, "PUT", path + "/default-client-scopes/" + id, null);
      }
    }
  }

  /** Gives a client another secret; the one before is worth nothing from then on. */
  String renewSecret(String loginId) {
    return read(call(token(), "POST", "/clients/" + loginId + "/client-secret", null))
        .path("value")
        .asText();
  }

  private String token() {
    var secret = settings.secret().orElseThrow(LoginServer::unavailable);
    var form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(encoded(settings.clientId()), encoded(secret));
    var request =
        HttpRequest.newBuilder(URI.create(realm() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    return read(send(request, "token")).path("access_token").asText();
  }

  private HttpResponse<String> call(
      String token, String method, String path, @Nullable JsonNode body) {
    var content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
    return send(
        HttpRequest.newBuilder(
                URI.create(realm().replaceFirst("/realms/", "/admin/realms/") + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, content),
        method + " " + path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String what) {
    try {
      var answer = http.send(request.timeout(settings.timeout()).build(), BodyHandlers.ofString());
      if (answer.statusCode() == 409) {
        throw new DomainException(DomainException.Kind.CONFLICT, "duplicate");
      }
      if (answer.statusCode() / 100 != 2) {
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

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static DomainException unavailable() {
    return new DomainException(
        DomainException.Kind.UNAVAILABLE, "login-server-unavailable", Map.of());
  }
}

package jp.musubi.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Tells Keycloak the address of this installation again when it changed: the realm is imported
 * once, but {@code MUSUBI_PORT} may be another one at the next start.
 */
final class KeycloakClients {

  private static final String ADMIN = KeycloakServer.url() + "/admin/realms/musubi/clients";

  private final Path note;
  private final Secrets secrets;
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  KeycloakClients(Path home, Secrets secrets) {
    this.note = home.resolve("login-url");
    this.secrets = secrets;
  }

  void keepInStep() throws IOException {
    var url = Settings.url();
    if (Files.exists(note) && !Files.readString(note).equals(url)) {
      var token = token();
      var found = call(token, "GET", ADMIN + "?clientId=musubi-web", null).get(0);
      if (found instanceof ObjectNode client) {
        move(client, url);
        call(token, "PUT", ADMIN + "/" + client.get("id").asText(), client);
      }
    }
    Files.writeString(note, url);
  }

  private static void move(ObjectNode client, String url) {
    client.putArray("redirectUris").add(url + "/login").add(url + "/login/callback");
    client.put("baseUrl", url + "/");
    var attributes = (ObjectNode) client.get("attributes");
    attributes.put("post.logout.redirect.uris", url + "/");
    attributes.put("backchannel.logout.url", url + "/logout/back-channel");
  }

  private String token() throws IOException {
    var form =
        "grant_type=password&client_id=admin-cli&username=admin&password="
            + URLEncoder.encode(secrets.get("keycloak.admin.password"), StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(
                URI.create(KeycloakServer.url() + "/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    return send(request).get("access_token").asText();
  }

  private JsonNode call(String token, String method, String address, @Nullable JsonNode body)
      throws IOException {
    var publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body.toString());
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, publisher));
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException {
    try {
      var answer =
          http.send(
              request.timeout(Duration.ofSeconds(30)).build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IOException("Keycloak's administration answered " + answer.statusCode());
      }
      return json.readTree(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}

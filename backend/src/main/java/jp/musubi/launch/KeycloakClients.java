package jp.musubi.launch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells Keycloak again what changed in this installation: the realm is imported once, but {@code
 * MUSUBI_PORT} may be another one at the next start, and a second factor may be demanded.
 */
final class KeycloakClients {

  private final Path note;
  private final Secrets secrets;

  KeycloakClients(Path home, Secrets secrets) {
    this.note = home.resolve("login-url");
    this.secrets = secrets;
  }

  void keepInStep() throws IOException {
    var url = Settings.url();
    var told = url + ' ' + KeycloakSecondFactor.requirement();
    if (Files.exists(note) && !Files.readString(note).equals(told)) {
      var administration = new KeycloakAdministration(secrets);
      moveWebClient(administration, url);
      KeycloakSecondFactor.keepInStep(administration);
    }
    Files.writeString(note, told);
  }

  private static void moveWebClient(KeycloakAdministration administration, String url)
      throws IOException {
    if (administration.get("/clients?clientId=musubi-web").get(0) instanceof ObjectNode client) {
      move(client, url);
      administration.put("/clients/" + client.get("id").asText(), client);
    }
  }

  private static void move(ObjectNode client, String url) {
    client.putArray("redirectUris").add(url + "/login").add(url + "/login/callback");
    client.put("baseUrl", url + "/");
    var attributes = (ObjectNode) client.get("attributes");
    attributes.put("post.logout.redirect.uris", url + "/");
    attributes.put("backchannel.logout.url", url + "/logout/back-channel");
  }
}

package jp.musubi.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import jp.musubi.login.LoginServer;
import jp.musubi.shared.DomainException;

/** Clients as Keycloak's administration keeps them. */
@ApplicationScoped
class LoginClients {
  private static final List<String> ALWAYS = List.of("basic", "profile", "musubi-api");

  @Inject LoginServer login;
  @Inject ObjectMapper json;

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
    var administration = login.administration();
    var loginId = administration.create("/clients", client);
    var user = administration.get("/clients/" + loginId + "/service-account-user");
    return new Made(loginId, user.path("id").asText());
  }

  /** Brings name, scopes and whether it may log in in step. */
  void update(String loginId, String name, boolean enabled, Set<String> scopes) {
    var administration = login.administration();
    var path = "/clients/" + loginId;
    if (administration.get(path) instanceof ObjectNode client) {
      client.put("name", name).put("enabled", enabled);
      administration.put(path, client);
    }
    var ids = new HashMap<String, String>();
    administration
        .get("/client-scopes")
        .forEach(scope -> ids.put(scope.path("name").asText(), scope.path("id").asText()));
    var held = new HashMap<String, String>();
    administration
        .get(path + "/default-client-scopes")
        .forEach(scope -> held.put(scope.path("name").asText(), scope.path("id").asText()));
    for (var entry : held.entrySet()) {
      if (!scopes.contains(entry.getKey()) && !ALWAYS.contains(entry.getKey())) {
        administration.delete(path + "/default-client-scopes/" + entry.getValue());
      }
    }
    for (var scope : scopes) {
      var id = ids.get(scope);
      if (id != null && !held.containsKey(scope)) {
        administration.put(path + "/default-client-scopes/" + id, null);
      }
    }
  }

  /** Gives a client another secret; the one before is worth nothing from then on. */
  String renewSecret(String loginId) {
    return login
        .administration()
        .post("/clients/" + loginId + "/client-secret", null)
        .orElseThrow(DomainException::notFound)
        .path("value")
        .asText();
  }
}

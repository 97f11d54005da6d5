package jp.musubi.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** People's accounts in {@link LoginAdministration}. */
final class LoginAccounts {
  /** An address that begins so gets the id that follows. */
  private static final String AS = "as-";

  /** An address that begins so is given no role: Keycloak fails in between. */
  private static final String WITHOUT_ROLES = "without-roles-";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ROLES =
      List.of("clinician", "provider", "coordinator", "official", "funder", "admin");

  private final Map<String, ObjectNode> accounts = new ConcurrentHashMap<>();

  /** What Keycloak would answer: its status, and a body or null. */
  record Answer(int status, JsonNode body, String made) {
    static Answer of(int status) {
      return new Answer(status, JSON.createObjectNode(), "");
    }

    static Answer of(JsonNode body) {
      return new Answer(200, body, "");
    }
  }

  Answer make(String sent) throws IOException {
    var account = (ObjectNode) JSON.readTree(sent);
    var email = account.path("email").asText();
    if (!with(email).isEmpty()) {
      return Answer.of(409);
    }
    var id = email.startsWith(AS) ? email.substring(3, 39) : UUID.randomUUID().toString();
    account.put("id", id).putArray("roles");
    accounts.put(id, account);
    return new Answer(201, JSON.createObjectNode(), id);
  }

  JsonNode with(String email) {
    var found = JSON.createArrayNode();
    accounts.values().stream()
        .filter(account -> account.path("email").asText().equals(email))
        .forEach(found::add);
    return found;
  }

  Answer administer(String method, String[] parts, String sent) throws IOException {
    var account = accounts.get(parts[2]);
    if (account == null) {
      return Answer.of(404);
    }
    if (parts.length == 3) {
      return whole(method, account, sent);
    }
    return switch (parts[3]) {
      case "credentials" -> Answer.of(JSON.createArrayNode().addAll(secrets(account)));
      case "federated-identity" -> Answer.of(JSON.createArrayNode());
      case "reset-password" -> {
        var credential = JSON.readTree(sent);
        account.set("password", credential.path("value"));
        account.set("temporary", credential.path("temporary"));
        yield Answer.of(204);
      }
      case "execute-actions-email" -> {
        account.put("mailed", true);
        yield Answer.of(204);
      }
      default -> roles(method, parts, account, sent);
    };
  }

  private Answer whole(String method, ObjectNode account, String sent) throws IOException {
    var id = account.path("id").asText();
    switch (method) {
      case "PUT" -> accounts.put(id, (ObjectNode) JSON.readTree(sent));
      case "DELETE" -> accounts.remove(id);
      default -> {
        return Answer.of(account);
      }
    }
    return Answer.of(204);
  }

  private static List<JsonNode> secrets(ObjectNode account) {
    return account.has("password") ? List.of(account.path("password")) : List.of();
  }

  private static Answer roles(String method, String[] parts, ObjectNode account, String sent)
      throws IOException {
    var held = account.withArray("roles");
    if (method.equals("POST")) {
      if (account.path("email").asText().startsWith(WITHOUT_ROLES)) {
        return Answer.of(503);
      }
      JSON.readTree(sent).forEach(role -> held.add(role.path("name").asText()));
      return Answer.of(204);
    }
    var list = JSON.createArrayNode();
    var names = held.valueStream().map(JsonNode::asText).toList();
    boolean available = parts[parts.length - 1].equals("available");
    for (var name : available ? ROLES : names) {
      if (!available || !names.contains(name)) {
        list.addObject().put("id", "id-" + name).put("name", name);
      }
    }
    return Answer.of(list);
  }
}

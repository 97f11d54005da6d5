package jp.musubi.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Answers what Musubi asks of Keycloak's administration as Keycloak 26 does, over HTTP, and keeps
 * what it was told. One for the JVM, as Quarkus loads classes more than once.
 */
public final class LoginAdministration {
  private static final String ADDRESS = "musubi.test.login.address";
  private static final String DOWN = "musubi.test.login.down";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ADMIN = "/admin/realms/musubi";

  private final Map<String, ObjectNode> clients = new ConcurrentHashMap<>();

  private final LoginAccounts accounts = new LoginAccounts();
  private final List<String> ended = new CopyOnWriteArrayList<>();

  private LoginAdministration() {}

  /** Runs something while the login server answers nothing but 503. */
  public static void whileDown(Runnable work) {
    System.setProperty(DOWN, "true");
    try {
      work.run();
    } finally {
      System.clearProperty(DOWN);
    }
  }

  /** What Keycloak says under a path of the realm's administration, for tests to look at. */
  public static JsonNode look(String path) {
    var answer = tell().get(address(path));
    try {
      return JSON.readTree(answer.asByteArray());
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Somebody chose a password of their own at the login server. */
  public static void chosen(String subject) {
    var account = (ObjectNode) look("/users/" + subject);
    account.putArray("requiredActions");
    tell().body(account.toString()).put(address("/users/" + subject));
  }

  /** Somebody was given a role at the login server. */
  public static void grant(String subject, String role) {
    tell().body(named(role).toString()).post(address("/users/" + subject + "/role-mappings/realm"));
  }

  /** An account was made, and what was to follow never came. */
  public static String leftBehind(String email) {
    var account = JSON.createObjectNode().put("email", email).put("enabled", true);
    account.putArray("requiredActions").add("UPDATE_PASSWORD");
    var made = tell().body(account.toString()).post(address("/users")).header("Location");
    return made.substring(made.lastIndexOf('/') + 1);
  }

  private static RequestSpecification tell() {
    return RestAssured.given().header("Authorization", "Bearer t");
  }

  private static String address(String path) {
    return System.getProperty(ADDRESS).replaceFirst("/realms/.*", "") + ADMIN + path;
  }

  /** Of users and sessions, those that were told to end, in order. */
  public static List<String> ended() {
    var all = new ArrayList<String>();
    look("/ended").forEach(one -> all.add(one.asText()));
    return all;
  }

  /** The address of the realm. */
  static synchronized String url() throws IOException {
    var known = System.getProperty(ADDRESS);
    if (known == null) {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", new LoginAdministration()::answer);
      server.start();
      known = "http://localhost:" + server.getAddress().getPort() + "/realms/musubi";
      System.setProperty(ADDRESS, known);
    }
    return known;
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var body = JSON.createObjectNode();
    var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    int status = 200;
    if (System.getProperty(DOWN) != null) {
      status = 503;
    } else if (path.endsWith("/token")) {
      status = sent.contains("client_secret=admin-secret") ? 200 : 401;
      body.put("access_token", "t");
    } else if (!"Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      status = 401;
    } else {
      status = administer(exchange, path.substring(ADMIN.length()), sent, body);
    }
    var bytes =
        (body.has("list") ? body.get("list") : body).toString().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, status == 204 ? -1 : bytes.length);
    if (status != 204) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private int administer(HttpExchange exchange, String path, String sent, ObjectNode body)
      throws IOException {
    var parts = path.split("/");
    var method = exchange.getRequestMethod();
    if (path.equals("/clients") && method.equals("POST")) {
      var id = UUID.randomUUID().toString();
      clients.put(id, (ObjectNode) JSON.readTree(sent));
      exchange.getResponseHeaders().add("Location", "http://localhost" + ADMIN + "/clients/" + id);
      return 201;
    }
    if (path.equals("/client-scopes")) {
      body.set("list", named("needs.read", "needs.write", "seeds.read", "basic"));
      return 200;
    }
    if (path.equals("/users") && method.equals("GET")) {
      body.set("list", accounts.with(asked(exchange, "email")));
      return 200;
    }
    if (path.startsWith("/users") && !path.endsWith("/logout")) {
      var answer =
          path.equals("/users") ? accounts.make(sent) : accounts.administer(method, parts, sent);
      if (!answer.made().isEmpty()) {
        exchange
            .getResponseHeaders()
            .add("Location", "http://localhost" + ADMIN + "/users/" + answer.made());
      }
      body.set("list", answer.body());
      return answer.status();
    }
    if (path.equals("/ended")) {
      body.set("list", JSON.valueToTree(ended));
      return 200;
    }
    if (path.startsWith("/sessions/") || path.endsWith("/logout")) {
      ended.add(parts[2]);
      return 204;
    }
    var client = clients.get(parts[2]);
    if (client == null) {
      return 404;
    }
    if (path.endsWith("/service-account-user")) {
      body.put("id", "service-account-" + client.path("clientId").asText());
    } else if (path.endsWith("/client-secret")) {
      body.put("value", UUID.randomUUID().toString());
    } else if (path.contains("/default-client-scopes")) {
      return scopes(client, parts, method, body);
    } else if (method.equals("PUT")) {
      clients.put(parts[2], (ObjectNode) JSON.readTree(sent));
      return 204;
    } else {
      body.setAll(client);
    }
    return 200;
  }

  private static int scopes(ObjectNode client, String[] parts, String method, ObjectNode body) {
    var held = client.withArray("defaultClientScopes");
    if (method.equals("GET")) {
      var names = new ArrayList<String>();
      held.forEach(name -> names.add(name.asText()));
      body.set("list", named(names.toArray(String[]::new)));
      return 200;
    }
    var name = parts[4].replaceFirst("^id-", "");
    for (int i = held.size() - 1; i >= 0; i--) {
      if (held.get(i).asText().equals(name)) {
        held.remove(i);
      }
    }
    if (method.equals("PUT")) {
      held.add(name);
    }
    return 204;
  }

  private static String asked(HttpExchange exchange, String name) {
    for (var pair : exchange.getRequestURI().getQuery().split("&")) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    return "";
  }

  private static JsonNode named(String... names) {
    var list = JSON.createArrayNode();
    for (var name : names) {
      list.addObject().put("id", "id-" + name).put("name", name);
    }
    return list;
  }
}

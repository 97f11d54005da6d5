package jp.musubi.login;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import jp.musubi.login.LoginServer.Administration;
import jp.musubi.shared.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * People's accounts at Keycloak, by their subject. What is asked of an account that is not there is
 * done by nobody and refused to nobody: whether there is one is not for everyone to know.
 */
@ApplicationScoped
public class LoginUsers {
  private static final String FIRST_STEP = "UPDATE_PASSWORD";

  /** How long an invitation by mail can be followed: three days. */
  private static final int MAIL_SECONDS = 259_200;

  @Inject LoginServer login;
  @Inject LoginSettings settings;
  @Inject ObjectMapper json;

  /**
   * Makes an account that nobody can log in to yet, with one realm role.
   *
   * @param taken whether an account is somebody's here already. One with this address that is
   *     nobody's and has no way in was left behind by an attempt that failed; it is taken up
   * @return its subject; empty where the address has an account already
   */
  public Optional<String> create(
      String email, String name, String realmRole, Predicate<String> taken) {
    var administration = login.administration();
    String subject;
    try {
      subject = administration.create("/users", account(email, name));
    } catch (DomainException exists) {
      if (exists.kind() != DomainException.Kind.CONFLICT) {
        throw exists;
      }
      var left = leftBehind(administration, email, taken);
      if (left.isEmpty()) {
        return left;
      }
      subject = left.get();
    }
    try {
      give(administration, subject, realmRole);
    } catch (DomainException failed) {
      administration.delete(path(subject));
      throw failed;
    }
    return Optional.of(subject);
  }

  private ObjectNode account(String email, String name) {
    var account = json.createObjectNode();
    account.put("username", email).put("email", email).put("enabled", true);
    // The family name first, as in Japanese; who has one name only is asked at the first login.
    var parts = name.strip().split("[\\s\\u3000]+", 2);
    account.put("lastName", parts[0]);
    if (parts.length > 1) {
      account.put("firstName", parts[1]);
    }
    account.putObject("attributes").putArray("locale").add("ja");
    account.putArray("requiredActions").add(FIRST_STEP);
    return account;
  }

  private static Optional<String> leftBehind(
      Administration administration, String email, Predicate<String> taken) {
    for (var one : administration.get("/users?exact=true&email=" + LoginServer.encoded(email))) {
      var subject = one.path("id").asText();
      if (waits(one)
          && administration.get(path(subject) + "/credentials").isEmpty()
          && administration.get(path(subject) + "/federated-identity").isEmpty()
          && !taken.test(subject)) {
        return Optional.of(subject);
      }
    }
    return Optional.empty();
  }

  private void give(Administration administration, String subject, String realmRole) {
    var path = path(subject) + "/role-mappings/realm";
    for (var role : administration.get(path + "/available")) {
      if (role.path("name").asText().equals(realmRole)) {
        administration.post(path, json.createArrayNode().add(role));
        return;
      }
    }
    if (!names(administration.get(path)).contains(realmRole)) {
      throw LoginServer.unavailable();
    }
  }

  public void remove(String subject) {
    login.administration().delete(path(subject));
  }

  /** Whether the first password of an account is still to be chosen. */
  public boolean isWaiting(String subject) {
    return login.administration().find(path(subject)).map(LoginUsers::waits).orElse(true);
  }

  private static boolean waits(JsonNode account) {
    for (var action : account.path("requiredActions")) {
      if (action.asText().equals(FIRST_STEP)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Lets somebody in for the first time: by mail where the login server sends any, or with a
   * password for once.
   *
   * @return that password, which is kept nowhere; null where a mail was sent
   */
  public @Nullable String welcome(String subject) {
    var administration = login.administration();
    if (settings.mail()) {
      administration.put(
          path(subject) + "/execute-actions-email?lifespan=" + MAIL_SECONDS,
          json.createArrayNode().add(FIRST_STEP));
      return null;
    }
    var password = OneTimePassword.random();
    var credential = json.createObjectNode().put("type", "password").put("value", password);
    administration.put(path(subject) + "/reset-password", credential.put("temporary", true));
    return password;
  }

  /** Names of the realm roles that an account was given. */
  public Set<String> roles(String subject) {
    return login
        .administration()
        .find(path(subject) + "/role-mappings/realm")
        .map(LoginUsers::names)
        .orElse(Set.of());
  }

  private static Set<String> names(JsonNode roles) {
    var names = new TreeSet<String>();
    roles.forEach(role -> names.add(role.path("name").asText()));
    return names;
  }

  /** Lets an account log in or not; its sessions end when it may not. */
  public void setEnabled(String subject, boolean enabled) {
    var administration = login.administration();
    if (administration.find(path(subject)).orElse(null) instanceof ObjectNode account) {
      account.put("enabled", enabled);
      administration.put(path(subject), account);
      if (!enabled) {
        administration.post(path(subject) + "/logout", null);
      }
    }
  }

  /** Ends all sessions of an account, whatever they were for. */
  public void endSessions(String subject) {
    login.administration().post(path(subject) + "/logout", null);
  }

  /** Ends one session. */
  public void endSession(String sid) {
    login.administration().delete("/sessions/" + LoginServer.encoded(sid));
  }

  private static String path(String subject) {
    return "/users/" + LoginServer.encoded(subject);
  }
}

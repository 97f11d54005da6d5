package jp.musubi.launch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be chosen from outside: a system property {@code musubi.port} or, the same, a file or an
 * environment variable {@code MUSUBI_PORT}.
 *
 * <p>Read before Quarkus exists, hence not a {@code @ConfigMapping}.
 */
final class Settings {

  static final String SECOND_FACTOR = "musubi.login.second-factor";

  private static final SecretFiles SECRETS = new SecretFiles();

  private Settings() {}

  /** Where this installation keeps its data, secrets and logs. */
  static Path home() {
    return Path.of(find("musubi.home").orElse(".musubi")).toAbsolutePath().normalize();
  }

  static Path keycloakHome() {
    return Path.of(find("musubi.keycloak.home").orElse("deploy/target/keycloak"))
        .toAbsolutePath()
        .normalize();
  }

  static int port() {
    return number("musubi.port", 8080);
  }

  static int databasePort() {
    return number("musubi.database.port", 5442);
  }

  static int loginPort() {
    return number("musubi.login.port", 8180);
  }

  /** The address under which browsers reach Musubi. */
  static String url() {
    return find("musubi.url").orElse("http://localhost:" + port());
  }

  static boolean databaseIsOutside() {
    return find("musubi.database.url").isPresent()
        || find("quarkus.datasource.jdbc.url").isPresent();
  }

  static boolean loginIsOutside() {
    return find("musubi.login.url").isPresent() || find("quarkus.oidc.auth-server-url").isPresent();
  }

  /**
   * Whether the login server started here demands a second factor; the demonstration's does not.
   */
  static boolean secondFactorIsDemanded() {
    var choice = find(SECOND_FACTOR).orElse("off").strip();
    if (!choice.equalsIgnoreCase("off") && !choice.equalsIgnoreCase("required")) {
      throw new LaunchException(
          "%s=%s is neither required nor off.".formatted(variable(SECOND_FACTOR), choice));
    }
    return choice.equalsIgnoreCase("required");
  }

  static Optional<String> find(String name) {
    var property = System.getProperty(name);
    var file = property != null ? property : SECRETS.getValue(name);
    var value = file != null ? file : System.getenv(variable(name));
    return Optional.ofNullable(value).filter(v -> !v.isBlank());
  }

  /** Hands a value to Quarkus unless someone chose one from outside. */
  static void offer(String name, String value) {
    if (find(name).isEmpty()) {
      System.setProperty(name, value);
    }
  }

  static String variable(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  private static int number(String name, int otherwise) {
    var text = find(name).orElse(String.valueOf(otherwise));
    try {
      var number = Integer.parseInt(text);
      if (number > 0 && number < 65536) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, together with numbers that are no port.
    }
    throw new LaunchException("%s=%s is not a port number.".formatted(variable(name), text));
  }
}

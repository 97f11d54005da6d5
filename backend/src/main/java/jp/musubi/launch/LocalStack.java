package jp.musubi.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import jp.musubi.launch.DatabaseBootstrap.Login;
import org.jspecify.annotations.Nullable;

/**
 * The servers that this installation runs itself: those for which the configuration names no
 * outside one.
 */
final class LocalStack {

  private static final String DEMO_PASSWORD = "demo.password";

  private final Progress progress;
  private final Path home;
  private final Secrets secrets;
  private final Supervisor supervisor;
  private @Nullable PostgresServer postgres;
  private @Nullable KeycloakServer keycloak;
  private final Consumer<LaunchException> onFailure;
  // Held until the process ends, however it ends.
  private final FileLock lock;

  private LocalStack(
      Progress progress, Path home, FileLock lock, Consumer<LaunchException> onFailure)
      throws IOException {
    this.progress = progress;
    this.home = home;
    this.lock = lock;
    this.onFailure = onFailure;
    this.supervisor = new Supervisor(progress, onFailure);
    this.secrets = Secrets.in(home);
  }

  /**
   * @param onFailure what to do when a part that runs beside the application cannot
   */
  static LocalStack in(Path home, Progress progress, Consumer<LaunchException> onFailure)
      throws IOException {
    Files.createDirectories(home);
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    var channel =
        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var lock = channel.tryLock();
    if (lock == null) {
      throw new LaunchException(
          "Musubi is already running from %s. Stop it first, or set MUSUBI_HOME and other ports."
              .formatted(home));
    }
    return new LocalStack(progress, home, lock, onFailure);
  }

  /** Starts PostgreSQL, then Keycloak in the background, and tells Quarkus where they are. */
  void start() throws IOException, SQLException {
    if (!Settings.databaseIsOutside()) {
      postgres =
          new PostgresServer(home, Settings.databasePort(), secrets.get("postgres.password"));
    }
    if (!Settings.loginIsOutside()) {
      keycloak = new KeycloakServer(home, keycloakEnvironment());
    }
    stopLeftovers();
    checkPorts();
    if (postgres != null) {
      startPostgres(postgres);
    }
    if (keycloak != null) {
      offerLogin();
      var part = keycloak;
      supervisor.add(part);
      Thread.ofPlatform().name("keycloak").start(() -> startKeycloak(part));
    }
    supervisor.start();
  }

  /** The demo accounts' password, if this installation has such accounts. */
  String demoPassword() {
    return keycloak == null ? "" : secrets.typeable(DEMO_PASSWORD);
  }

  void stop() {
    supervisor.stop();
  }

  private void stopLeftovers() {
    for (var part : new @Nullable LocalPart[] {keycloak, postgres}) {
      if (part != null && part.stopLeftover()) {
        progress.say("stopped a %s that an earlier run left behind", part.name());
      }
    }
  }

  private void checkPorts() {
    var ports = new Ports().need("Musubi", "musubi.port", Settings.port());
    if (postgres != null) {
      ports.need("PostgreSQL", "musubi.database.port", Settings.databasePort());
    }
    if (keycloak != null) {
      ports.need("Keycloak", "musubi.login.port", Settings.loginPort());
    }
    ports.check();
  }

  private void startPostgres(PostgresServer server) throws IOException, SQLException {
    progress.say("starting PostgreSQL on port %d", Settings.databasePort());
    server.initializeOnce();
    supervisor.add(server);
    server.start();
    var owner = new Login("musubi_owner", secrets.get("database.owner.password"));
    var application = new Login("musubi_app", secrets.get("database.password"));
    var bootstrap = new DatabaseBootstrap("127.0.0.1", Settings.databasePort(), server.superuser());
    bootstrap.prepare("musubi", owner, application);
    if (keycloak != null) {
      bootstrap.prepare("keycloak", keycloakLogin());
    }
    Settings.offer(
        "musubi.database.url",
        "jdbc:postgresql://127.0.0.1:%d/musubi".formatted(Settings.databasePort()));
    Settings.offer("musubi.database.user", application.user());
    Settings.offer("musubi.database.password", application.password());
    Settings.offer("musubi.database.owner.user", owner.user());
    Settings.offer("musubi.database.owner.password", owner.password());
  }

  private void offerLogin() {
    Settings.offer("musubi.login.url", KeycloakServer.realmUrl());
    // Demo accounts share a password that the terminal shows: a second factor would guard nothing.
    Settings.offer(Settings.SECOND_FACTOR, "off");
    Settings.offer("musubi.login.client.secret", secrets.get("login.client.secret"));
    Settings.offer("musubi.login.admin.secret", secrets.get("login.admin.secret"));
    Settings.offer("musubi.login.state.secret", secrets.get("login.state.secret"));
  }

  private void startKeycloak(KeycloakServer server) {
    try {
      progress.say("starting Keycloak on port %d", Settings.loginPort());
      server.start();
      new KeycloakClients(home, secrets).keepInStep();
    } catch (IOException e) {
      onFailure.accept(new LaunchException("Keycloak did not start: " + e.getMessage(), e));
    } catch (LaunchException e) {
      if (!supervisor.isStopping()) {
        onFailure.accept(e);
      }
    }
  }

  private Login keycloakLogin() {
    return new Login("keycloak", secrets.get("keycloak.database.password"));
  }

  private Map<String, String> keycloakEnvironment() {
    var login = keycloakLogin();
    var environment = new HashMap<String, String>();
    environment.put(
        "KC_DB_URL",
        Settings.find("musubi.keycloak.database.url")
            .orElse("jdbc:postgresql://127.0.0.1:%d/keycloak".formatted(Settings.databasePort())));
    environment.put("KC_DB_USERNAME", login.user());
    environment.put("KC_DB_PASSWORD", login.password());
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak.admin.password"));
    environment.put("MUSUBI_URL", Settings.url());
    environment.put("MUSUBI_LOGIN_CLIENT_SECRET", secrets.get("login.client.secret"));
    environment.put("MUSUBI_ADMIN_SECRET", secrets.get("login.admin.secret"));
    environment.put("MUSUBI_PARTNER_SECRET", secrets.get("partner.demo.secret"));
    environment.put("MUSUBI_SECOND_FACTOR", KeycloakSecondFactor.requirement());
    environment.put("MUSUBI_DEMO_PASSWORD", secrets.typeable(DEMO_PASSWORD));
    return environment;
  }
}

package jp.musubi.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.musubi.launch.DatabaseBootstrap.Login;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServersTest {

  private static final Login OWNER = new Login("musubi_owner", "it's owned");
  private static final Login APPLICATION = new Login("musubi_app", "applied");

  @TempDir Path home;

  @Test
  void secretsAreMadeOnceAndForTheirOwnerOnly() throws IOException {
    var first = Secrets.in(home).get("database.password");
    var typed = Secrets.in(home).typeable("demo.password");

    assertThat(Secrets.in(home).get("database.password")).isEqualTo(first).hasSizeGreaterThan(40);
    assertThat(Secrets.in(home).typeable("demo.password"))
        .isEqualTo(typed)
        .matches("[a-z2-9]{4}(-[a-z2-9]{4}){4}");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aTakenPortIsNamedWithTheSettingThatChoosesAnother() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var ports = new Ports().need("Keycloak", "musubi.login.port", taken.getLocalPort());
      assertThatThrownBy(ports::check)
          .isInstanceOf(LaunchException.class)
          .hasMessageContaining("Port " + taken.getLocalPort() + " (Keycloak)")
          .hasMessageContaining("MUSUBI_LOGIN_PORT=");
    }
  }

  @Test
  void aMissingLoginServerIsToldBeforeAnythingStarts() {
    System.setProperty("musubi.keycloak.home", home.toString());
    try {
      assertThatThrownBy(() -> new KeycloakServer(home, Map.of()))
          .isInstanceOf(LaunchException.class)
          .hasMessageContaining("There is no Keycloak under " + home);
    } finally {
      System.clearProperty("musubi.keycloak.home");
    }
  }

  @Test
  void aSecondFactorIsDemandedOrNotAndNothingBetween() {
    assertThat(KeycloakSecondFactor.requirement()).isEqualTo("DISABLED");
    try {
      System.setProperty(Settings.SECOND_FACTOR, "required");
      assertThat(KeycloakSecondFactor.requirement()).isEqualTo("CONDITIONAL");
      System.setProperty(Settings.SECOND_FACTOR, "of");
      assertThatThrownBy(KeycloakSecondFactor::requirement)
          .isInstanceOf(LaunchException.class)
          .hasMessageContaining("MUSUBI_LOGIN_SECOND_FACTOR=of is neither");
    } finally {
      System.clearProperty(Settings.SECOND_FACTOR);
    }
  }

  @Test
  void anInstallationRunsOnce() throws IOException {
    var progress = new Progress(System.out);
    assertThat(LocalStack.in(home, progress, failure -> {})).isNotNull();
    assertThatThrownBy(() -> LocalStack.in(home, progress, failure -> {}))
        .isInstanceOfAny(LaunchException.class, OverlappingFileLockException.class);
  }

  @Test
  void theDataSurviveAKilledServerAndAKilledLauncher() throws Exception {
    int port = freePort();
    var launched = new PostgresServer(home, port, "super");
    launched.initializeOnce();
    launched.start();
    new DatabaseBootstrap("127.0.0.1", port, launched.superuser())
        .prepare("musubi", OWNER, APPLICATION);
    execute(port, OWNER, "create table kept (id int)");
    execute(port, APPLICATION, "insert into kept values (1)");

    kill(home);
    assertThat(launched.isAlive()).isFalse();
    startPatiently(launched);
    execute(port, APPLICATION, "insert into kept values (2)");

    // Another launcher, which knows the server by its data directory only.
    var next = new PostgresServer(home, port, "super");
    assertThat(next.stopLeftover()).isTrue();
    assertThat(next.stopLeftover()).isFalse();
    next.start();
    new DatabaseBootstrap("127.0.0.1", port, next.superuser())
        .prepare("musubi", OWNER, APPLICATION);
    assertThat(count(port)).isEqualTo(2);
    assertThatThrownBy(() -> execute(port, APPLICATION, "create table intruder (id int)"))
        .hasMessageContaining("permission denied");
    next.stop();
    assertThat(next.isAlive()).isFalse();
  }

  @Test
  void aProcessLeftBehindIsFoundAndStoppedButNotItsNumbersNextOwner() throws Exception {
    var process = new ProcessBuilder("sleep", "60").start();
    var note = new LeftBehind(home.resolve("pid"));
    note.note(process.toHandle());

    var line = Files.readString(home.resolve("pid"));
    Files.writeString(home.resolve("pid"), line.replaceFirst(" .*", " 2001-01-01T00:00:00Z"));
    assertThat(note.alive()).isEmpty();

    Files.writeString(home.resolve("pid"), line);
    note.stop(5, Stream.empty());
    assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertThat(home.resolve("pid")).doesNotExist();
  }

  private static void kill(Path home) throws Exception {
    var pidFile = home.resolve("postgres/data/postmaster.pid");
    var server = ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst())).get();
    server.destroyForcibly();
    server.onExit().get(10, TimeUnit.SECONDS);
  }

  /** As the supervisor does: a killed server's children hold its memory for a moment. */
  private static void startPatiently(PostgresServer server) throws Exception {
    for (int attempt = 0; ; attempt++) {
      try {
        server.start();
        return;
      } catch (LaunchException e) {
        if (attempt == 20) {
          throw e;
        }
        Thread.sleep(500);
      }
    }
  }

  private static void execute(int port, Login login, String statement) throws SQLException {
    try (var connection = DriverManager.getConnection(url(port), login.user(), login.password());
        var executed = connection.createStatement()) {
      executed.execute(statement);
    }
  }

  private static int count(int port) throws SQLException {
    try (var connection =
            DriverManager.getConnection(url(port), APPLICATION.user(), APPLICATION.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from kept")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static String url(int port) {
    return "jdbc:postgresql://127.0.0.1:%d/musubi".formatted(port);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

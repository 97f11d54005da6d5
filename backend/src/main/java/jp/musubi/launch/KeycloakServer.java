package jp.musubi.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The login server as a child process, with its data in the PostgreSQL beside it. */
final class KeycloakServer implements LocalPart {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path program;
  private final Path log;
  private final LeftBehind leftBehind;
  private final Map<String, String> environment;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private @Nullable Process process;

  /**
   * @param environment database, bootstrap administrator and what the realm file refers to
   */
  KeycloakServer(Path home, Map<String, String> environment) throws IOException {
    // Looked for before anything is started, so that nobody waits for what cannot come.
    this.program = program();
    this.log = Files.createDirectories(home.resolve("logs")).resolve("keycloak.log");
    this.leftBehind = new LeftBehind(home.resolve("keycloak.pid"));
    this.environment = environment;
  }

  static String url() {
    return "http://localhost:" + Settings.loginPort();
  }

  static String realmUrl() {
    return url() + "/realms/musubi";
  }

  @Override
  public String name() {
    return "Keycloak";
  }

  @Override
  public boolean stopLeftover() {
    var found = !leftBehind.alive().isEmpty();
    leftBehind.stop(10, Stream.empty());
    return found;
  }

  @Override
  public void start() throws IOException {
    var builder =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_OPTS"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    var child = builder.start();
    process = child;
    leftBehind.note(child.toHandle());
    awaitReady(child);
    leftBehind.note(child.toHandle());
  }

  @Override
  public boolean isAlive() {
    var child = process;
    return child != null && child.isAlive();
  }

  @Override
  public void stop() {
    leftBehind.stop(20, Stream.ofNullable(process).map(Process::toHandle));
  }

  private List<String> command() {
    var command = new ArrayList<String>();
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      // Ctrl-C at the terminal shall reach the launcher only, which stops the parts in order.
      command.add("/usr/bin/setsid");
    }
    command.addAll(
        List.of(
            program.toString(),
            "start",
            "--optimized",
            "--import-realm",
            "--cache=local",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + Settings.loginPort(),
            "--hostname=" + url()));
    return command;
  }

  private static Path program() throws IOException {
    var home = Settings.keycloakHome();
    if (Files.isDirectory(home)) {
      try (var candidates = Files.find(home, 3, (p, a) -> p.endsWith("bin/kc.sh"))) {
        var found = candidates.sorted().reduce((a, b) -> b);
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    throw new LaunchException(
        "There is no Keycloak under %s. Build it with ./mvnw package, point MUSUBI_KEYCLOAK_HOME to one, or set MUSUBI_LOGIN_URL to a realm elsewhere."
            .formatted(home));
  }

  private void awaitReady(Process child) {
    var request =
        HttpRequest.newBuilder(URI.create(realmUrl() + "/.well-known/openid-configuration"))
            .timeout(Duration.ofSeconds(5))
            .build();
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (System.nanoTime() < deadline) {
        if (child.waitFor(500, TimeUnit.MILLISECONDS)) {
          throw new LaunchException(
              "Keycloak ended with status %d. Its log is %s%n%s"
                  .formatted(child.exitValue(), log, tail()));
        }
        if (answers(request)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted while waiting for Keycloak", e);
    }
    throw new LaunchException(
        "Keycloak did not answer within %d minutes. Its log is %s%n%s"
            .formatted(PATIENCE.toMinutes(), log, tail()));
  }

  private boolean answers(HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private String tail() {
    try {
      var lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    } catch (IOException e) {
      return "";
    }
  }
}

package jp.musubi.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.musubi.launch.DatabaseBootstrap.Login;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of this installation, with its data kept between starts.
 *
 * <p>Started by {@code pg_ctl}, which puts the server into a session of its own: Ctrl-C at the
 * terminal reaches the launcher only, which then stops the parts in order.
 */
final class PostgresServer implements LocalPart {

  private static final String SUPERUSER = "postgres";

  private final Path directory;
  private final Path data;
  private final Path log;
  private final int port;
  private final String password;
  private final Path programs;
  private final List<String> unprivileged;

  PostgresServer(Path home, int port, String password) throws IOException {
    this.directory = Files.createDirectories(home.resolve("postgres"));
    this.data = directory.resolve("data");
    this.log = Files.createDirectories(home.resolve("logs")).resolve("postgres.log");
    this.port = port;
    this.password = password;
    this.programs = PostgresBinaries.unpackedIn(directory);
    this.unprivileged = unprivileged();
  }

  @Override
  public String name() {
    return "PostgreSQL";
  }

  Login superuser() {
    return new Login(SUPERUSER, password);
  }

  /** Stops a server that an earlier launcher, killed with {@code kill -9}, left behind. */
  @Override
  public boolean stopLeftover() {
    if (process().isEmpty()) {
      return false;
    }
    stop();
    return true;
  }

  /** Makes the data directory at the very first start. */
  void initializeOnce() throws IOException {
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      initialize();
    }
  }

  @Override
  public void start() throws IOException {
    var options = new ArrayList<String>();
    option(options, "listen_addresses", "127.0.0.1");
    // Unix sockets live under short paths only, and nobody needs one here.
    option(options, "unix_socket_directories", "");
    option(options, "max_connections", "120");
    option(options, "synchronous_commit", "on");
    // A failing statement may carry what people wrote; the log must not.
    option(options, "log_error_verbosity", "terse");
    option(options, "log_min_error_statement", "panic");
    option(options, "log_min_messages", "warning");
    Settings.find("musubi.database.options").ifPresent(o -> options.addAll(List.of(o.split(" "))));
    var result =
        pgCtl(
            "start",
            List.of("-w", "-t", "60", "-l", log.toString()),
            "-p " + port + " " + String.join(" ", options));
    if (!result.succeeded()) {
      throw new LaunchException(
          "PostgreSQL did not start. Its log is %s%n%s".formatted(log, result.output()));
    }
  }

  @Override
  public boolean isAlive() {
    return process().isPresent();
  }

  @Override
  public void stop() {
    if (!pgCtl("stop", List.of("-m", "fast", "-w", "-t", "30"), null).succeeded()) {
      pgCtl("stop", List.of("-m", "immediate", "-w", "-t", "10"), null);
    }
  }

  private void initialize() throws IOException {
    // initdb wants an empty place; half a one from an interrupted first start is of no use.
    var fresh = Files.createTempDirectory(directory, "initializing-");
    var passwordFile = Files.createTempFile(directory, "password-", "");
    try {
      Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-------"));
      Files.writeString(passwordFile, password);
      var command = new ArrayList<>(unprivileged);
      command.addAll(
          List.of(
              programs.resolve("bin/initdb").toString(),
              "-D",
              fresh.toString(),
              "-U",
              SUPERUSER,
              "-A",
              "scram-sha-256",
              "--pwfile=" + passwordFile,
              "--encoding=UTF8",
              "--locale=C.UTF-8"));
      var result = Commands.run(directory.resolve("initdb.log"), command);
      if (!result.succeeded()) {
        throw new LaunchException("PostgreSQL cannot create its data:\n" + result.output());
      }
    } finally {
      Files.deleteIfExists(passwordFile);
    }
    Files.move(fresh, data);
  }

  private Commands.Result pgCtl(String verb, List<String> flags, @Nullable String serverOptions) {
    var command = new ArrayList<>(unprivileged);
    command.addAll(List.of(programs.resolve("bin/pg_ctl").toString(), verb, "-D", data.toString()));
    command.addAll(flags);
    if (serverOptions != null) {
      command.addAll(List.of("-o", serverOptions));
    }
    return Commands.run(directory.resolve("pg_ctl.log"), command);
  }

  /** The server process that owns the data directory, if it lives. */
  private Optional<ProcessHandle> process() {
    try {
      var lines = Files.readAllLines(data.resolve("postmaster.pid"));
      // The number may since have been given to another program.
      return ProcessHandle.of(Long.parseLong(lines.getFirst().trim()))
          .filter(ProcessHandle::isAlive)
          .filter(p -> p.info().command().map(c -> c.endsWith("postgres")).orElse(true));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static void option(List<String> options, String name, String value) {
    options.add("-c");
    options.add(name + "=" + (value.isEmpty() ? "''" : value));
  }

  /** PostgreSQL refuses to run as root; a user namespace makes root nobody without any set-up. */
  private List<String> unprivileged() {
    var scratch = directory.resolve("command.log");
    if (!Commands.run(scratch, List.of("id", "-u")).output().trim().equals("0")) {
      return List.of();
    }
    if (Commands.run(scratch, List.of("unshare", "-U", "true")).succeeded()) {
      return List.of("unshare", "-U");
    }
    throw new LaunchException(
        "PostgreSQL does not run as root, and this machine does not let root become nobody"
            + " (unshare -U). Start Musubi as an ordinary user, or set MUSUBI_DATABASE_URL.");
  }
}

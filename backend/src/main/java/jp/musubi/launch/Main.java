package jp.musubi.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Starts Musubi with everything it needs and has not been pointed to: PostgreSQL and Keycloak.
 *
 * <p>With {@code MUSUBI_DATABASE_URL} and {@code MUSUBI_LOGIN_URL} set it starts the application
 * only, as in a container.
 */
@QuarkusMain
public final class Main {

  private static final String[] ACCOUNTS = {
    "clinician", "provider", "coordinator", "coordinator2", "official", "funder", "admin"
  };

  private static final Logger LOG = Logger.getLogger(Main.class);

  private final Progress progress = new Progress(System.out);
  private final CountDownLatch applicationEnded = new CountDownLatch(1);

  Main() {}

  /** Runs until it is told to stop. */
  public static void main(String... arguments) {
    if (Settings.databaseIsOutside() && Settings.loginIsOutside()) {
      Quarkus.run(arguments);
      return;
    }
    try {
      new Main().run(arguments);
    } catch (LaunchException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    } catch (IOException | SQLException e) {
      System.err.println("Musubi cannot start: " + e.getMessage());
      System.exit(1);
    }
  }

  private void run(String... arguments) throws IOException, SQLException {
    var stack = LocalStack.in(Settings.home(), progress, this::giveUp);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterApplication(stack), "stop"));
    try {
      configureForOnePerson();
      stack.start();
    } catch (LaunchException | IOException | SQLException e) {
      applicationEnded.countDown();
      throw e;
    }
    Thread.ofPlatform().daemon().name("announce").start(() -> announce(stack));
    Quarkus.run(null, this::applicationStopped, arguments);
  }

  /** A person reads this terminal; the full log is in a file. */
  private static void configureForOnePerson() {
    Settings.offer("quarkus.log.console.json.enabled", "false");
    Settings.offer("quarkus.log.console.level", "ERROR");
    Settings.offer("quarkus.log.file.enabled", "true");
    Settings.offer("quarkus.log.file.json.enabled", "false");
    Settings.offer("quarkus.log.file.path", Settings.home().resolve("logs/musubi.log").toString());
    // Demo accounts with a shared password: not for the neighbours in the network.
    Settings.offer("musubi.host", "localhost");
    Settings.offer("musubi.url", Settings.url());
    Settings.offer("musubi.demo.load", "true");
    Settings.offer("musubi.index.directory", Settings.home().resolve("index").toString());
    Settings.offer("musubi.attachment.directory", Settings.home().resolve("files").toString());
  }

  private void announce(LocalStack stack) {
    try {
      new Readiness(progress).await();
    } catch (InterruptedException e) {
      return;
    }
    progress.say("ready");
    var text = new StringBuilder("\n  Musubi   ").append(Settings.url()).append('\n');
    if (!stack.demoPassword().isEmpty()) {
      text.append("\n  Demo accounts, all with the password ")
          .append(stack.demoPassword())
          .append('\n');
      for (var account : ACCOUNTS) {
        text.append("    ").append(account).append("@demo.musubi.example\n");
      }
      if (!Settings.secondFactorIsDemanded()) {
        text.append("  No second factor is asked of them (MUSUBI_LOGIN_SECOND_FACTOR=off).\n");
      }
    }
    progress.print(text.append("\n  Ctrl-C stops everything.\n\n").toString());
  }

  private void giveUp(LaunchException reason) {
    System.err.println(reason.getMessage());
    Quarkus.asyncExit(1);
  }

  private void applicationStopped(int status, @Nullable Throwable failure) {
    if (failure != null) {
      LOG.error("Musubi cannot run", failure);
    }
    applicationEnded.countDown();
    System.exit(status);
  }

  private void stopAfterApplication(LocalStack stack) {
    try {
      // Requests under way end with their database; whoever hangs longer is left behind.
      applicationEnded.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    stack.stop();
  }
}

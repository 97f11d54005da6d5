package jp.musubi.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs short programs of the operating system to their end. */
final class Commands {

  record Result(int status, String output) {
    boolean succeeded() {
      return status == 0;
    }
  }

  private static final Path NULL = Path.of("/dev/null");

  private Commands() {}

  /**
   * Runs a command with its output in a file, because a daemon that it leaves behind would keep a
   * pipe open for ever.
   */
  static Result run(Path log, List<String> command) {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(NULL.toFile()))
              .start();
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new LaunchException("Gave up waiting for: " + command.getFirst());
      }
      return new Result(process.exitValue(), Files.readString(log));
    } catch (IOException e) {
      return new Result(127, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted while running " + command.getFirst(), e);
    }
  }
}

package jp.musubi.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A note of the processes that were started, so that the next launcher finds them again after a
 * {@code kill -9} of this one.
 *
 * <p>A line holds the number of a process and when it began: numbers are used again, begins are
 * not.
 */
final class LeftBehind {

  private final Path file;

  LeftBehind(Path file) {
    this.file = file;
  }

  void note(ProcessHandle process) throws IOException {
    var lines =
        Stream.concat(Stream.of(process), process.descendants()).map(LeftBehind::line).toList();
    Files.write(file, lines);
  }

  /** The noted processes that still live. */
  List<ProcessHandle> alive() {
    try {
      return Files.readAllLines(file).stream()
          .map(LeftBehind::find)
          .flatMap(Optional::stream)
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * Asks the noted processes, and those given, to end; ends them after the patience given.
   *
   * @param known more processes, in case somebody removed the note
   */
  void stop(long patienceSeconds, Stream<ProcessHandle> known) {
    var processes =
        Stream.concat(alive().stream(), known)
            .flatMap(p -> Stream.concat(Stream.of(p), p.descendants()))
            .distinct()
            .toList();
    processes.forEach(ProcessHandle::destroy);
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(patienceSeconds);
    for (var process : processes) {
      await(process, deadline - System.nanoTime());
      if (process.isAlive()) {
        process.destroyForcibly();
        await(process, TimeUnit.SECONDS.toNanos(5));
      }
    }
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // A stale note does no harm: its processes are gone.
    }
  }

  private static void await(ProcessHandle process, long nanos) {
    try {
      process.onExit().get(Math.max(nanos, 1), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // The caller looks whether it still lives.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String line(ProcessHandle process) {
    return process.pid() + " " + begin(process);
  }

  private static Optional<ProcessHandle> find(String line) {
    var parts = line.split(" ", 2);
    return ProcessHandle.of(Long.parseLong(parts[0]))
        .filter(ProcessHandle::isAlive)
        .filter(p -> begin(p).equals(parts[1]));
  }

  private static String begin(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("");
  }
}

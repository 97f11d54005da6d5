package jp.musubi.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * What this process holds, in bytes.
 *
 * @param heap in use after a collection
 * @param resident all of it that is in memory; {@code own} without, {@code files} only what is
 *     mapped from files – the system takes such pages back when it needs them. Unknown: -1
 */
record Memory(long heap, long resident, long own, long files) {
  private static final Path STATUS = Path.of("/proc/self/status");

  static Memory now() throws IOException, InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(100);
    }
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return new Memory(heap, status("VmRSS"), status("RssAnon"), status("RssFile"));
  }

  private static long status(String name) throws IOException {
    if (!Files.exists(STATUS)) {
      return -1;
    }
    try (var lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith(name + ":"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(-1);
    }
  }

  /** Bytes of all files under a folder. */
  static long onDisk(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).mapToLong(path -> path.toFile().length()).sum();
    }
  }
}

package jp.musubi.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where figures were measured. */
record Machine(int processors, String model, long memory, String system, String java) {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  static Machine here() throws IOException {
    var system = ManagementFactory.getOperatingSystemMXBean();
    long memory =
        system instanceof com.sun.management.OperatingSystemMXBean more
            ? more.getTotalMemorySize()
            : 0;
    return new Machine(
        system.getAvailableProcessors(),
        modelName(),
        memory,
        system.getName() + " " + system.getVersion(),
        System.getProperty("java.vm.vendor") + " " + System.getProperty("java.vm.version"));
  }

  private static String modelName() throws IOException {
    if (!Files.exists(PROCESSORS)) {
      return System.getProperty("os.arch");
    }
    try (var lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    }
  }

  /** What holds a program and all it starts to one processor; nothing where that is not at hand. */
  static List<String> pinning() throws InterruptedException {
    try {
      int code = new ProcessBuilder("taskset", "-c", "0", "true").start().waitFor();
      return code == 0 ? List.of("taskset", "-c", "0") : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }
}

package jp.musubi.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Time on a processor, in nanoseconds: of the asking thread, and of everything else that works for
 * it – collector and compiler of this process, processes asked. On Linux alone; elsewhere only the
 * asking thread is seen.
 */
final class Processor {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Path SELF = Path.of("/proc/thread-self");

  private Processor() {}

  static long ofThisThread() {
    return THREADS.getCurrentThreadCpuTime();
  }

  static long ofOthers(List<Long> processes) throws IOException {
    if (!Files.exists(SELF)) {
      return 0;
    }
    var self = SELF.toRealPath();
    var tasks = new ArrayList<>(tasks(self.getParent()));
    tasks.remove(self);
    for (long process : processes) {
      tasks.addAll(tasks(Path.of("/proc", String.valueOf(process), "task")));
    }
    long sum = 0;
    for (var task : tasks) {
      sum += ofTask(task);
    }
    return sum;
  }

  private static List<Path> tasks(Path process) throws IOException {
    try (var tasks = Files.list(process)) {
      return tasks.toList();
    }
  }

  private static long ofTask(Path task) {
    try {
      var figures = Files.readString(task.resolve("schedstat"));
      return Long.parseLong(figures.substring(0, figures.indexOf(' ')));
    } catch (IOException e) {
      return 0; // it has just ended
    }
  }
}

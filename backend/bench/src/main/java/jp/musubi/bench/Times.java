package jp.musubi.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long something took, each time: by the clock on the wall, and on processors. */
final class Times {
  private static final double NANOS_A_MILLI = 1e6;

  private final List<Long> processes;
  private final List<Long> wall = new ArrayList<>();
  private final List<Long> processor = new ArrayList<>();

  /** What is timed. */
  interface Work<T> {
    T run() throws IOException;
  }

  Times() {
    this(List.of());
  }

  /**
   * @param processes others that work for what is timed
   */
  Times(List<Long> processes) {
    this.processes = processes;
  }

  <T> T of(Work<T> work) throws IOException {
    long others = Processor.ofOthers(processes);
    long mine = Processor.ofThisThread();
    long start = System.nanoTime();
    T result = work.run();
    wall.add(System.nanoTime() - start);
    mine = Processor.ofThisThread() - mine;
    processor.add(mine + Math.max(0, Processor.ofOthers(processes) - others));
    return result;
  }

  Figures figures() {
    return new Figures(
        wall.size(),
        percentile(wall, 0.5),
        percentile(wall, 0.99),
        percentile(processor, 0.5),
        percentile(processor, 0.99));
  }

  private static double percentile(List<Long> nanos, double share) {
    var sorted = nanos.stream().sorted().toList();
    int index = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, index)) / NANOS_A_MILLI;
  }

  /**
   * Milliseconds.
   *
   * @param p50 on the wall; {@code p99} likewise
   * @param processorP50 of all threads and processes at work, without what other programs took
   *     meanwhile: what the wall would show on one processor of one's own
   */
  record Figures(int count, double p50, double p99, double processorP50, double processorP99) {
    String line() {
      return String.format(
          Locale.ROOT,
          "%d times, p50 %.2f, p99 %.2f ms; on processors p50 %.2f, p99 %.2f ms",
          count,
          p50,
          p99,
          processorP50,
          processorP99);
    }
  }
}

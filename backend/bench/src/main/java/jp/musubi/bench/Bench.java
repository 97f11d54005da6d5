package jp.musubi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * {@code Bench [--reuse] [SIZE …]}: builds and measures each size in processes of their own, adds
 * the figures to {@code docs/performance.json} and writes page and chart anew.
 */
public final class Bench {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final List<Long> SIZES = List.of(10_000L, 100_000L, 1_000_000L);
  private static final Path DOCS = Path.of("docs");
  private static final Path FIGURES = DOCS.resolve("performance.json");

  private final Path home;
  private final boolean reuse;

  private Bench(Path home, boolean reuse) {
    this.home = home;
    this.reuse = reuse;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    var asked = new ArrayList<>(List.of(args));
    boolean reuse = asked.remove("--reuse");
    if (!asked.stream().allMatch(size -> size.matches("[1-9]\\d{2,8}"))) {
      System.err.println("Usage: bench [--reuse] [SIZE ...]   (SIZE: number of seeds, from 100)");
      System.exit(2);
    }
    var sizes = asked.isEmpty() ? SIZES : asked.stream().map(Long::valueOf).toList();
    var home = Path.of(System.getProperty("musubi.bench.home", ".musubi/bench"));
    for (var size : sizes) {
      new Bench(home, reuse).measure(size);
    }
  }

  private void measure(long size) throws IOException, InterruptedException {
    var folder = home.resolve(String.valueOf(size));
    var built = folder.resolve("build.json");
    if (!reuse || !Files.exists(built)) {
      System.out.printf("%d seeds: making and indexing them%n", size);
      empty(folder);
      child(List.of(), "-Xmx2g", Building.class, folder, size);
    }
    System.out.printf("%d seeds: asking, on one processor%n", size);
    var oneProcessor = Machine.pinning();
    child(oneProcessor, "-Xmx768m", Measuring.class, folder, size);
    var figures = JSON.createObjectNode();
    figures.put("seeds", size);
    figures.put("measured", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    figures.put("pinned", !oneProcessor.isEmpty());
    figures.set("machine", JSON.valueToTree(Machine.here()));
    figures.set("build", JSON.readTree(built.toFile()));
    figures.set("asked", JSON.readTree(folder.resolve("measured.json").toFile()));
    publish(figures);
  }

  /** In its own process: what one half needs must not be in the memory of the other. */
  private static void child(List<String> before, String heap, Class<?> half, Path folder, long size)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    if (!before.isEmpty()) {
      command.add("-XX:ActiveProcessorCount=1");
    }
    command.addAll(
        List.of(
            heap,
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            half.getName(),
            folder.toString(),
            String.valueOf(size)));
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException(half.getSimpleName() + " ended with " + code);
    }
  }

  private static void publish(JsonNode figures) throws IOException {
    var all = new ArrayList<JsonNode>();
    if (Files.exists(FIGURES)) {
      JSON.readTree(FIGURES.toFile()).forEach(all::add);
    }
    all.removeIf(each -> each.path("seeds").asLong() == figures.path("seeds").asLong());
    all.add(figures);
    all.sort(Comparator.comparingLong(each -> each.path("seeds").asLong()));
    JSON.writeValue(FIGURES.toFile(), all);
    Files.createDirectories(DOCS.resolve("images"));
    Files.writeString(DOCS.resolve("images/performance.svg"), new Chart(all).svg());
    Files.writeString(DOCS.resolve("performance.md"), new Report(all, frame()).page());
    System.out.println("Written: docs/performance.md, docs/performance.json");
  }

  private static String frame() throws IOException {
    try (var page = Objects.requireNonNull(Bench.class.getResourceAsStream("page.md"))) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void empty(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> inside;
    try (var paths = Files.walk(folder)) {
      inside = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (var path : inside) {
      if (!path.equals(folder)) {
        Files.delete(path);
      }
    }
  }
}

package jp.musubi.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.index.LuceneIndex;
import jp.musubi.matching.Demand;

/**
 * Second half of a size, in a process of its own that is held to one processor: asks all engines
 * the same questions in turn.
 */
final class Measuring {
  private static final int WARM_UP = 250;
  private static final int QUESTIONS = 240;
  private static final int ROUNDS = 3;
  private static final int SEEDS = 240;
  private static final int CHANGES = 60;

  /** Streams of chance: no question is a need that is indexed, no round asks another's. */
  private static final long WARM_UP_STREAM = 10;

  private static final long QUESTION_STREAM = 11;

  /** An engine that takes seconds for each question is asked fewer, within so much time a round. */
  private static final double MOST_SECONDS = 60;

  private static final int LEAST = 5;

  private final Path folder;
  private final Lore lore = new Lore();
  private final MadeNeeds made = new MadeNeeds(lore);
  private final Map<String, Object> figures = new LinkedHashMap<>();
  private final Map<String, Times> times = new LinkedHashMap<>();

  private Measuring(Path folder) {
    this.folder = folder;
  }

  /** Arguments: folder, number of seeds. */
  public static void main(String[] args) throws IOException, SQLException, InterruptedException {
    var size = new Size(Long.parseLong(args[1]));
    new Measuring(Path.of(args[0])).run(size);
  }

  private void run(Size size) throws IOException, SQLException, InterruptedException {
    note("memoryBefore", Memory.now());
    try (var seeds = Archive.open(size.seeds(folder), new SeedForm());
        var needs = Archive.open(size.needs(folder), new NeedForm())) {
      long start = System.nanoTime();
      try (var index = LuceneIndex.open(size.index(folder))) {
        note("secondsToOpen", (System.nanoTime() - start) / 1e9);
        note("memoryOpened", Memory.now());
        var suggesting = new Suggesting(index, seeds, needs, lore);
        try (var lucene = new BareLucene(size.index(folder), false);
            var both = new BareLucene(size.index(folder), true)) {
          note("segments", lucene.segments());
          ask(suggesting, lucene, both);
        }
        note("steps", suggesting.steps());
        note("memoryAsked", Memory.now());
        var changing = new Changing(index, suggesting, seeds, made, lore);
        note("newSeed", changing.newSeeds(SEEDS));
        changing.afterChanges(CHANGES, size.seeds()).forEach(this::note);
      }
    }
    times.forEach((name, each) -> figures.put(name, each.figures()));
    new ObjectMapper().writeValue(folder.resolve("measured.json").toFile(), figures);
  }

  private void ask(Suggesting suggesting, BareLucene lucene, BareLucene both)
      throws IOException, SQLException, InterruptedException {
    var ours = List.<Engine>of(suggesting, lucene, both);
    for (int i = 0; i < WARM_UP; i++) {
      for (var engine : ours) {
        answered(engine, made.of(WARM_UP_STREAM, i));
      }
    }
    suggesting.steps();
    try (var database = new TrigramDatabase(folder);
        var node = new SearchNode(folder)) {
      for (int i = 0; i < WARM_UP; i++) {
        answered(node, made.of(WARM_UP_STREAM, i));
      }
      answered(database, made.of(WARM_UP_STREAM, 0));
      for (int round = 0; round < ROUNDS; round++) {
        turn(round, List.of(node));
        turn(round, List.of(database));
        turn(round, ours);
        note("load" + (round + 1), load());
      }
      note("opensearchTook", node.tookInTheMiddle());
    }
  }

  /** Asks engines each question one after the other, so that none has a better hour. */
  private void turn(int round, List<? extends Engine> engines) throws IOException {
    long deadline = System.nanoTime() + (long) (MOST_SECONDS * 1e9);
    for (int i = 0; i < QUESTIONS && (i < LEAST || System.nanoTime() < deadline); i++) {
      var need = made.of(QUESTION_STREAM + round, i);
      for (var engine : engines) {
        var ofEngine = times.computeIfAbsent(engine.name(), name -> new Times(engine.processes()));
        check(engine, ofEngine.of(() -> engine.ask(need)));
      }
    }
    for (var engine : engines) {
      var so = times.getOrDefault(engine.name(), new Times()).figures();
      System.out.printf("  round %d, %s: %s%n", round + 1, engine.name(), so.line());
    }
  }

  private static void answered(Engine engine, Demand need) throws IOException {
    check(engine, engine.ask(need));
  }

  /** An engine that finds nothing would be fast for nothing. */
  private static void check(Engine engine, List<String> answer) {
    if (answer.isEmpty()) {
      throw new IllegalStateException(engine.name() + " found nothing");
    }
  }

  private void note(String name, Object value) {
    figures.put(name, value);
    System.out.printf("  %s: %s%n", name, value);
  }

  private static double load() throws IOException {
    var file = Path.of("/proc/loadavg");
    return Files.exists(file)
        ? Double.parseDouble(Files.readString(file).split(" ")[0])
        : ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}

package jp.musubi.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import jp.musubi.index.Document;
import jp.musubi.index.LuceneIndex;
import jp.musubi.index.Rebuild;

/** First half of a size, in a process of its own: makes the records and fills all engines. */
final class Building {
  /** As many as {@code IndexKeeper} hands over together. */
  private static final int LOT = 500;

  private static final int SAMPLE = 2_000;

  private final Path folder;
  private final Size size;
  private final Map<String, Object> figures = new LinkedHashMap<>();

  private Building(Path folder, Size size) {
    this.folder = folder;
    this.size = size;
  }

  /** Arguments: folder, number of seeds. */
  public static void main(String[] args) throws IOException, SQLException, InterruptedException {
    new Building(Path.of(args[0]), new Size(Long.parseLong(args[1]))).run();
  }

  private void run() throws IOException, SQLException, InterruptedException {
    var lore = new Lore();
    var madeSeeds = new MadeSeeds(lore);
    var madeNeeds = new MadeNeeds(lore);
    long start = System.nanoTime();
    Archive.write(size.seeds(folder), new SeedForm(), size.seeds(), n -> madeSeeds.of(1, n));
    Archive.write(size.needs(folder), new NeedForm(), size.needs(), n -> madeNeeds.of(2, n));
    note("secondsToMake", seconds(start));
    try (var seeds = Archive.open(size.seeds(folder), new SeedForm());
        var needs = Archive.open(size.needs(folder), new NeedForm())) {
      var sample = LongStream.range(0, SAMPLE);
      note("seedLengths", Records.lengths(sample.mapToObj(n -> seeds.read(n).texts())));
      var others = LongStream.range(0, Math.min(SAMPLE, size.needs()));
      note("needLengths", Records.lengths(others.mapToObj(n -> needs.read(n).texts())));
      start = System.nanoTime();
      try (var index = LuceneIndex.open(size.index(folder));
          var fresh = index.rebuild(size.seeds() + size.needs())) {
        var records = new Records(lore, index);
        double processor = processor();
        add(fresh, size.seeds(), n -> records.document(seeds.read(n), 1));
        note("seedsIndexedASecond", size.seeds() / seconds(start));
        note("seedsASecondOfProcessor", size.seeds() / (processor() - processor));
        add(fresh, size.needs(), n -> records.document(needs.read(n), 1));
        fresh.complete();
        note("secondsToIndex", seconds(start));
      }
      note("indexBytes", Memory.onDisk(size.index(folder)));
      try (var database = new TrigramDatabase(folder)) {
        start = System.nanoTime();
        database.fill(seeds, size.seeds());
        database.index();
        note("secondsToFillTrigram", seconds(start));
        note("trigramBytes", database.bytes());
      }
      try (var node = new SearchNode(folder)) {
        start = System.nanoTime();
        node.fill(seeds, size.seeds());
        note("secondsToFillOpensearch", seconds(start));
        note("opensearchBytes", node.bytes());
      }
    }
    new ObjectMapper().writeValue(folder.resolve("build.json").toFile(), figures);
  }

  private interface Source {
    Document at(long number);
  }

  private static void add(Rebuild fresh, long count, Source source) {
    for (long from = 0; from < count; from += LOT) {
      var lot = new ArrayList<Document>(LOT);
      for (long number = from; number < Math.min(count, from + LOT); number++) {
        lot.add(source.at(number));
      }
      fresh.add(lot);
    }
  }

  private void note(String name, Object value) throws IOException {
    figures.put(name, value);
    System.out.printf("  %s: %s%n", name, value);
    Files.writeString(folder.resolve("building"), name);
  }

  private static double processor() throws IOException {
    return (Processor.ofThisThread() + Processor.ofOthers(List.of())) / 1e9;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}

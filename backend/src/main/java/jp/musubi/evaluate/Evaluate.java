package jp.musubi.evaluate;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import jp.musubi.embedding.EmbeddingConfig;
import jp.musubi.embedding.Embeddings;
import jp.musubi.index.LuceneIndex;

/** {@code Evaluate DIR FILE}: writes a run for score.py to FILE, figures to the standard output. */
public final class Evaluate {
  private Evaluate() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("Usage: evaluate DIR FILE  (DIR: needs.jsonl, capabilities.jsonl)");
      System.exit(2);
    }
    run(Path.of(args[0]), Path.of(args[1]), System.out);
  }

  /** The language model of the settings, as the product has it. */
  static Embeddings configured() {
    var config =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .addDefaultSources()
            .withMapping(EmbeddingConfig.class)
            .build()
            .getConfigMapping(EmbeddingConfig.class);
    // Time stands still: a model that failed once is not asked again, and the log says so.
    return new Embeddings(
        config, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), new SimpleMeterRegistry());
  }

  static Figures run(Path folder, Path file, PrintStream out) throws IOException {
    var pairs = JudgedPairs.read(folder);
    var directory = Files.createTempDirectory("musubi-evaluate");
    List<Ranked> runs;
    try (var index = LuceneIndex.open(directory)) {
      var ranking = Ranking.over(pairs, index, configured());
      ranking.warmUp();
      runs = ranking.all();
    } finally {
      remove(directory);
    }
    var lines = new StringBuilder();
    for (var ranked : runs) {
      for (int i = 0; i < ranked.order().size(); i++) {
        var place = ranked.order().get(i);
        lines.append(
            "%s\t%s\t%d\t%.6f%n".formatted(ranked.need(), place.supply(), i + 1, place.score()));
      }
    }
    Files.writeString(file, lines);
    var figures = Figures.of(pairs, runs);
    figures.print(out);
    return figures;
  }

  private static void remove(Path directory) throws IOException {
    List<Path> left;
    try (var paths = Files.walk(directory)) {
      left = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (var path : left) {
      Files.delete(path);
    }
  }
}

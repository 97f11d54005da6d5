package jp.musubi.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {
  @TempDir Path directory;

  @Test
  void everyNeedIsRankedOverTheWholeSmallCatalogue() throws IOException {
    Files.writeString(
        directory.resolve("needs.jsonl"),
        """
        {"id":"N1","title":"飲むとむせる","text":"少しずつ飲ませたい","department":"看護部","role":"看護師"}
        {"id":"N2","title":"音がうるさい","text":"夜間の警報音を静かにしたい"}
        """);
    Files.writeString(
        directory.resolve("capabilities.jsonl"),
        """
        {"id":"C1","name":"一社","text":"めっき加工","tags":["金属"]}
        {"id":"C2","name":"二社","text":"飲みやすいゼリー","tags":["食品"]}
        {"id":"C3","name":"三社","text":"静音化と防音の設計","tags":["音響"]}
        """);
    var figures = Evaluate.run(directory, directory.resolve("run.tsv"), System.out);
    assertThat(figures.needs()).isEqualTo(2);
    assertThat(figures.recall()).isNaN();
    assertThat(figures.calibration()).isEmpty();
    var lines = Files.readAllLines(directory.resolve("run.tsv"));
    assertThat(lines).hasSize(6);
    assertThat(lines.get(0)).startsWith("N1\tC2\t1\t0.");
    assertThat(lines.get(3)).startsWith("N2\tC3\t1\t0.");
    assertThat(lines.get(1)).matches("N1\tC[13]\t2\t0\\.\\d{6}");
  }

  /** A floor below which something is broken, well under the figures in docs/matching.md. */
  @Test
  void onTheDevelopmentPairsItIsFarBetterThanWordsAlone() throws IOException {
    var shared = SharedData.folder();
    var run = directory.resolve("run.tsv");
    var printed = new ByteArrayOutputStream();
    var figures = Evaluate.run(shared, run, new PrintStream(printed, true, StandardCharsets.UTF_8));
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("recall@100", "Gini");
    assertThat(figures.recall()).isGreaterThan(0.8);
    assertThat(figures.coverage()).isGreaterThan(0.4);
    assertThat(figures.gini()).isBetween(0.0, 0.9);
    assertThat(figures.calibration()).hasSize(8);
    assertThat(figures.calibration())
        .allSatisfy(bin -> assertThat(bin.observed()).isCloseTo(bin.predicted(), within(0.15)));
    var ranked = ranked(run);
    assertThat(ranked.values())
        .allSatisfy(
            list -> {
              assertThat(list).hasSizeGreaterThanOrEqualTo(100);
              assertThat(new HashSet<>(list)).hasSameSizeAs(list);
            });
    // BM25 with Kuromoji: .124
    assertThat(discountedGain(ranked, shared.resolve("qrels.tsv"))).isGreaterThan(0.33);
  }

  private static Map<String, List<String>> ranked(Path run) throws IOException {
    var ranked = new HashMap<String, List<String>>();
    for (var line : Files.readAllLines(run)) {
      var cells = line.split("\t");
      ranked.computeIfAbsent(cells[0], need -> new ArrayList<>()).add(cells[1]);
    }
    return ranked;
  }

  /** Mean nDCG@10 with gain 2^grade − 1, as score.py has it. */
  private static double discountedGain(Map<String, List<String>> ranked, Path file)
      throws IOException {
    var grades = new HashMap<String, Map<String, Double>>();
    for (var line : Files.readAllLines(file).stream().skip(1).toList()) {
      var cells = line.split("\t");
      double gain = Math.pow(2, Double.parseDouble(cells[2])) - 1;
      grades.computeIfAbsent(cells[0], need -> new HashMap<>()).put(cells[1], gain);
    }
    grades.keySet().retainAll(ranked.keySet());
    return grades.entrySet().stream()
        .mapToDouble(
            need -> {
              var gains = need.getValue();
              var got = ranked.get(need.getKey()).stream().map(id -> gains.getOrDefault(id, 0.0));
              var best = gains.values().stream().sorted((a, b) -> Double.compare(b, a));
              return discounted(got) / discounted(best);
            })
        .average()
        .orElseThrow();
  }

  private static double discounted(Stream<Double> gains) {
    double sum = 0;
    int place = 2;
    for (double gain : gains.limit(10).toList()) {
      sum += gain / (Math.log(place) / Math.log(2));
      place++;
    }
    return sum;
  }
}

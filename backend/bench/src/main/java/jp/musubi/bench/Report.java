package jp.musubi.bench;

import static jp.musubi.bench.Shown.megabytes;
import static jp.musubi.bench.Shown.number;
import static jp.musubi.bench.Shown.processor;
import static jp.musubi.bench.Shown.shown;
import static jp.musubi.bench.Shown.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The page {@code docs/performance.md}; what stands around the figures is in {@code page.md}. */
final class Report {
  private static final double MOST_TIMES_LUCENE = 3;
  private static final double MOST_MILLIS = 50;
  private static final double MOST_BYTES = 2e9;

  private final List<JsonNode> sizes;
  private final String frame;

  Report(List<JsonNode> sizes, String frame) {
    this.sizes = sizes;
    this.frame = frame;
  }

  String page() {
    return frame
        .replace("{machine}", machine())
        .replace("{questions}", questions())
        .replace("{steps}", steps())
        .replace("{catalogue}", catalogue())
        .replace("{goals}", goals());
  }

  private String machine() {
    return sizes.stream()
        .map(
            size ->
                "- %s seeds: %s, %d processors (%s), %s GB, %s; load %s to %s"
                    .formatted(
                        whole(seeds(size)),
                        size.at("/measured").asText(),
                        size.at("/machine/processors").asInt(),
                        size.at("/machine/model").asText(),
                        whole(size.at("/machine/memory").asLong() / 1_000_000_000),
                        size.at("/machine/java").asText(),
                        size.at("/asked/load1").asText(),
                        size.at("/asked/load3").asText()))
        .collect(Collectors.joining("\n"));
  }

  private String questions() {
    return head("p50 / p99, ms")
        + times("Musubi: top 20 with reasons", "musubi")
        + times("bare Lucene, words", "lucene")
        + times("bare Lucene, words and kanji", "luceneWordsAndKanji")
        + times("PostgreSQL `pg_trgm`", "trigram")
        + times("OpenSearch `more_like_this`", "opensearch")
        + row("Musubi ÷ bare Lucene, words", s -> ratio(s, "lucene"))
        + row("Musubi ÷ bare Lucene, words and kanji", s -> ratio(s, "luceneWordsAndKanji"))
        + row("Musubi ÷ `pg_trgm`", s -> ratio(s, "trigram"))
        + row("Musubi ÷ `more_like_this`", s -> ratio(s, "opensearch"));
  }

  private String steps() {
    return head("p50 / p99, ms on processors")
        + step("read the need over the bridge", "read")
        + step("find 200 candidates", "find")
        + step("fetch their records", "load")
        + step("score them", "score")
        + step("order them, word the reasons of 20", "word")
        + row("a new seed against all open needs", s -> processor(s.at("/asked/newSeed")))
        + row("taking one changed or new seed in", s -> processor(s.at("/asked/taking")))
        + row("the first question after that", s -> processor(s.at("/asked/afterAChange")));
  }

  private String catalogue() {
    return head("")
        + row("needs beside them", s -> whole(new Size(seeds(s)).needs()))
        + row("seeds indexed a second", s -> number(s.at("/build/seedsIndexedASecond")))
        + row("… of processor time", s -> number(s.at("/build/seedsASecondOfProcessor")))
        + row("index on disk, MB", s -> megabytes(s.at("/build/indexBytes")))
        + row("opening it, s", s -> number(s.at("/asked/secondsToOpen")))
        + row("heap in use before opening, MB", s -> megabytes(s.at("/asked/memoryBefore/heap")))
        + row("… opened", s -> megabytes(s.at("/asked/memoryOpened/heap")))
        + row("… after all questions", s -> megabytes(s.at("/asked/memoryAsked/heap")))
        + row("memory of its own (RSS), MB", s -> megabytes(s.at("/asked/memoryAsked/own")))
        + row("mapped files in memory, MB", s -> megabytes(s.at("/asked/memoryAsked/files")))
        + row("`pg_trgm` filled in, s", s -> number(s.at("/build/secondsToFillTrigram")))
        + row("table and its index, MB", s -> megabytes(s.at("/build/trigramBytes")))
        + row("OpenSearch filled in, s", s -> number(s.at("/build/secondsToFillOpensearch")))
        + row("its index, MB", s -> megabytes(s.at("/build/opensearchBytes")));
  }

  private String goals() {
    return head("")
        + row("at most 3 × bare Lucene, words", s -> met(times(s, "lucene") <= MOST_TIMES_LUCENE))
        + row("… words and kanji", s -> met(times(s, "luceneWordsAndKanji") <= MOST_TIMES_LUCENE))
        + row("faster than `pg_trgm`", s -> met(times(s, "trigram") < 1))
        + row("faster than `more_like_this`", s -> met(times(s, "opensearch") < 1))
        + row("p99 under 50 ms, on the wall", s -> met(of(s, "musubi", "p99") < MOST_MILLIS))
        + row("… on processors", s -> met(of(s, "musubi", "processorP99") < MOST_MILLIS))
        + row(
            "index under 2 GB of memory, mapped files included",
            s -> met(s.at("/asked/memoryAsked/resident").asDouble() < MOST_BYTES));
  }

  private static String met(boolean met) {
    return met ? "yes" : "**no**";
  }

  private String head(String what) {
    return row(what, s -> whole(seeds(s)) + " seeds")
        + "|---|"
        + "---:|".repeat(sizes.size())
        + "\n";
  }

  private String row(String name, Function<JsonNode, String> cell) {
    return sizes.stream().map(cell).collect(Collectors.joining(" | ", "| " + name + " | ", " |\n"));
  }

  private String times(String name, String engine) {
    return row(
            name + ", on the wall",
            s -> "%s / %s".formatted(shown(of(s, engine, "p50")), shown(of(s, engine, "p99"))))
        + row("… on processors", s -> processor(s.path("asked").path(engine)));
  }

  private String step(String name, String step) {
    return row(name, s -> processor(s.at("/asked/steps").path(step)));
  }

  private static double of(JsonNode size, String engine, String figure) {
    return size.path("asked").path(engine).path(figure).asDouble();
  }

  /** By processor time in the middle: other programs on the machine do not move it. */
  private static double times(JsonNode size, String engine) {
    return of(size, "musubi", "processorP50") / of(size, engine, "processorP50");
  }

  private static String ratio(JsonNode size, String engine) {
    return shown(times(size, engine));
  }

  private static long seeds(JsonNode size) {
    return size.path("seeds").asLong();
  }
}

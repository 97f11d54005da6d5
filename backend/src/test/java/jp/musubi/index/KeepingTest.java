package jp.musubi.index;

import static jp.musubi.index.Shelfful.ids;
import static jp.musubi.index.Shelfful.rebuild;
import static jp.musubi.index.Shelfful.search;
import static jp.musubi.index.Shelfful.seed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.musubi.shared.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index over time: versions, restarts, damage, rebuilds, many at once. */
class KeepingTest {
  @TempDir Path directory;

  @Test
  void whatWasTakenInIsThereAfterARestart() {
    try (var index = LuceneIndex.open(directory)) {
      rebuild(index, List.of(seed("x", 1, "吸引器", "")));
      index.upsert(List.of(seed("y", 1, "搬送車", "")));
    }
    try (var index = LuceneIndex.open(directory)) {
      assertThat(index.needsRebuild()).isFalse();
      assertThat(index.status()).isEqualTo(new Status(Status.State.READY, true, 0, 0, 2));
    }
  }

  @Test
  void whatWasTakenInIsThereThoughTheProcessDied() throws IOException {
    var copy = directory.resolve("copy");
    try (var index = LuceneIndex.open(directory.resolve("index"))) {
      rebuild(index, List.of());
      index.upsert(List.of(seed("y", 1, "搬送車", "")));
      copy(directory.resolve("index"), copy);
    }
    try (var index = LuceneIndex.open(copy)) {
      assertThat(index.needsRebuild()).isFalse();
      assertThat(index.search(search("搬送")).total()).isEqualTo(1);
    }
  }

  @Test
  void anIndexThatALanguageModelHasNotReadIsRebuilt() {
    var model = Stamp.format(Optional.of("言語 model"));
    try (var index = LuceneIndex.open(directory)) {
      rebuild(index, List.of(seed("x", 1, "吸引器", "")));
    }
    try (var index = LuceneIndex.open(directory, model)) {
      assertThat(index.needsRebuild()).isTrue();
      rebuild(index, List.of(seed("x", 1, "吸引器", "")));
    }
    try (var index = LuceneIndex.open(directory, model)) {
      assertThat(index.needsRebuild()).isFalse();
    }
    for (var other : List.of(Stamp.FORMAT, Stamp.format(Optional.of("another")))) {
      try (var index = LuceneIndex.open(directory, other)) {
        assertThat(index.needsRebuild()).isTrue();
      }
    }
  }

  @Test
  void aDeletedIndexIsNoticedAtStart() throws IOException {
    try (var index = LuceneIndex.open(directory.resolve("index"))) {
      rebuild(index, List.of(seed("x", 1, "吸引器", "")));
    }
    delete(directory.resolve("index"));
    try (var index = LuceneIndex.open(directory.resolve("index"))) {
      assertThat(index.needsRebuild()).isTrue();
    }
  }

  @Test
  void anIndexDeletedUnderAnOpenOneIsNoticedAndRebuilt() throws IOException {
    try (var index = LuceneIndex.open(directory.resolve("index"))) {
      rebuild(index, List.of(seed("x", 1, "吸引器", "")));
      delete(directory.resolve("index"));
      assertThat(index.needsRebuild()).isTrue();
      assertThat(index.search(search("吸引")).total()).isEqualTo(1);
      assertThatThrownBy(() -> index.upsert(List.of(seed("y", 1, "搬送車", ""))))
          .isInstanceOfSatisfying(
              DomainException.class,
              e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.UNAVAILABLE));
      rebuild(index, List.of(seed("x", 1, "吸引器", ""), seed("y", 1, "搬送車", "")));
      assertThat(index.needsRebuild()).isFalse();
      index.upsert(List.of(seed("z", 1, "手すり", "")));
      assertThat(index.status().documents()).isEqualTo(3);
    }
  }

  @Test
  void aDamagedSegmentIsNoticedAtStart() throws IOException {
    try (var index = LuceneIndex.open(directory)) {
      rebuild(index, List.of(seed("x", 1, "吸引器", ""), seed("y", 1, "搬送車", "")));
    }
    var segment = largest(directory);
    var bytes = Files.readAllBytes(segment);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(segment, bytes);
    try (var index = LuceneIndex.open(directory)) {
      assertThat(index.needsRebuild()).isTrue();
      rebuild(index, List.of(seed("x", 1, "吸引器", "")));
      assertThat(index.search(search("吸引")).total()).isEqualTo(1);
    }
  }

  @Test
  void anIndexOfAnotherFormatIsRebuilt() throws IOException {
    try (var index = LuceneIndex.open(directory)) {
      rebuild(index, List.of(seed("x", 1, "吸引器", "")));
    }
    for (var stamp : List.of("format=0 older\ngeneration=2\n", "\u0000\u00ff", "")) {
      Files.writeString(directory.resolve("index.stamp"), stamp);
      try (var index = LuceneIndex.open(directory)) {
        assertThat(index.needsRebuild()).isTrue();
        rebuild(index, List.of(seed("x", 1, "吸引器", "")));
        assertThat(index.needsRebuild()).isFalse();
      }
    }
  }

  @Test
  void twoProcessesCannotShareAnIndex() {
    try (var index = LuceneIndex.open(directory)) {
      assertThat(index.needsRebuild()).isTrue();
      assertThatThrownBy(() -> LuceneIndex.open(directory))
          .isInstanceOf(UncheckedIOException.class)
          .hasRootCauseInstanceOf(org.apache.lucene.store.LockObtainFailedException.class);
    }
  }

  @Test
  void aRebuildBrokenOffLeavesEverythingAsItWas() throws IOException {
    try (var index = LuceneIndex.open(directory)) {
      rebuild(index, List.of(seed("x", 1, "吸引器", "")));
      try (var rebuild = index.rebuild(1)) {
        rebuild.add(List.of(seed("y", 1, "搬送車", "")));
      }
      assertThat(index.status().state()).isEqualTo(Status.State.READY);
      assertThat(ids(index.search(search("")))).containsExactly("x");
      try (var again = index.rebuild(0)) {
        assertThatThrownBy(() -> index.rebuild(0)).isInstanceOf(IllegalStateException.class);
        again.complete();
        assertThatThrownBy(again::complete).isInstanceOf(IllegalStateException.class);
      }
      assertThat(index.search(search("")).total()).isZero();
    }
    try (var index = LuceneIndex.open(directory);
        var paths = Files.list(directory)) {
      assertThat(index.needsRebuild()).isFalse();
      assertThat(paths.filter(Files::isDirectory)).hasSize(1);
    }
  }

  private static Path largest(Path directory) throws IOException {
    try (var paths = Files.walk(directory)) {
      return paths
          .filter(path -> path.toString().matches(".*\\.(cfs|tim|doc|fdt)"))
          .max(Comparator.comparingLong(path -> path.toFile().length()))
          .orElseThrow();
    }
  }

  private static void delete(Path directory) throws IOException {
    List<Path> paths;
    try (var walk = Files.walk(directory)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (var path : paths) {
      Files.delete(path);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> paths;
    try (var walk = Files.walk(from)) {
      paths = walk.toList();
    }
    for (var path : paths) {
      Files.copy(path, to.resolve(from.relativize(path).toString()));
    }
  }
}

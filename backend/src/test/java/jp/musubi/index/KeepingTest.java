package jp.musubi.index;

import static jp.musubi.index.Shelfful.content;
import static jp.musubi.index.Shelfful.ids;
import static jp.musubi.index.Shelfful.open;
import static jp.musubi.index.Shelfful.search;
import static jp.musubi.index.Shelfful.seed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import jp.musubi.shared.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index over time: versions, restarts, damage, rebuilds, many at once. */
class KeepingTest {
  @TempDir Path directory;

  @Test
  void aStaleVersionIsIgnored() {
    try (var index = LuceneIndex.open(directory)) {
      index.upsert(List.of(seed("x", 2, "新しい", "")));
      index.upsert(List.of(seed("x", 1, "古い", "")));
      assertThat(index.search(search("新しい")).total()).isEqualTo(1);
      assertThat(index.search(search("古い")).total()).isZero();
      index.upsert(List.of(seed("x", 3, "三版", ""), seed("x", 2, "二版", "")));
      assertThat(ids(index.search(search("三版")))).containsExactly("x");
    }
  }

  @Test
  void theSameVersionMayBeIndexedAgainAsItsSurroundingsChange() {
    try (var index = LuceneIndex.open(directory)) {
      index.upsert(List.of(seed("x", 2, "旧社名", "")));
      index.upsert(List.of(seed("x", 2, "新社名", "")));
      assertThat(index.search(search("新社名")).total()).isEqualTo(1);
      assertThat(index.status().documents()).isEqualTo(1);
    }
  }

  @Test
  void lateNewsDoesNotBringADeletedRecordBack() {
    try (var index = LuceneIndex.open(directory)) {
      index.upsert(List.of(seed("x", 1, "吸引器", "")));
      index.delete(Type.SEED, "x", 2);
      index.upsert(List.of(seed("x", 2, "吸引器", "")));
      assertThat(index.search(search("吸引")).total()).isZero();
      assertThat(index.status().documents()).isZero();
      index.delete(Type.SEED, "x", 1);
      index.upsert(List.of(seed("x", 3, "吸引器", "")));
      assertThat(index.search(search("吸引")).total()).isEqualTo(1);
    }
  }

  @Test
  void lateDeletionOfAnOlderVersionDoesNothing() {
    try (var index = LuceneIndex.open(directory)) {
      index.upsert(List.of(seed("x", 5, "吸引器", "")));
      index.delete(Type.SEED, "x", 4);
      assertThat(index.search(search("吸引")).total()).isEqualTo(1);
    }
  }

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
  void aNewIndexIsIncompleteUntilItWasFilled() {
    try (var index = LuceneIndex.open(directory)) {
      assertThat(index.needsRebuild()).isTrue();
      index.upsert(List.of(seed("x", 1, "吸引器", "")));
      assertThat(index.needsRebuild()).isTrue();
      rebuild(index, List.of(seed("x", 1, "吸引器", "")));
      assertThat(index.needsRebuild()).isFalse();
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
  void theOldIndexAnswersWhileTheNewOneIsFilledAndChangesReachBoth() {
    try (var index = LuceneIndex.open(directory)) {
      rebuild(index, List.of(seed("x", 1, "吸引器", ""), seed("gone", 1, "吸引管", "")));
      try (var rebuild = index.rebuild(3)) {
        rebuild.add(List.of(seed("x", 1, "吸引器", ""), seed("late", 1, "吸引の古い版", "")));
        assertThat(index.status()).isEqualTo(new Status(Status.State.REBUILDING, true, 2, 3, 2));
        assertThat(index.search(search("吸引")).total()).isEqualTo(2);
        index.upsert(List.of(seed("late", 2, "吸引の新しい版", "")));
        index.delete(Type.SEED, "gone", 2);
        rebuild.add(List.of(seed("gone", 1, "吸引管", ""), seed("late", 1, "吸引の古い版", "")));
        rebuild.complete();
      }
      assertThat(ids(index.search(search("吸引")))).containsExactlyInAnyOrder("x", "late");
      assertThat(ids(index.search(search("新しい")))).containsExactly("late");
      assertThat(index.status().state()).isEqualTo(Status.State.READY);
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

  @Test
  void manyMayReadAndWriteWhileItIsRebuilt() throws Exception {
    try (var index = LuceneIndex.open(directory);
        var threads = Executors.newFixedThreadPool(6)) {
      rebuild(index, List.of(seed("fixed", 1, "吸引器", "")));
      var found = new AtomicInteger();
      var work = new ArrayList<java.util.concurrent.Callable<Object>>();
      for (int t = 0; t < 2; t++) {
        int thread = t;
        work.add(
            () -> {
              for (int i = 0; i < 40; i++) {
                var type = Type.values()[i % 3];
                var content = content("吸引" + i, "装置").build();
                index.upsert(List.of(open(type, thread + "-" + i, 1, content)));
              }
              return found;
            });
        work.add(
            () -> {
              for (int i = 0; i < 200; i++) {
                found.addAndGet(index.search(search("吸引")).total() > 0 ? 1 : 0);
              }
              return found;
            });
      }
      work.add(
          () -> {
            for (int i = 0; i < 5; i++) {
              try (var rebuild = index.rebuild(1)) {
                rebuild.add(List.of(seed("fixed", 1, "吸引器", "")));
                Thread.sleep(20);
                rebuild.complete();
              }
            }
            return found;
          });
      for (var done : threads.invokeAll(work)) {
        done.get();
      }
      assertThat(found.get()).isEqualTo(400);
      assertThat(index.needsRebuild()).isFalse();
    }
  }

  private static void rebuild(SearchIndex index, List<Document> documents) {
    try (var rebuild = index.rebuild(documents.size())) {
      rebuild.add(documents);
      rebuild.complete();
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

package jp.musubi.index;

import static jp.musubi.index.Shelfful.content;
import static jp.musubi.index.Shelfful.ids;
import static jp.musubi.index.Shelfful.open;
import static jp.musubi.index.Shelfful.rebuild;
import static jp.musubi.index.Shelfful.search;
import static jp.musubi.index.Shelfful.seed;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import jp.musubi.identity.Rung;
import jp.musubi.matching.Terms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Late news, and a new index beside the old one. */
@ParameterizedClass
@EnumSource(Engine.class)
class VersionsTest {
  @Parameter Engine engine;
  @TempDir Path directory;
  private SearchIndex index;

  @BeforeEach
  void openIndex() {
    index = engine.open(directory);
  }

  @AfterEach
  void closeIndex() {
    engine.close(index);
  }

  @Test
  void aStaleVersionIsIgnored() {
    index.upsert(List.of(seed("x", 2, "新しい", "")));
    index.upsert(List.of(seed("x", 1, "古い", "")));
    assertThat(index.search(search("新しい")).total()).isEqualTo(1);
    assertThat(index.search(search("古い")).total()).isZero();
    index.upsert(List.of(seed("x", 3, "三版", ""), seed("x", 2, "二版", "")));
    assertThat(ids(index.search(search("三版")))).containsExactly("x");
  }

  @Test
  void theSameVersionMayBeIndexedAgainAsItsSurroundingsChange() {
    index.upsert(List.of(seed("x", 2, "旧社名", "")));
    index.upsert(List.of(seed("x", 2, "新社名", "")));
    assertThat(index.search(search("新社名")).total()).isEqualTo(1);
    assertThat(index.status().documents()).isEqualTo(1);
  }

  /** What was counted before a change does not outlive it. */
  @Test
  void howRareAWordIsFollowsEveryChange() {
    index.upsert(List.of(seed("x", 1, "吸引器", ""), seed("y", 1, "吸引管", "")));
    var both = rarity("吸引");
    assertThat(rarity("車輪")).isGreaterThan(both);
    index.upsert(List.of(seed("y", 2, "車輪", "")));
    assertThat(rarity("吸引")).isEqualTo(rarity("車輪")).isGreaterThan(both);
    index.upsert(List.of(seed("z", 1, "車輪", "")));
    assertThat(rarity("車輪")).isLessThan(rarity("吸引"));
    index.delete(Type.SEED, "z", 2);
    assertThat(rarity("吸引")).isEqualTo(rarity("車輪"));
    rebuild(index, List.of(seed("x", 3, "車輪", "")));
    assertThat(rarity("車輪")).isLessThan(rarity("吸引"));
  }

  private double rarity(String word) {
    return index.terms(Rung.PUBLIC).rarity(Terms.Kind.WORD.key(word));
  }

  @Test
  void lateNewsDoesNotBringADeletedRecordBack() {
    index.upsert(List.of(seed("x", 1, "吸引器", "")));
    index.delete(Type.SEED, "x", 2);
    index.upsert(List.of(seed("x", 2, "吸引器", "")));
    assertThat(index.search(search("吸引")).total()).isZero();
    assertThat(index.status().documents()).isZero();
    index.delete(Type.SEED, "x", 1);
    index.upsert(List.of(seed("x", 3, "吸引器", "")));
    assertThat(index.search(search("吸引")).total()).isEqualTo(1);
  }

  @Test
  void lateDeletionOfAnOlderVersionDoesNothing() {
    index.upsert(List.of(seed("x", 5, "吸引器", "")));
    index.delete(Type.SEED, "x", 4);
    assertThat(index.search(search("吸引")).total()).isEqualTo(1);
  }

  @Test
  void aNewIndexIsIncompleteUntilItWasFilled() {
    assertThat(index.needsRebuild()).isTrue();
    index.upsert(List.of(seed("x", 1, "吸引器", "")));
    assertThat(index.needsRebuild()).isTrue();
    rebuild(index, List.of(seed("x", 1, "吸引器", "")));
    assertThat(index.needsRebuild()).isFalse();
  }

  @Test
  void theOldIndexAnswersWhileTheNewOneIsFilledAndChangesReachBoth() {
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

  @Test
  void manyMayReadAndWriteWhileItIsRebuilt() throws Exception {
    try (var threads = Executors.newFixedThreadPool(6)) {
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
}

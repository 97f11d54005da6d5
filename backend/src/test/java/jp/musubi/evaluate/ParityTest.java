package jp.musubi.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.musubi.index.Engines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine in this process and the distributed one suggest the same. */
class ParityTest {
  private static final int TOP = 20;

  /** The same in all places when this was written; deletions not yet merged may move a score. */
  private static final double TOLERANCE = 0.01;

  @TempDir Path directory;

  @Test
  void bothEnginesReturnTheSameTwentyForEveryNeed() throws Exception {
    var pairs = JudgedPairs.read(SharedData.folder());
    try (var engines = Engines.both(directory)) {
      var embedded = Ranking.over(pairs, engines.embedded(), Evaluate.configured()).all();
      var distributed = Ranking.over(pairs, engines.distributed(), Evaluate.configured()).all();
      assertThat(distributed.size()).isEqualTo(embedded.size()).isGreaterThan(30);
      int shared = 0;
      int inPlace = 0;
      for (int i = 0; i < embedded.size(); i++) {
        var here = top(embedded.get(i));
        var there = top(distributed.get(i));
        shared += (int) here.stream().filter(there::contains).count();
        for (int place = 0; place < TOP; place++) {
          inPlace += here.get(place).equals(there.get(place)) ? 1 : 0;
        }
      }
      double all = (double) TOP * embedded.size();
      System.out.printf(
          "Both engines: %.4f of the top %d the same, %.4f in the same place, %d needs%n",
          shared / all, TOP, inPlace / all, embedded.size());
      assertThat(shared / all).isGreaterThan(1 - TOLERANCE);
      assertThat(inPlace / all).isGreaterThan(1 - TOLERANCE);
    }
  }

  private static List<String> top(Ranked ranked) {
    return ranked.order().stream().limit(TOP).map(Ranked.Place::supply).toList();
  }
}

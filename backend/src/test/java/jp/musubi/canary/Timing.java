package jp.musubi.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.musubi.canary.Http.Asked;

/**
 * Compares how two requests are answered: the same, and in times of the same kind. Only a class of
 * its own (a search that is skipped, a record that is read) is told apart from the noise.
 */
record Timing(Http http, Reader reader) {
  private static final int TIMES = 15;
  private static final long NOISE = 20_000_000;

  void compare(Asked one, Asked other) {
    var ones = new ArrayList<Long>();
    var others = new ArrayList<Long>();
    for (int i = 0; i < TIMES; i++) {
      ones.add(taken(one));
      others.add(taken(other));
    }
    assertThat(answer(one)).as(one.toString()).isEqualTo(answer(other));
    long faster = Math.min(median(ones), median(others));
    long slower = Math.max(median(ones), median(others));
    assertThat(slower).as("%s beside %s", one, other).isLessThan(5 * faster + NOISE);
  }

  /** Apart from the address, which a problem repeats. */
  private String answer(Asked asked) {
    return Influence.essence(http.send(reader, asked))
        .replaceAll("\"instance\":\"[^\"]*\"", "\"instance\":\"\"");
  }

  private long taken(Asked asked) {
    long begun = System.nanoTime();
    http.send(reader, asked);
    return System.nanoTime() - begun;
  }

  private static long median(List<Long> times) {
    Collections.sort(times);
    return times.get(times.size() / 2);
  }
}

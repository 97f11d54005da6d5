package jp.musubi.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ExposureTest {
  @Test
  void allAlikeIsEvenAndOneWithAllIsNot() {
    assertThat(Exposure.of(List.of()).gini()).isZero();
    assertThat(Exposure.of(List.of(0, 0, 0)).gini()).isZero();
    assertThat(Exposure.of(List.of(2, 2, 2)).gini()).isZero();
    assertThat(Exposure.of(List.of(0, 0, 0, 8)).gini()).isEqualTo(0.75);
    assertThat(Exposure.of(List.of(0, 3, 0, 1))).isEqualTo(new ProposalContent.Spread(2, 4, 0.625));
  }

  @RepeatedTest(30)
  void itIsHalfTheMeanDifferenceOverTheMean(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    var counts =
        IntStream.range(0, 2 + random.nextInt(20)).mapToObj(i -> 1 + random.nextInt(9)).toList();
    double differences =
        counts.stream()
            .flatMap(a -> counts.stream().map(b -> Math.abs(a - b)))
            .mapToInt(d -> d)
            .sum();
    double mean = counts.stream().mapToInt(n -> n).average().orElseThrow();
    var expected = differences / (2.0 * counts.size() * counts.size() * mean);
    assertThat(Exposure.of(counts).gini()).isCloseTo(expected, within(1e-12));
  }
}

package jp.musubi.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calibration against outcomes drawn from a probability that the test knows. */
class CalibrationTest {
  private static final DoubleUnaryOperator TRUTH = score -> 1 / (1 + Math.exp(-(9 * score - 3)));

  private static List<Calibration.Case> cases(int count, long seed, DoubleUnaryOperator truth) {
    var random = new Random(seed);
    var cases = new ArrayList<Calibration.Case>();
    for (int i = 0; i < count; i++) {
      double score = 0.1 + 0.6 * random.nextDouble();
      cases.add(new Calibration.Case(score, random.nextDouble() < truth.applyAsDouble(score)));
    }
    return cases;
  }

  @Test
  void abstainsUnderThirtyCasesAndSaysHowManyThereAre() {
    var few = Calibration.of(cases(Calibration.FEWEST - 1, 1, TRUTH));
    assertThat(few.probability(0.5)).isEmpty();
    assertThat(few.cases()).isEqualTo(Calibration.FEWEST - 1);
    assertThat(Calibration.of(cases(Calibration.FEWEST, 1, TRUTH)).probability(0.5)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 999, 1_000, 20_000})
  void comesNearTheTruthWithEitherCurve(int count) {
    var calibration = Calibration.of(cases(count, 2, TRUTH));
    double far = count < 10_000 ? 0.12 : 0.05;
    for (double score = 0.15; score < 0.66; score += 0.05) {
      assertThat(calibration.probability(score).orElseThrow())
          .as("at %.2f", score)
          .isCloseTo(TRUTH.applyAsDouble(score), within(far));
    }
  }

  @RepeatedTest(100)
  void aHigherScoreIsNeverLessLikelyAndNothingIsCertain(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    int count = 30 + random.nextInt(2_000);
    boolean contrary = random.nextInt(4) == 0;
    var calibration =
        Calibration.of(
            cases(count, random.nextLong(), contrary ? score -> 1 - score : score -> score));
    double before = 0;
    for (double score = -0.2; score <= 1.2; score += 0.01) {
      double now = calibration.probability(score).orElseThrow();
      assertThat(now).isStrictlyBetween(0.0, 1.0).isGreaterThanOrEqualTo(before);
      before = now;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 1_200})
  void theOrderOfCasesMakesNoDifference(int count) {
    var cases = cases(count, 3, TRUTH);
    var shuffled = new ArrayList<>(cases);
    Collections.shuffle(shuffled, new Random(4));
    assertThat(Calibration.of(shuffled).probability(0.4))
        .isEqualTo(Calibration.of(cases).probability(0.4));
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 1_200})
  void casesThatAllWentWellOrAllAlikeDoNotBreakIt(int count) {
    for (boolean happened : List.of(true, false)) {
      var same = Collections.nCopies(count, new Calibration.Case(0.4, happened));
      double probability = Calibration.of(same).probability(0.4).orElseThrow();
      assertThat(probability).isStrictlyBetween(0.0, 1.0);
      assertThat(probability > 0.5).isEqualTo(happened);
    }
  }

  @Test
  void aScoreThatTellsNothingLeavesTheBaseRate() {
    var calibration = Calibration.of(cases(400, 5, score -> 0.3));
    assertThat(calibration.probability(0.6).orElseThrow()).isCloseTo(0.3, within(0.1));
  }

  @Test
  void whatItWouldHaveSaidOfUnknownCasesIsWhatCame() {
    var bins = Calibration.crossValidated(fifths(cases(5_000, 6, TRUTH)), 10);
    assertThat(bins).hasSize(10);
    assertThat(bins)
        .allSatisfy(bin -> assertThat(bin.observed()).isCloseTo(bin.predicted(), within(0.08)));
    assertThat(bins.stream().mapToInt(Calibration.Bin::cases).sum()).isEqualTo(5_000);
    assertThat(Calibration.crossValidated(fifths(cases(30, 7, TRUTH)), 10)).isEmpty();
  }

  private static List<List<Calibration.Case>> fifths(List<Calibration.Case> cases) {
    int fifth = cases.size() / 5;
    return IntStream.range(0, 5).mapToObj(i -> cases.subList(i * fifth, (i + 1) * fifth)).toList();
  }
}

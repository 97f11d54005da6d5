package jp.musubi.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What must hold for every pair, tried on many made at random. */
class MatcherTest {
  private static final int TRIED = 200;
  private final Matcher matcher =
      new Matcher(
          Weights.shipped(),
          new SpacedTerms(),
          new BridgeReader(Bridge.none(), new SpacedTerms()::of));

  @RepeatedTest(TRIED)
  void contributionsSumToTheScoreExactly(RepetitionInfo repetition) {
    var pair = new RandomPair(repetition.getCurrentRepetition());
    var scored = matcher.score(pair.need(), pair.seed());
    var sum =
        scored.factors().stream()
            .map(factor -> BigDecimal.valueOf(factor.contribution()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualByComparingTo(BigDecimal.valueOf(scored.score()));
    assertThat(scored.score()).isBetween(0.0, 1.0);
    assertThat(scored.factors())
        .allSatisfy(
            factor ->
                assertThat(factor.contribution())
                    .isBetween(0.0, Weights.shipped().of(factor.name())));
  }

  @RepeatedTest(TRIED)
  void theOrderOfTextsMakesNoDifference(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var pair = new RandomPair(repetition.getCurrentRepetition());
    var scored = matcher.score(pair.need(), pair.seed());
    Collections.shuffle(pair.needTexts, random);
    Collections.shuffle(pair.seedTexts, random);
    assertThat(matcher.score(pair.need(), pair.seed())).isEqualTo(scored);
  }

  @RepeatedTest(TRIED)
  void aWordMoreInCommonNeverLowersTheScore(RepetitionInfo repetition) {
    var pair = new RandomPair(repetition.getCurrentRepetition());
    double before = matcher.score(pair.need(), pair.seed()).score();
    pair.needTexts.add(new Passage(Part.PROBLEM, "common"));
    pair.seedTexts.add(new Passage(Part.SUMMARY, "common"));
    assertThat(matcher.score(pair.need(), pair.seed()).score()).isGreaterThanOrEqualTo(before);
  }

  @RepeatedTest(TRIED)
  void aFactThatIsMetNeverLowersTheScore(RepetitionInfo repetition) {
    var pair = new RandomPair(repetition.getCurrentRepetition());
    double before = matcher.score(pair.need(), pair.seed()).score();
    pair.seedFacts = pair.seedFacts.stream().map(fact -> true).collect(Collectors.toList());
    assertThat(matcher.score(pair.need(), pair.seed()).score()).isGreaterThanOrEqualTo(before);
  }

  @RepeatedTest(TRIED)
  void wordsReadTheSameInBothDirections(RepetitionInfo repetition) {
    var pair = new RandomPair(repetition.getCurrentRepetition());
    var bridge = new BridgeReader(Bridge.none(), new SpacedTerms()::of);
    var need = side(bridge.readNeed(pair.needTexts, Correction.none()));
    var seed = side(bridge.readSeed(pair.seedTexts, Correction.none()));
    var there = Words.compare(need, seed);
    var back = Words.compare(seed, need);
    assertThat(back.value()).isEqualTo(there.value());
  }

  private static Side side(BridgeReader.Read read) {
    return new Side(read, read.profile().weighed(new SpacedTerms()::rarity));
  }

  @Test
  void anEmptyPairScoresNothingAndSaysWhatIsNotKnown() {
    var scored = matcher.score(Demand.of("n").build(), Supply.of("s").build());
    assertThat(scored.score()).isZero();
    assertThat(scored.factors())
        .filteredOn(factor -> factor.name() != Factor.Name.WORDS)
        .allSatisfy(factor -> assertThat(factor.detail().key()).endsWith(".unknown"));
    assertThat(scored.modelVersion()).isEqualTo("additive-2");
  }

  @Test
  void evidenceQuotesBothTextsWordForWord() {
    var need = Demand.of("n").text(Part.PROBLEM, "夜間は 静か。 吸引 の 音 が 響く、眠れない").build();
    var seed = Supply.of("s").text(Part.SUMMARY, "防音 箱。 吸引 ポンプ を 作る").build();
    var words = matcher.score(need, seed).factors().getFirst();
    assertThat(words.evidence()).contains(new Evidence("吸引 の 音 が 響く", "吸引 ポンプ を 作る"));
    assertThat(words.detail().args().getFirst().values()).contains("吸引");
  }

  @Test
  void whatASiteDoesNotWantNeverCountsInFavour() {
    var need = Demand.of("n").text(Part.NOT_OF_INTEREST, "robot").build();
    var seed = Supply.of("s").text(Part.SUMMARY, "robot").build();
    assertThat(matcher.score(need, seed).score()).isZero();
  }

  @Test
  void weightsThatDoNotSumToOneAreRefused() {
    assertThatThrownBy(() -> new Weights("x", Map.of(Factor.Name.WORDS, 0.9)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A pair of few words, so that both sides often share some, and of facts that may fit. */
  private static final class RandomPair {
    private final List<Passage> needTexts;
    private final List<Passage> seedTexts;
    private List<Boolean> seedFacts = new ArrayList<>();

    RandomPair(long seed) {
      var random = new Random(seed);
      needTexts = texts(random);
      seedTexts = texts(random);
      for (int i = 0; i < 6; i++) {
        seedFacts.add(random.nextBoolean());
      }
    }

    private static List<Passage> texts(Random random) {
      var texts = new ArrayList<Passage>();
      for (var part : List.of(Part.TITLE, Part.SUMMARY, Part.SETTING)) {
        var words = new ArrayList<String>();
        for (int i = random.nextInt(6); i > 0; i--) {
          words.add(
              random.nextBoolean()
                  ? "w" + random.nextInt(9)
                  : "" + (char) (0x4e00 + random.nextInt(9)));
        }
        texts.add(new Passage(part, String.join(" ", words)));
      }
      return texts;
    }

    Demand need() {
      var need =
          Demand.of("n")
              .setting("surgery", "ward", "nurse")
              .techniques(List.of("molding"), List.of("silicone"))
              .horizonMonths(12)
              .region("02", false)
              .roles(List.of(TeamRole.MAKER))
              .contributions(List.of("TRIAL_USE"));
      needTexts.forEach(text -> need.text(text.part(), text.text()));
      return need.build();
    }

    Supply seed() {
      var seed = Supply.of("s").role(TeamRole.MAKER);
      seed.fields(when(0, "surgery"), when(1, "ward"));
      seed.techniques(when(2, "molding"), when(2, "silicone"));
      seed.trl(seedFacts.get(3) ? 9 : null);
      seed.location(seedFacts.get(4) ? new Location("02", null) : null);
      seed.certificates(when(5, "iso-13485"));
      seedTexts.forEach(text -> seed.text(text.part(), text.text()));
      return seed.build();
    }

    private Set<String> when(int fact, String code) {
      return seedFacts.get(fact) ? Set.of(code) : Set.of();
    }
  }
}

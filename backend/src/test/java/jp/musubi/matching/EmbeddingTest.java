package jp.musubi.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import jp.musubi.bridge.ShippedBridge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a language model adds to the score, kept in digests. */
class EmbeddingTest {
  private static final Likeness SCALE = new Likeness(0.4, 0.9);

  private final Terms terms = new SpacedTerms();
  private final BridgeReader bridge = new BridgeReader(ShippedBridge.read(), terms::of);
  private final Demand need = Demand.of("n").text(Part.TITLE, "点滴 スタンド が 止まる").build();
  private final Supply seed = Supply.of("s").text(Part.SUMMARY, "車輪 と 台車 を 作る").build();
  private final Weights weights = Weights.shipped().with(Factor.Name.EMBEDDING, 0.1);

  private static Embedding pointing(double... values) {
    var floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return new Embedding("m", floats);
  }

  private Scored scored(Weights weights, Embedding ofNeed, Embedding ofSeed) {
    var digests =
        Map.of(
            "n", bridge.digestNeed(need.texts()).with(ofNeed),
            "s", bridge.digestSeed(seed.texts()).with(ofSeed));
    return new Matcher(weights, terms, bridge, digests, SCALE).score(need, seed);
  }

  @Test
  void aDigestKeepsItsDirectionBesideTheRest() {
    var digest = bridge.digestSeed(seed.texts());
    assertThat(digest.embedding()).isNull();
    var kept = Digest.of(digest.with(pointing(3, 4)).bytes()).embedding();
    assertThat(kept).isNotNull();
    assertThat(kept.cosine(pointing(3, 4))).isCloseTo(1, within(1e-6));
    assertThat(kept.cosine(pointing(4, -3))).isCloseTo(0, within(1e-3));
    assertThat(digest.with(pointing(3, 4)).keys()).isEqualTo(digest.keys());
    assertThat(digest.with(pointing(3, 4)).isOf(seed.texts())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 1", "0, 1, 0", "0.65, 0.7599, 0.5", "-1, 0, 0", "0.4, 0.9165, 0"})
  void likenessGrowsFromNothingInCommonToTheSame(double x, double y, double value) {
    assertThat(SCALE.compare(pointing(1, 0), pointing(x, y)).value())
        .isCloseTo(value, within(1e-3));
  }

  @Test
  void directionsOfOtherModelsAndOfNothingAreNotCompared() {
    var other = new Embedding("other", new float[] {1, 0});
    assertThat(SCALE.compare(pointing(1, 0), other).value()).isZero();
    assertThat(SCALE.compare(pointing(1, 0), pointing(1, 0, 0)).value()).isZero();
    assertThat(SCALE.compare(pointing(1, 0), pointing(0, 0)).value()).isZero();
    assertThat(SCALE.compare(null, pointing(1, 0)).value()).isZero();
    assertThatThrownBy(() -> new Likeness(0.5, 0.5)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void itsShareComesFromTheOthersAlikeAndTheSumStaysTheScore() {
    var scored = scored(weights, pointing(1, 0), pointing(1, 0));
    assertThat(scored.factors())
        .filteredOn(factor -> factor.name() == Factor.Name.EMBEDDING)
        .singleElement()
        .returns(0.1, Factor::contribution);
    double sum = scored.factors().stream().mapToDouble(Factor::contribution).sum();
    assertThat(sum).isCloseTo(scored.score(), within(1e-9));
    assertThat(scored.modelVersion()).isEqualTo(Weights.shipped().version() + "+embedding");
    double without = scored(Weights.shipped(), pointing(1, 0), pointing(1, 0)).score();
    assertThat(scored.score()).isCloseTo(0.9 * without + 0.1, within(1e-5));
  }

  @Test
  void withoutAShareItDoesNotTakePartAtAll() {
    assertThat(scored(Weights.shipped(), pointing(1, 0), pointing(1, 0)).factors())
        .extracting(Factor::name)
        .doesNotContain(Factor.Name.EMBEDDING);
  }

  @Test
  void aShareThatWasLearnedIsKept() {
    assertThat(weights.with(Factor.Name.EMBEDDING, 0.5)).isSameAs(weights);
  }

  @Test
  void theDirectionOfOtherTextsDoesNotCount() {
    var other = Supply.of("s").text(Part.SUMMARY, "めっき").build();
    var digests =
        Map.of(
            "n", bridge.digestNeed(need.texts()).with(pointing(1, 0)),
            "s", bridge.digestSeed(other.texts()).with(pointing(1, 0)));
    var scored = new Matcher(weights, terms, bridge, digests, SCALE).score(need, seed);
    assertThat(scored.values().get(Factor.Name.EMBEDDING)).isZero();
  }
}

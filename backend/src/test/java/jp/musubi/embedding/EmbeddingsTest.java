package jp.musubi.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.embedding.onnx.bgesmallzhv15.BgeSmallZhV15EmbeddingModel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.bridge.ShippedBridge;
import jp.musubi.matching.BridgeReader;
import jp.musubi.matching.Demand;
import jp.musubi.matching.Digest;
import jp.musubi.matching.Factor;
import jp.musubi.matching.Matcher;
import jp.musubi.matching.Part;
import jp.musubi.matching.Passage;
import jp.musubi.matching.Supply;
import jp.musubi.matching.Terms;
import jp.musubi.matching.Weights;
import jp.musubi.testing.ModelServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real model: in this process, and behind OpenAI's API. */
class EmbeddingsTest {
  private static final Demand NEED = need("点滴スタンドの車輪が段差で止まる");
  private static final Supply WHEELS = seed("wheels", "段差を越える車輪と台車を作る");
  private static final Supply JELLY = seed("jelly", "飲みこみやすいゼリー飲料を作る");

  private static final ModelServer SERVER = ModelServer.start();

  private final int before = SERVER.keys().size();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  /** Reads nothing, so that nothing but the model is left to tell two texts apart. */
  private final Terms nothing =
      new Terms() {
        @Override
        public List<Term> of(String text) {
          return List.of();
        }

        @Override
        public double rarity(String key) {
          return 0;
        }
      };

  private final BridgeReader bridge = new BridgeReader(ShippedBridge.read(), nothing::of);

  private static Demand need(String text) {
    return Demand.of("n").text(Part.PROBLEM, text).build();
  }

  private static Supply seed(String id, String text) {
    return Supply.of(id).text(Part.SUMMARY, text).build();
  }

  private Embeddings embeddings(Map<String, String> settings) {
    var config = new SmallRyeConfigBuilder().addDefaultInterceptors();
    settings.forEach((key, value) -> config.withDefaultValue("musubi.embedding." + key, value));
    var mapped = config.withMapping(EmbeddingConfig.class).build();
    var clock =
        new Clock() {
          @Override
          public Instant instant() {
            return now;
          }

          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }
        };
    return new Embeddings(mapped.getConfigMapping(EmbeddingConfig.class), clock, registry);
  }

  private double value(Embeddings embeddings, Supply seed) {
    var digests = new HashMap<String, Digest>();
    digests.put("n", embeddings.on(bridge::digestNeed).apply(NEED.texts()));
    digests.put(seed.id(), embeddings.on(bridge::digestSeed).apply(seed.texts()));
    var weights = embeddings.in(Weights.shipped());
    var matcher = new Matcher(weights, nothing, bridge, digests, embeddings.likeness());
    return matcher.score(NEED, seed).values().getOrDefault(Factor.Name.EMBEDDING, -1.0);
  }

  /** With which keys the model was asked in this test. */
  private List<String> keys() {
    var all = SERVER.keys();
    return all.subList(before, all.size());
  }

  private static Path unpacked(Path folder, String name) throws IOException {
    var file = folder.resolve(name);
    try (var packed = BgeSmallZhV15EmbeddingModel.class.getResourceAsStream("/" + name)) {
      Files.copy(packed, file);
    }
    return file;
  }

  @Test
  void aModelInThisProcessFindsWhatIsAlike(@TempDir Path folder) throws IOException {
    var embeddings =
        embeddings(
            Map.of(
                "onnx.file", unpacked(folder, "bge-small-zh-v1.5.onnx").toString(),
                "onnx.tokenizer", unpacked(folder, "bge-small-zh-v1.5-tokenizer.json").toString(),
                "onnx.pooling", "CLS"));
    assertThat(embeddings.model()).contains("bge-small-zh-v1.5.onnx");
    assertThat(value(embeddings, WHEELS)).isGreaterThan(value(embeddings, JELLY));
  }

  @Test
  void aModelBehindAnAddressFindsTheSame() {
    var embeddings = embeddings(Map.of("url", SERVER.address(), "key", "k-1", "model", "bge"));
    assertThat(value(embeddings, WHEELS)).isGreaterThan(value(embeddings, JELLY));
    assertThat(keys()).hasSize(3).allMatch("Bearer k-1"::equals);
  }

  @Test
  void aModelThatWantsNoKeyIsAskedWithoutOne() {
    var embeddings = embeddings(Map.of("url", SERVER.address()));
    assertThat(value(embeddings, WHEELS)).isGreaterThan(value(embeddings, JELLY));
  }

  @Test
  void aModelThatFailsIsLeftAloneForAWhileAndNothingElseFails() {
    var embeddings = embeddings(Map.of("url", SERVER.address(), "key", "k"));
    SERVER.isAway(true);
    assertThat(value(embeddings, WHEELS)).isZero();
    assertThat(keys()).hasSize(1);
    assertThat(registry.counter("musubi.embedding.failed").count()).isEqualTo(1);
    SERVER.isAway(false);
    assertThat(value(embeddings, WHEELS)).isZero();
    assertThat(keys()).hasSize(1);
    now = now.plus(Duration.ofSeconds(31));
    assertThat(value(embeddings, WHEELS)).isPositive();
  }

  @Test
  void theSameTextIsAskedForOnceAndWhatSpeaksForNobodyIsNotAsked() {
    var embeddings = embeddings(Map.of("url", SERVER.address(), "key", "k"));
    var texts = List.of(new Passage(Part.SUMMARY, "車輪"));
    var named = List.of(new Passage(Part.SUMMARY, "車輪"), new Passage(Part.ORGANIZATION, "某社"));
    embeddings.on(bridge::digestSeed).apply(texts);
    embeddings.on(bridge::digestSeed).apply(named);
    var nothing = List.of(new Passage(Part.NOT_OF_INTEREST, "台車"));
    embeddings.on(bridge::digestSeed).apply(nothing);
    assertThat(keys()).hasSize(1);
  }

  @Test
  void withoutSettingsThereIsNoModelAndAHalfGivenOneIsRefused() {
    var off = embeddings(Map.of("model", "of nothing"));
    assertThat(off.areOn()).isFalse();
    assertThat(off.model()).isEmpty();
    assertThat(off.in(Weights.shipped())).isEqualTo(Weights.shipped());
    assertThat(value(off, WHEELS)).isEqualTo(-1);
    assertThatThrownBy(() -> embeddings(Map.of("onnx.file", "model.onnx")))
        .hasMessageContaining("musubi.embedding.onnx.tokenizer");
    for (var share : List.of("-0.1", "1.1", "NaN")) {
      assertThatThrownBy(() -> embeddings(Map.of("share", share)))
          .hasMessageContaining("musubi.embedding.share");
    }
  }
}

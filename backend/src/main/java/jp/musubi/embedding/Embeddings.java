package jp.musubi.embedding;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.matching.Digest;
import jp.musubi.matching.Embedding;
import jp.musubi.matching.Factor;
import jp.musubi.matching.Likeness;
import jp.musubi.matching.Part;
import jp.musubi.matching.Passage;
import jp.musubi.matching.Weights;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Adds to digests what the configured language model makes of the texts. A model that fails never
 * makes anything else fail: the pairs it did not see are scored without it, and say so.
 */
@ApplicationScoped
public class Embeddings {
  private static final Logger LOG = Logger.getLogger(Embeddings.class);

  /** Models read some hundred words; what comes later would not count. */
  private static final int LONGEST = 2_000;

  private static final int KEPT = 1_000;

  private final EmbeddingConfig config;
  private final Clock clock;
  private final MeterRegistry registry;
  private final String name;
  private final @Nullable EmbeddingModel model;
  private final Map<String, Embedding> known = remembering();
  private volatile Instant restsUntil = Instant.MIN;

  @Inject
  public Embeddings(EmbeddingConfig config, Clock clock, MeterRegistry registry) {
    this.config = config;
    this.clock = clock;
    this.registry = registry;
    if (!(config.share() >= 0 && config.share() <= 1)) {
      throw new IllegalStateException("musubi.embedding.share must be from 0 to 1");
    }
    this.name = name(config);
    this.model = model(config, name);
  }

  private static @Nullable EmbeddingModel model(EmbeddingConfig config, String name) {
    var onnx = config.onnx();
    if (onnx.file().isPresent()) {
      var tokenizer =
          onnx.tokenizer()
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "musubi.embedding.onnx.tokenizer is needed beside musubi.embedding.onnx.file"));
      return new OnnxEmbeddingModel(onnx.file().get(), tokenizer, onnx.pooling());
    }
    return config
        .url()
        .map(
            url ->
                OpenAiEmbeddingModel.builder()
                    .baseUrl(url.toString())
                    .apiKey(config.key().orElse(null))
                    .modelName(name)
                    .timeout(config.timeout())
                    .maxRetries(0)
                    .build())
        .orElse(null);
  }

  /** Whether a language model is configured. */
  public boolean areOn() {
    return model != null;
  }

  /** The name of the configured model; what different models make cannot be compared. */
  public Optional<String> model() {
    return areOn() ? Optional.of(name) : Optional.empty();
  }

  private static String name(EmbeddingConfig config) {
    return config
        .model()
        .or(() -> config.onnx().file().map(Path::getFileName).map(Path::toString))
        .orElse("default");
  }

  /** The weights with the language model's share, where one is configured. */
  public Weights in(Weights weights) {
    return areOn() ? weights.with(Factor.Name.EMBEDDING, config.share()) : weights;
  }

  /** The scale of the configured model. */
  public Likeness likeness() {
    return new Likeness(config.none(), config.full());
  }

  /** Digests with what the model makes of their texts; as they are where no model answers. */
  public Function<List<Passage>, Digest> on(Function<List<Passage>, Digest> read) {
    return texts -> {
      var digest = read.apply(texts);
      var embedding = model == null ? null : of(model, text(texts));
      return embedding == null ? digest : digest.with(embedding);
    };
  }

  private @Nullable Embedding of(EmbeddingModel model, String text) {
    var before = known.get(text);
    if (before != null || text.isEmpty() || clock.instant().isBefore(restsUntil)) {
      return before;
    }
    try {
      var embedding = new Embedding(name, model.embed(text).content().vector());
      known.put(text, embedding);
      return embedding;
    } catch (RuntimeException failure) {
      // Its message may quote what was asked, which may be confidential.
      LOG.warnf("The language model failed: %s", failure.getClass().getName());
      registry.counter("musubi.embedding.failed").increment();
      restsUntil = clock.instant().plus(config.restAfterFailure());
      return null;
    }
  }

  /** What counts for one side: not its owner's name, and not what it does not want. */
  private static String text(List<Passage> texts) {
    var all =
        texts.stream()
            .filter(passage -> passage.part().share() > 0 && passage.part() != Part.ORGANIZATION)
            .map(Passage::text)
            .collect(Collectors.joining("\n"));
    return all.length() > LONGEST ? all.substring(0, LONGEST) : all;
  }

  private static Map<String, Embedding> remembering() {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(KEPT, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Embedding> eldest) {
            return size() > KEPT;
          }
        });
  }
}

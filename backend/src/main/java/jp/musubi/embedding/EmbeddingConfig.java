package jp.musubi.embedding;

import dev.langchain4j.model.embedding.onnx.PoolingMode;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Which language model compares texts, if any, and how much it counts. */
@ConfigMapping(prefix = "musubi.embedding")
public interface EmbeddingConfig {
  /** Of an endpoint that speaks OpenAI's API, up to before {@code /embeddings}. */
  Optional<URI> url();

  Optional<String> key();

  /**
   * The model's name there. What it made of texts is kept under this name: with another name the
   * index is filled anew. For a model in this process its file's name, if none is given.
   */
  Optional<String> model();

  /** How long an answer of the endpoint is waited for. */
  @WithDefault("PT3S")
  Duration timeout();

  /** How long the model is left alone after it failed; meanwhile nothing is compared by it. */
  @WithDefault("PT30S")
  Duration restAfterFailure();

  /** The share of the score, 0 to 1, until a model of the ranking has learned one. */
  @WithDefault("0.05")
  double share();

  /** The cosine up to which two texts are taken to have nothing in common. */
  @WithDefault("0.4")
  double none();

  /** The cosine from which they are taken to say the same. */
  @WithDefault("0.9")
  double full();

  Onnx onnx();

  /** A BERT-like model to be run in this process. */
  interface Onnx {
    /** The {@code .onnx} file. */
    Optional<Path> file();

    /** The {@code tokenizer.json} that belongs to it. */
    Optional<Path> tokenizer();

    /** How the model's output becomes one direction; its description says. */
    @WithDefault("MEAN")
    PoolingMode pooling();
  }
}

package jp.musubi.learning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is shown to learn from it, and how soon a new model is noticed. */
@ConfigMapping(prefix = "musubi.learning")
public interface LearningConfig {
  /**
   * The share of lists, 0 to 1, in which a coordinator finds one seed that the model would have
   * placed deeper; 0 for none.
   */
  @WithDefault("0.1")
  double explorationRate();

  /** How long another node goes on with the model before. */
  @WithDefault("PT10S")
  Duration championKeptFor();

  /** A training that has been running for longer was interrupted and is begun again. */
  @WithDefault("PT10M")
  Duration trainingTakesAtMost();
}

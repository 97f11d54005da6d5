package jp.musubi.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import jp.musubi.index.SearchIndex;
import jp.musubi.testing.SearchNode;
import org.junit.jupiter.api.Test;

/** The whole of {@link SearchTest}, with the distributed engine by configuration alone. */
@QuarkusTest
@TestProfile(ClusterSearchTest.OnCluster.class)
class ClusterSearchTest extends SearchTest {

  public static final class OnCluster implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "musubi.index.urls",
          SearchNode.address(),
          "musubi.index.prefix",
          "test-" + UUID.randomUUID(),
          "musubi.index.replicas",
          "0");
    }
  }

  @Inject SearchIndex index;

  @Test
  void theConfiguredEngineIsTheOneThatAnswers() {
    assertThat(index.isShared()).isTrue();
    assertThat(index.status().complete()).isTrue();
  }
}

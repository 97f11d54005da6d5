package jp.musubi.match;

import static jp.musubi.testing.Deliveries.aWord;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import jp.musubi.need.GivenNeeds;
import jp.musubi.seed.GivenSeeds;
import jp.musubi.testing.Deliveries;
import jp.musubi.testing.ModelServer;
import org.junit.jupiter.api.Test;

/** The whole of {@link SuggestionTest} with a language model, by configuration alone. */
@QuarkusTest
@TestProfile(EmbeddedSuggestionTest.WithModel.class)
class EmbeddedSuggestionTest extends SuggestionTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  public static final class WithModel implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "musubi.embedding.url", ModelServer.shared(),
          "musubi.embedding.key", "test",
          "musubi.embedding.model", "bge-small-zh-v1.5",
          "musubi.embedding.share", "0.2");
    }
  }

  @Inject GivenNeeds given;
  @Inject GivenSeeds offered;
  @Inject Deliveries news;

  @Test
  void suggestionsAndTeamsNameTheModelThatRanked() throws IOException {
    var need = given.aNeed().published();
    for (var path : List.of("/suggestions?limit=1", "/teams")) {
      var answer = need.coordinator().call().get(need.path() + path).asByteArray();
      assertThat(JSON.readTree(answer).path("modelVersion").asText())
          .as(path)
          .endsWith("+embedding");
    }
  }

  @Test
  void theModelsShareStandsAmongTheReasons() throws IOException {
    var word = aWord();
    var need = given.aNeed().with("title", word + " の車輪が段差で止まる").published();
    var seed = offered.aSeed().with("title", word + " 段差を越える車輪").published();
    news.settled();
    var answer = need.owner().call().get(need.path() + "/suggestions?limit=100").asByteArray();
    for (var item : JSON.readTree(answer).path("items")) {
      if (item.path("seedId").asText().equals(seed.id())) {
        for (var factor : item.path("factors")) {
          if (factor.path("name").asText().equals("embedding")) {
            assertThat(factor.path("contribution").asDouble()).isPositive();
            assertThat(item.path("modelVersion").asText()).endsWith("+embedding");
            return;
          }
        }
      }
    }
    assertThat(answer).as("the seed with the model's share").isNull();
  }
}

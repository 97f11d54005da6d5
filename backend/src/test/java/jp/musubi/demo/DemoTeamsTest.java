package jp.musubi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/** Who takes part in the demo's matches. */
class DemoTeamsTest {
  private static final SequencedMap<String, JsonNode> MATCHES = DemoFile.read("matches");
  private static final SequencedMap<String, JsonNode> NEEDS = DemoFile.read("needs");
  private static final SequencedMap<String, JsonNode> SEEDS = DemoFile.read("seeds");

  @Test
  void participantsOfferWhatTheyAreThereFor() {
    var organizations = DemoFile.read("organizations");
    for (var match : MATCHES.values()) {
      var need = NEEDS.get(match.path("need").asText());
      assertThat(need.path("publishedDaysAgo").asInt())
          .as(key(match))
          .isGreaterThanOrEqualTo(match.path("openedDaysAgo").asInt());
      var parties = match.path("participants").findValuesAsText("organization");
      assertThat(parties)
          .as(key(match))
          .doesNotHaveDuplicates()
          .first()
          .isEqualTo(need.path("organization").asText());
      for (var participant : match.path("participants")) {
        assertThat(organizations).containsKey(participant.path("organization").asText());
        if (!participant.path("role").asText().equals("NEED_OWNER")) {
          var seed = SEEDS.get(participant.path("seed").asText());
          assertThat(seed).as(participant.toString()).isNotNull();
          assertThat(seed.path("organization")).isEqualTo(participant.path("organization"));
          assertThat(seed.path("state").asText()).as(participant.toString()).isEqualTo("PUBLISHED");
          assertThat(seed.path("publishedDaysAgo").asInt())
              .isGreaterThan(match.path("openedDaysAgo").asInt());
        }
      }
    }
  }

  @Test
  void onceIntroducedEveryoneHasAcceptedAndDeclinesSayWhy() {
    for (var match : MATCHES.values()) {
      var introduced = match.path("history").findValuesAsText("to").contains("INTRODUCED");
      for (var participant : match.path("participants")) {
        var decision = participant.path("decision").asText();
        assertThat(!introduced || decision.equals("ACCEPTED")).as(key(match)).isTrue();
        assertThat(decision.equals("PENDING"))
            .as(key(match))
            .isNotEqualTo(participant.has("decidedDaysAgo"));
        assertThat(decision.equals("DECLINED"))
            .isEqualTo(participant.has("reason") && participant.has("hint"));
      }
    }
  }

  @Test
  void theMarketingAuthorizationHolderCoversTheDeviceClass() {
    var organizations = DemoFile.read("organizations");
    for (var match : MATCHES.values()) {
      var jmdn = NEEDS.get(match.path("need").asText()).path("jmdnCode").asText("");
      for (var participant : match.path("participants")) {
        if (participant.path("role").asText().equals("MAH") && !jmdn.isEmpty()) {
          var deviceClass = DemoFile.VOCABULARIES.deviceClass(jmdn).orElseThrow();
          var kinds =
              organizations
                  .get(participant.path("organization").asText())
                  .path("licences")
                  .findValuesAsText("kind");
          assertThat(kinds)
              .as(key(match))
              .anyMatch(
                  kind ->
                      kind.startsWith("MAH")
                          && DemoFile.VOCABULARIES
                              .get("licence-kinds")
                              .find(kind)
                              .orElseThrow()
                              .attributes()
                              .get("deviceClasses")
                              .toString()
                              .matches(".*\\b" + deviceClass + "\\b.*"));
        }
      }
    }
  }

  private static String key(JsonNode match) {
    return match.path("key").asText();
  }
}

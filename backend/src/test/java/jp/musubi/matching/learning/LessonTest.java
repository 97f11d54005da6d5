package jp.musubi.matching.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.matching.learning.Decision.What;
import org.junit.jupiter.api.Test;

/** Which reason teaches, held to the vocabularies that people choose from. */
class LessonTest {
  private static final Map<String, JsonNode> REASONS = reasons();

  @Test
  void onlyReasonsThatTheVocabulariesOpenToLearningTeach() {
    REASONS.forEach(
        (code, entry) -> {
          if (!entry.get("learn").asBoolean()) {
            assertThat(lesson(What.DECLINED, code)).as(code).isEqualTo(Lesson.NOTHING);
            assertThat(lesson(What.TERMINATED, code)).as(code).isEqualTo(Lesson.NOTHING);
          }
        });
  }

  @Test
  void theReasonsThatTeachAreThese() {
    assertThat(REASONS.keySet())
        .filteredOn(code -> lesson(What.DECLINED, code) == Lesson.NO_FIT)
        .containsExactlyInAnyOrder(
            "technology-mismatch",
            "lot-too-small",
            "lot-too-large",
            "price",
            "distance",
            "regulatory-risk",
            "technical-failure",
            "cost-too-high",
            "safety-concern",
            "coordinator-judgement");
  }

  @Test
  void whatWasOpenedAndWentOnTeachesMoreThanWhatWasOnlyOpened() {
    assertThat(lesson(What.ADVANCED, null).grade())
        .isEqualTo(lesson(What.ACCEPTED, null).grade())
        .isGreaterThan(lesson(What.OPENED, null).grade());
    assertThat(lesson(What.OPENED, null).grade()).isGreaterThan(Lesson.NO_FIT.grade());
  }

  private static Lesson lesson(What what, String reason) {
    return Lesson.of(new Decision("need", "seed", what, reason, false, Instant.EPOCH));
  }

  private static Map<String, JsonNode> reasons() {
    var reasons = new HashMap<String, JsonNode>();
    for (var name : List.of("decline-reasons", "termination-reasons")) {
      try (var file = LessonTest.class.getResourceAsStream("/vocabularies/" + name + ".json")) {
        var entries = new ObjectMapper().readTree(file).get("entries");
        entries.forEach(entry -> reasons.put(entry.get("code").asText(), entry));
      } catch (IOException missing) {
        throw new UncheckedIOException(missing);
      }
    }
    return reasons;
  }
}

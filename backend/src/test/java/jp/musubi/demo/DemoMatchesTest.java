package jp.musubi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoMatchesTest {
  private static final SequencedMap<String, JsonNode> MATCHES = DemoFile.read("matches");
  private static final SequencedMap<String, JsonNode> NEEDS = DemoFile.read("needs");
  private static final SequencedMap<String, JsonNode> SEEDS = DemoFile.read("seeds");
  private static final List<String> FUNNEL =
      List.of(
          "PROPOSED",
          "APPROVED",
          "OFFERED",
          "INTRODUCED",
          "NDA",
          "MEETING",
          "EVALUATION",
          "DEVELOPMENT",
          "TRIAL_USE",
          "LAUNCHED");
  private static final Set<String> ENDS = Set.of("DECLINED", "LAPSED", "TERMINATED");

  @Test
  void twentyFiveMatchesStandAlongTheFunnelInEveryStage() {
    assertThat(MATCHES).hasSize(25);
    var stages = DemoFile.count(MATCHES, "stage");
    assertThat(stages.keySet())
        .containsExactlyInAnyOrderElementsOf(
            java.util.stream.Stream.concat(
                    FUNNEL.stream(),
                    java.util.stream.Stream.of("DECLINED", "LAPSED", "PAUSED", "TERMINATED"))
                .toList());
    assertThat(stages.get("LAUNCHED")).isBetween(1L, 2L);
  }

  @Test
  void fieldsAndCodesAreThoseOfTheApi() {
    DemoFile.onlyFields(
        MATCHES,
        "key need coordinator stage phase openedDaysAgo stageSinceDaysAgo history participants"
            + " nextAction pausedUntilInDays conflicts nda outcomes activities comment");
    for (var match : MATCHES.values()) {
      DemoFile.oneOf(
          match, "phase", "PROOF_OF_CONCEPT PROTOTYPE VERIFICATION CLINICAL SUBMISSION CLEARED");
      match
          .path("conflicts")
          .forEach(conflict -> DemoFile.coded(conflict, "kind", "conflict-kinds"));
      match
          .path("conflicts")
          .forEach(conflict -> DemoFile.oneOf(conflict, "status", "OPEN DISCLOSED RECUSED WAIVED"));
      match.path("outcomes").forEach(outcome -> DemoFile.coded(outcome, "kind", "outcome-kinds"));
      match
          .path("activities")
          .forEach(activity -> DemoFile.oneOf(activity, "kind", "NOTE CALL MEETING MAIL"));
      DemoFile.oneOf(match.path("nda"), "kind", "MUTUAL ONE_WAY MULTI_PARTY");
      for (var participant : match.path("participants")) {
        DemoFile.oneOf(participant, "role", "NEED_OWNER MAH MAKER TECHNOLOGY TEST FUNDING");
        DemoFile.oneOf(participant, "decision", "PENDING ACCEPTED DECLINED");
        DemoFile.coded(participant, "reason", "decline-reasons");
      }
    }
  }

  @Test
  void theHistoryLeadsStepByStepToTheStage() {
    for (var match : MATCHES.values()) {
      var history = match.path("history");
      var at = -1;
      var day = Integer.MAX_VALUE;
      for (var step : history) {
        var to = step.path("to").asText();
        assertThat(step.path("daysAgo").asInt()).as(key(match) + " " + to).isLessThanOrEqualTo(day);
        day = step.path("daysAgo").asInt();
        if (FUNNEL.contains(to)) {
          var next = FUNNEL.indexOf(to);
          assertThat(next == at + 1 || next == at && to.equals("DEVELOPMENT"))
              .as(key(match) + " " + to)
              .isTrue();
          at = next;
        } else {
          assertThat(
                  DemoFile.VOCABULARIES
                      .get("termination-reasons")
                      .find(step.path("reason").asText())
                      .orElseThrow()
                      .attributes()
                      .get("appliesTo")
                      .toString())
              .as(key(match))
              .contains(to);
        }
      }
      assertThat(match.path("stage")).isEqualTo(history.get(history.size() - 1).path("to"));
      var since = history.findValuesAsText("to").indexOf(match.path("stage").asText());
      assertThat(match.path("stageSinceDaysAgo")).isEqualTo(history.get(since).path("daysAgo"));
      assertThat(match.path("openedDaysAgo")).isEqualTo(history.get(0).path("daysAgo"));
    }
  }

  @Test
  void openMatchesHaveANextActionAndSomeAreOverdue() {
    var open =
        MATCHES.values().stream()
            .filter(match -> !ENDS.contains(match.path("stage").asText()))
            .toList();
    assertThat(open)
        .allSatisfy(
            match -> assertThat(match.at("/nextAction/text").asText()).as(key(match)).isNotBlank());
    assertThat(open)
        .filteredOn(match -> match.at("/nextAction/dueInDays").asInt() < 0)
        .hasSizeBetween(3, 8);
  }

  @Test
  void anOpenConflictStandsOnlyBeforeApproval() {
    for (var match : MATCHES.values()) {
      if (match.path("conflicts").findValuesAsText("status").contains("OPEN")) {
        assertThat(match.path("stage").asText()).isEqualTo("PROPOSED");
      }
      for (var conflict : match.path("conflicts")) {
        assertThat(conflict.path("status").asText().equals("OPEN"))
            .isNotEqualTo(conflict.has("resolution"));
      }
    }
  }

  @Test
  void aNeedIsInCollaborationExactlyWhenAnOpenMatchOfItWasIntroduced() {
    var introduced =
        MATCHES.values().stream()
            .filter(match -> !ENDS.contains(match.path("stage").asText()))
            .filter(match -> match.path("history").findValuesAsText("to").contains("INTRODUCED"))
            .map(match -> match.path("need").asText())
            .filter(need -> !NEEDS.get(need).path("state").asText().startsWith("SOLVED"))
            .collect(Collectors.toSet());
    assertThat(NEEDS.values())
        .filteredOn(need -> need.path("state").asText().equals("IN_COLLABORATION"))
        .extracting(need -> need.path("key").asText())
        .containsExactlyInAnyOrderElementsOf(introduced);
  }

  private static String key(JsonNode match) {
    return match.path("key").asText();
  }
}

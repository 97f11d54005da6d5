package jp.musubi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoNeedsTest {
  private static final SequencedMap<String, JsonNode> NEEDS = DemoFile.read("needs");
  private static final Set<String> SEEN =
      Set.of(
          "PUBLISHED", "IN_COLLABORATION", "SOLVED", "SOLVED_WITHOUT_DEVICE", "CLOSED_NO_PARTNER");

  @Test
  void fieldsAndCodesAreThoseOfTheApi() {
    DemoFile.onlyFields(
        NEEDS,
        "key state organization submitter title summary statement presentPractice existingProducts"
            + " mustHaves notOfInterest department departmentModifier place profession user"
            + " frequency frequencySource effects urgency jmdnCode jmdnUndecided marketEvidence"
            + " ipSituation unpublishedData rolesSought contributions certificatesAsked regionWish disclosureConfirmed"
            + " regionMust horizonMonths disclosure ndaNeeded conflictDeclaration conflictDeclared"
            + " consent source createdDaysAgo submittedDaysAgo publishedDaysAgo rubric triageNote"
            + " questions corroboratedBy mergedInto reason comment");
    for (var need : NEEDS.values()) {
      DemoFile.coded(need, "department", "departments");
      DemoFile.coded(need, "departmentModifier", "department-modifiers");
      DemoFile.coded(need, "place", "places");
      DemoFile.coded(need, "profession", "professions");
      DemoFile.coded(need, "jmdnCode", "jmdn");
      DemoFile.coded(need, "certificatesAsked", "certificates");
      DemoFile.coded(need, "regionWish", "prefectures");
      DemoFile.coded(need, "effects", "effects");
      DemoFile.coded(need, "reason", "rejection-reasons");
      DemoFile.oneOf(need, "urgency", "LOW MEDIUM HIGH");
      DemoFile.oneOf(need, "ipSituation", "NONE KNOW_HOW FILED PUBLISHED GRANTED UNKNOWN");
      DemoFile.oneOf(need, "rolesSought", "MAH MAKER TECHNOLOGY TEST FUNDING");
      DemoFile.oneOf(need, "contributions", "OBSERVATION TRIAL_USE EVALUATION DATA");
      DemoFile.oneOf(need, "source", "FORM EVENT SURVEY PARTNER_SITE IMPORT");
      assertThat(need.has("jmdnCode")).isNotEqualTo(need.has("jmdnUndecided"));
    }
  }

  @Test
  void textsFitTheFields() {
    for (var need : NEEDS.values()) {
      DemoFile.within(need, "title", 60);
      DemoFile.within(need, "summary", 300);
      DemoFile.within(need, "statement.problem", 400);
      DemoFile.within(need, "statement.population", 200);
      DemoFile.within(need, "statement.outcome", 400);
      DemoFile.within(need, "presentPractice", 2000);
      DemoFile.within(need, "existingProducts", 2000);
      DemoFile.within(need, "notOfInterest", 500);
      DemoFile.within(need, "user", 200);
      DemoFile.within(need, "frequency", 200);
      DemoFile.within(need, "frequencySource", 200);
      DemoFile.within(need, "marketEvidence", 1000);
      DemoFile.within(need, "unpublishedData", 2000);
      DemoFile.within(need, "conflictDeclaration", 500);
      assertThat(need.path("mustHaves").size()).isLessThanOrEqualTo(5);
      DemoFile.texts(need.path("mustHaves"))
          .forEach(must -> assertThat(must.length()).isBetween(1, 200));
    }
  }

  @Test
  void everyStateOccursAndThereAreSixty() {
    assertThat(NEEDS).hasSizeGreaterThanOrEqualTo(60);
    assertThat(DemoFile.count(NEEDS, "state"))
        .containsOnlyKeys(
            "DRAFT",
            "SUBMITTED",
            "IN_TRIAGE",
            "NEEDS_INFO",
            "ON_HOLD",
            "REJECTED",
            "MERGED",
            "PUBLISHED",
            "IN_COLLABORATION",
            "SOLVED",
            "SOLVED_WITHOUT_DEVICE",
            "CLOSED_NO_PARTNER",
            "WITHDRAWN",
            "EXPIRED")
        .hasEntrySatisfying("PUBLISHED", count -> assertThat(count).isGreaterThanOrEqualTo(30));
  }

  @Test
  void needsAreSpreadOverDepartmentsProfessionsAndPlaces() {
    assertThat(DemoFile.count(NEEDS, "department")).hasSizeGreaterThanOrEqualTo(15);
    assertThat(DemoFile.count(NEEDS, "profession")).hasSizeGreaterThanOrEqualTo(15);
    assertThat(DemoFile.count(NEEDS, "place")).hasSizeGreaterThanOrEqualTo(20);
  }

  @Test
  void aSubmittedNeedHasEverythingThatSubmissionAsksFor() {
    for (var need : NEEDS.values()) {
      if (!need.path("state").asText().equals("DRAFT")) {
        requireAll(
            need,
            List.of(
                "title",
                "statement",
                "presentPractice",
                "department",
                "place",
                "profession",
                "ipSituation",
                "ndaNeeded",
                "submittedDaysAgo"));
        assertThat(need.path("statement").size()).as(key(need)).isEqualTo(3);
        assertThat(need.path("consent").asBoolean()).isTrue();
        assertThat(need.path("disclosureConfirmed").asBoolean()).isTrue();
        assertThat(need.path("conflictDeclared").asBoolean()).isTrue();
      }
    }
  }

  @Test
  void aPublishedNeedPassedTheGuard() {
    for (var need : NEEDS.values()) {
      if (SEEN.contains(need.path("state").asText())) {
        requireAll(
            need,
            List.of(
                "existingProducts",
                "mustHaves",
                "frequency",
                "frequencySource",
                "rolesSought",
                "contributions",
                "publishedDaysAgo",
                "rubric"));
        var rubric = need.path("rubric");
        var total = 0;
        for (var part : List.of("clinicalValue", "clarity", "market", "feasibility")) {
          assertThat(rubric.path(part).asInt()).as(key(need)).isBetween(1, 5);
          total += rubric.path(part).asInt();
        }
        assertThat(total).as(key(need)).isGreaterThanOrEqualTo(10);
        assertThat(rubric.path("reviewer").asText()).isNotEqualTo(need.path("submitter").asText());
        assertThat(need.path("publishedDaysAgo").asInt())
            .isLessThan(need.path("submittedDaysAgo").asInt());
        assertThat(need.path("frequency").asText()).as(key(need)).matches(".*\\d.*");
      }
    }
  }

  @Test
  void aPublishedNeedIsRichEnoughToActOn() {
    for (var need : NEEDS.values()) {
      if (need.path("state").asText().equals("PUBLISHED")) {
        assertThat(need.path("presentPractice").asText().length()).as(key(need)).isGreaterThan(30);
        assertThat(need.path("mustHaves").size()).as(key(need)).isGreaterThanOrEqualTo(3);
        assertThat(need.path("publishedDaysAgo").asInt()).isLessThan(365);
      }
    }
  }

  @Test
  void referencesLeadSomewhere() {
    var members = DemoFile.read("members");
    var organizations = DemoFile.read("organizations");
    for (var need : NEEDS.values()) {
      var submitter = members.get(need.path("submitter").asText());
      assertThat(submitter).as(key(need)).isNotNull();
      assertThat(submitter.path("organization")).isEqualTo(need.path("organization"));
      assertThat(organizations.get(need.path("organization").asText()).path("demo").asBoolean())
          .isTrue();
      DemoFile.texts(need.path("corroboratedBy"))
          .forEach(
              other -> {
                assertThat(organizations).containsKey(other);
                assertThat(other).isNotEqualTo(need.path("organization").asText());
              });
      if (need.path("state").asText().equals("MERGED")) {
        assertThat(NEEDS).containsKey(need.path("mergedInto").asText());
      }
      if (need.path("state").asText().equals("REJECTED")) {
        requireAll(need, List.of("reason", "comment"));
      }
    }
  }

  private static void requireAll(JsonNode need, List<String> fields) {
    fields.forEach(field -> assertThat(need.has(field)).as(key(need) + " has " + field).isTrue());
  }

  private static String key(JsonNode need) {
    return need.path("key").asText();
  }
}

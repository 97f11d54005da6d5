package jp.musubi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class DemoSeedsTest {
  private static final SequencedMap<String, JsonNode> SEEDS = DemoFile.read("seeds");

  @Test
  void fieldsAndCodesAreThoseOfTheApi() {
    DemoFile.onlyFields(
        SEEDS,
        "key state organization submitter kind title summary advantage principle trl iprStatus"
            + " fieldsOfUse places ipcCodes capabilities certificates publications roleOffered"
            + " cooperationForms regionServed unpublishedInvention noveltyWarningAcknowledged demo"
            + " createdDaysAgo submittedDaysAgo publishedDaysAgo renewedDaysAgo questions");
    for (var seed : SEEDS.values()) {
      DemoFile.oneOf(seed, "iprStatus", "NONE KNOW_HOW FILED PUBLISHED GRANTED");
      DemoFile.oneOf(seed, "roleOffered", "MAH MAKER TECHNOLOGY TEST FUNDING");
      DemoFile.coded(seed, "fieldsOfUse", "departments");
      DemoFile.coded(seed, "places", "places");
      DemoFile.coded(seed, "certificates", "certificates");
      DemoFile.coded(seed, "cooperationForms", "cooperation-forms");
      DemoFile.coded(seed, "regionServed", "prefectures");
      DemoFile.texts(seed.path("ipcCodes"))
          .forEach(ipc -> assertThat(ipc).matches("[A-HY]\\d{2}[A-Z](\\s?\\d{1,4}/\\d{2,6})?"));
      DemoFile.within(seed, "title", 80);
      DemoFile.within(seed, "summary", 600);
      DemoFile.within(seed, "advantage", 1000);
      DemoFile.within(seed, "principle", 2000);
      assertThat(seed.path("title").asText()).isNotBlank();
      assertThat(seed.path("summary").asText()).as(seed.toString()).isNotBlank();
    }
  }

  @Test
  void allSixKindsAndEveryStateOccur() {
    assertThat(SEEDS).hasSizeGreaterThanOrEqualTo(150);
    var kinds = DemoFile.count(SEEDS, "kind");
    assertThat(kinds)
        .containsOnlyKeys("CAPABILITY", "TECHNOLOGY", "PRODUCT", "FACILITY", "SERVICE", "FUNDING");
    assertThat(kinds.values()).allMatch(count -> count >= 8);
    assertThat(DemoFile.count(SEEDS, "state"))
        .containsOnlyKeys(
            "DRAFT",
            "SUBMITTED",
            "IN_REVIEW",
            "NEEDS_INFO",
            "PUBLISHED",
            "RESERVED",
            "LICENSED",
            "EXHAUSTED",
            "WITHDRAWN",
            "EXPIRED");
  }

  @Test
  void whatAKindAsksForIsThere() {
    for (var seed : SEEDS.values()) {
      var kind = seed.path("kind").asText();
      var key = seed.path("key").asText();
      assertThat(seed.path("capabilities").isEmpty())
          .as(key)
          .isNotEqualTo(kind.equals("CAPABILITY"));
      if (kind.equals("TECHNOLOGY") || kind.equals("PRODUCT")) {
        assertThat(seed.path("trl").asInt()).as(key).isBetween(1, 9);
      }
      if (seed.has("publishedDaysAgo")) {
        assertThat(seed.path("advantage").asText()).as(key).isNotBlank();
      }
      if (seed.path("unpublishedInvention").asBoolean()) {
        assertThat(seed.path("noveltyWarningAcknowledged").asBoolean()).as(key).isTrue();
      }
    }
  }

  @Test
  void capabilityRowsAreCodedAndTheirLotsMakeSense() {
    for (var seed : SEEDS.values()) {
      for (var row : seed.path("capabilities")) {
        DemoFile.coded(row, "process", "processes");
        DemoFile.coded(row, "materials", "materials");
        assertThat(row.path("process").asText()).isNotBlank();
        assertThat(row.path("materials")).as(seed.path("key").asText()).isNotEmpty();
        assertThat(row.path("lotMin").asInt(1))
            .isLessThanOrEqualTo(row.path("lotMax").asInt(1_000_000));
        assertThat(row.path("leadTimeDays").asInt(1)).isBetween(1, 365);
      }
    }
  }

  @Test
  void processesAndMaterialsAreSpread() {
    var rows =
        SEEDS.values().stream()
            .flatMap(seed -> seed.path("capabilities").findValuesAsText("process").stream());
    assertThat(rows.distinct().count()).isGreaterThanOrEqualTo(40);
  }

  @Test
  void referencesLeadSomewhere() {
    var organizations = DemoFile.read("organizations");
    var members = DemoFile.read("members");
    for (var seed : SEEDS.values()) {
      var owner = organizations.get(seed.path("organization").asText());
      var submitter = members.get(seed.path("submitter").asText());
      assertThat(owner).as(seed.toString()).isNotNull();
      assertThat(submitter).as(seed.toString()).isNotNull();
      assertThat(seed.path("demo")).isEqualTo(owner.path("demo"));
      if (owner.path("demo").asBoolean()) {
        assertThat(submitter.path("organization")).isEqualTo(seed.path("organization"));
      } else {
        assertThat(submitter.path("role").asText()).isEqualTo("COORDINATOR");
      }
    }
  }
}

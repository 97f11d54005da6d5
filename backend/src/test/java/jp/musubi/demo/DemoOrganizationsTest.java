package jp.musubi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SequencedMap;
import jp.musubi.vocabulary.LicenceNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoOrganizationsTest {
  private static final SequencedMap<String, JsonNode> ORGANIZATIONS =
      DemoFile.read("organizations");
  private static final SequencedMap<String, JsonNode> MEMBERS = DemoFile.read("members");

  @Test
  void fieldsAndCodesAreThoseOfTheApi() {
    DemoFile.onlyFields(
        ORGANIZATIONS,
        "key state kind name nameKana nameEn municipalityCode industryCode employees capitalYen"
            + " foundedYear website description rolesOffered regionsServed licences certificates"
            + " source demo registeredDaysAgo confirmedDaysAgo");
    for (var organization : ORGANIZATIONS.values()) {
      DemoFile.oneOf(
          organization,
          "kind",
          "COMPANY HOSPITAL CLINIC CARE_FACILITY UNIVERSITY RESEARCH_INSTITUTE SUPPORT_ORGANIZATION"
              + " FINANCIAL_INSTITUTION GOVERNMENT ASSOCIATION");
      DemoFile.oneOf(organization, "state", "REGISTERED VERIFIED STALE SUSPENDED CLOSED");
      DemoFile.oneOf(organization, "rolesOffered", "MAH MAKER TECHNOLOGY TEST FUNDING");
      DemoFile.coded(organization, "municipalityCode", "municipalities");
      DemoFile.coded(organization, "industryCode", "jsic");
      DemoFile.coded(organization, "regionsServed", "prefectures");
      organization
          .path("certificates")
          .forEach(certificate -> DemoFile.coded(certificate, "kind", "certificates"));
      DemoFile.within(organization, "name", 100);
      DemoFile.within(organization, "description", 2000);
    }
  }

  @Test
  void inventedOrganizationsSaySoAndRealOnesNameTheirSource() {
    for (var organization : ORGANIZATIONS.values()) {
      var name = organization.path("name").asText();
      if (organization.path("demo").asBoolean()) {
        assertThat(name).startsWith("デモ").endsWith("(架空)");
      } else {
        assertThat(name).doesNotContain("デモ");
        assertThat(organization.at("/source/name").asText()).as(name).isNotBlank();
        assertThat(organization.path("licences")).isEmpty();
      }
      assertThat(organization.has("corporateNumber")).isFalse();
    }
  }

  @Test
  void licenceNumbersHaveTheShapeOfTheirKindAndPrefecture() {
    for (var organization : ORGANIZATIONS.values()) {
      for (var licence : organization.path("licences")) {
        var kind = licence.path("kind").asText();
        var number = licence.path("number").asText();
        assertThat(LicenceNumber.isValid(kind, number)).as(number).isTrue();
        if (!kind.equals("SALES_RENTAL")) {
          assertThat(number)
              .startsWith(organization.path("municipalityCode").asText().substring(0, 2));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"MAH_1, 4", "MAH_2, 6", "MAH_3, 5"})
  void marketingAuthorizationHoldersOfEveryClassAreThere(String kind, int count) {
    assertThat(ORGANIZATIONS.values())
        .filteredOn(
            node ->
                DemoFile.texts(node.path("rolesOffered")).anyMatch("MAH"::equals)
                    && node.path("licences").findValuesAsText("kind").contains(kind))
        .hasSizeGreaterThanOrEqualTo(count);
  }

  @ParameterizedTest
  @CsvSource({"MAKER, 40", "TECHNOLOGY, 8", "TEST, 4", "FUNDING, 4"})
  void everyRoleIsOfferedByEnoughInventedOrganizations(String role, int count) {
    assertThat(ORGANIZATIONS.values())
        .filteredOn(
            node ->
                node.path("demo").asBoolean()
                    && DemoFile.texts(node.path("rolesOffered")).anyMatch(role::equals))
        .hasSizeGreaterThanOrEqualTo(count);
  }

  @Test
  void everyStateOccurs() {
    assertThat(DemoFile.count(ORGANIZATIONS, "state"))
        .containsOnlyKeys("REGISTERED", "VERIFIED", "STALE", "SUSPENDED", "CLOSED");
  }

  @Test
  void membersBelongToInventedOrganizationsAndAreNamedByRole() {
    DemoFile.onlyFields(
        MEMBERS,
        "key subject organization displayName role profession email active expertise regions");
    assertThat(MEMBERS.values())
        .extracting(node -> node.path("subject").asText())
        .doesNotHaveDuplicates();
    assertThat(MEMBERS.values())
        .extracting(node -> node.path("email").asText())
        .doesNotHaveDuplicates();
    for (var member : MEMBERS.values()) {
      var organization = ORGANIZATIONS.get(member.path("organization").asText());
      assertThat(organization).as(member.toString()).isNotNull();
      assertThat(organization.path("demo").asBoolean()).isTrue();
      assertThat(member.path("displayName").asText())
          .matches(".*(担当|窓口|コーディネーター|管理者).*|.+\\(.+\\)");
      assertThat(member.path("email").asText()).endsWith("@demo.musubi.example");
      DemoFile.oneOf(member, "role", "CLINICIAN PROVIDER COORDINATOR OFFICIAL FUNDER ADMIN");
      DemoFile.coded(member, "profession", "professions");
      DemoFile.coded(member, "expertise", "departments");
      DemoFile.coded(member, "regions", "prefectures");
    }
  }

  @Test
  void theSevenDemoAccountsComeFirstWithTheirFixedSubjects() {
    assertThat(MEMBERS.values())
        .extracting(node -> node.path("key").asText() + " " + node.path("subject").asText())
        .startsWith(
            "clinician 00000000-0000-7000-8000-000000000001",
            "provider 00000000-0000-7000-8000-000000000002",
            "coordinator 00000000-0000-7000-8000-000000000003",
            "coordinator2 00000000-0000-7000-8000-000000000004",
            "official 00000000-0000-7000-8000-000000000005",
            "funder 00000000-0000-7000-8000-000000000006",
            "admin 00000000-0000-7000-8000-000000000007");
  }
}

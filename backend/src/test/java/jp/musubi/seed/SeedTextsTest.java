package jp.musubi.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.musubi.identity.Rung;
import jp.musubi.index.Document;
import jp.musubi.matching.Part;
import jp.musubi.matching.Passage;
import jp.musubi.matching.Supply;
import jp.musubi.organization.Organizations;
import jp.musubi.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeedTextsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

  @Inject GivenSeeds given;
  @Inject Seeds seeds;
  @Inject Organizations organizations;
  @Inject Vocabularies vocabularies;

  @Test
  void aSupplyHoldsWhatItsReadersMayKnowAndNoMore() {
    var id = given.aSeed().with("disclosure", Map.of("capabilities", "VETTED")).published().id();
    var open = supply(id, Rung.PUBLIC);
    assertThat(open.processes()).isEmpty();
    assertThat(open.role()).isNull();
    assertThat(open.location()).isNotNull();
    assertThat(open.texts())
        .extracting(Passage::part)
        .containsExactlyInAnyOrder(Part.TITLE, Part.SUMMARY, Part.ORGANIZATION);
    var vetted = supply(id, Rung.VETTED);
    assertThat(vetted.open()).isTrue();
    assertThat(vetted.processes()).containsExactly("silicone-molding");
    assertThat(vetted.materials()).containsExactly("silicone");
    assertThat(vetted.texts())
        .extracting(Passage::part)
        .contains(Part.ADVANTAGE, Part.CAPABILITIES, Part.SETTING)
        .doesNotContain(Part.PRINCIPLE);
  }

  @Test
  void aSupplyOfAnOrganizationThatIsNotShownHoldsNothingOfIt() {
    var id = given.aSeed().with("disclosure", Map.of("organization", "VETTED")).published().id();
    var open = supply(id, Rung.PUBLIC);
    assertThat(open.location()).isNull();
    assertThat(open.texts()).extracting(Passage::part).doesNotContain(Part.ORGANIZATION);
    assertThat(supply(id, Rung.VETTED).texts())
        .extracting(Passage::part)
        .contains(Part.ORGANIZATION);
  }

  @Test
  void aDocumentExistsOnlyForRungsThatMayKnowOfTheSeed() {
    var document = document(given.aSeed().published().id());
    assertThat(document.contents()).containsOnlyKeys(Rung.values());
    assertThat(document.contents().get(Rung.PUBLIC).facets())
        .containsKeys("kind", "process", "material", "department", "place", "role", "state")
        .containsKey("prefecture");
    assertThat(document.contents().get(Rung.VETTED).passages())
        .extracting(Passage::part)
        .doesNotContain(Part.PRINCIPLE);
    assertThat(document(given.aSeed().draft().id()).contents()).containsOnlyKeys(Rung.COORDINATORS);
  }

  private Supply supply(String id, Rung rung) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var seed = seeds.findById(UUID.fromString(id));
              var owner = organizations.findById(seed.organizationId());
              return SeedTexts.supply(
                  seed, rung.clearance(), owner, TODAY, List.of(), vocabularies);
            });
  }

  private Document document(String id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var seed = seeds.findById(UUID.fromString(id));
              var owner = organizations.findById(seed.organizationId());
              return SeedTexts.document(seed, owner, vocabularies);
            });
  }
}

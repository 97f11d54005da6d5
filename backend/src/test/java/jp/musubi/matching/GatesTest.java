package jp.musubi.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatesTest {

  @ParameterizedTest
  @CsvSource({
    "true,  true,  true,  open",
    "false, true,  false, needClosed",
    "true,  false, false, seedClosed",
    "false, false, false, needClosed",
  })
  void bothSidesMustBeOpen(boolean need, boolean seed, boolean passes, String reason) {
    expect(
        Gates.availability(Demand.of("n").open(need).build(), Supply.of("s").open(seed).build()),
        passes,
        "gate.availability." + reason);
  }

  @ParameterizedTest
  @CsvSource({
    "a, b, true, different",
    "a, a, false, same",
    "a, , true, unknown",
    ", a, true, unknown"
  })
  void nobodyIsMatchedWithThemselves(String need, String seed, boolean passes, String reason) {
    expect(
        Gates.ownOrganization(
            Demand.of("n").organization(need).build(), Supply.of("s").organization(seed).build()),
        passes,
        "gate.ownOrganization." + reason);
  }

  @Test
  void everyCertificateAskedForMustBeHeld() {
    var need = Demand.of("n").certificates(List.of("iso-13485", "iso-9001")).build();
    expect(
        Gates.certificates(
            need, Supply.of("s").certificates(List.of("iso-9001", "iso-13485", "x")).build()),
        true,
        "gate.certificates.held");
    var gate = Gates.certificates(need, Supply.of("s").certificates(List.of("iso-9001")).build());
    expect(gate, false, "gate.certificates.missing");
    assertThat(gate.detail().args().getFirst().values()).containsExactly("iso-13485");
  }

  @Test
  void aFinancierNeedsNoMakersCertificates() {
    var need = Demand.of("n").certificates(List.of("iso-13485")).build();
    expect(
        Gates.certificates(need, Supply.of("s").role(TeamRole.FUNDING).build()),
        true,
        "gate.certificates.notAsked");
  }

  @ParameterizedTest
  @CsvSource({
    "02, true,  02, ,   true,  inside",
    "02, true,  03, 02, true,  served",
    "02, true,  03, 05, false, outside",
    "02, true,  ,   ,   false, unknown",
    "02, true,  ,   02, true,  served",
    "02, false, 03, ,   true,  notAsked",
    ",   true,  03, ,   true,  notAsked",
  })
  void aRegionThatIsAMustIsMetByPlaceOrByService(
      String asked, boolean must, String at, String served, boolean passes, String reason) {
    var seed = Supply.of("s").location(at == null ? null : new Location(at, null));
    if (served != null) {
      seed.regionsServed(List.of(served));
    }
    expect(
        Gates.region(Demand.of("n").region(asked, must).build(), seed.build()),
        passes,
        "gate.region." + reason);
  }

  @Test
  void anOpenConflictOnEitherSideBars() {
    var need = Demand.of("n").organization("hospital").conflicts(List.of("maker"));
    var maker = Supply.of("s").organization("maker");
    expect(Gates.conflict(need.build(), maker.build()), false, "gate.conflict.open");
    expect(
        Gates.conflict(
            Demand.of("n").organization("hospital").build(),
            Supply.of("s").organization("other").conflicts(List.of("hospital")).build()),
        false,
        "gate.conflict.open");
    expect(
        Gates.conflict(need.build(), Supply.of("s").organization("other").build()),
        true,
        "gate.conflict.none");
    expect(Gates.conflict(need.build(), Supply.of("s").build()), true, "gate.conflict.none");
  }

  private static void expect(Gate gate, boolean passed, String key) {
    assertThat(gate.passed()).as(gate.toString()).isEqualTo(passed);
    assertThat(gate.detail().key()).isEqualTo(key);
  }
}

package jp.musubi.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 第1種: III–IV and lower; 第2種: II, I; 第3種: I. Nothing else places a device on the market. */
class LicenceGateTest {

  @ParameterizedTest
  @CsvSource({
    "MAH_1,         I, true",
    "MAH_1,         II, true",
    "MAH_1,         III, true",
    "MAH_1,         IV, true",
    "MAH_2,         I, true",
    "MAH_2,         II, true",
    "MAH_2,         III, false",
    "MAH_2,         IV, false",
    "MAH_3,         I, true",
    "MAH_3,         II, false",
    "MAH_3,         III, false",
    "MAH_3,         IV, false",
    "MANUFACTURING, I, false",
    "MANUFACTURING, II, false",
    "MANUFACTURING, III, false",
    "MANUFACTURING, IV, false",
    "SALES_RENTAL,  I, false",
    "SALES_RENTAL,  II, false",
    "SALES_RENTAL,  III, false",
    "SALES_RENTAL,  IV, false",
    "REPAIR,        I, false",
    "REPAIR,        II, false",
    "REPAIR,        III, false",
    "REPAIR,        IV, false",
  })
  void aHolderMayMarketTheClassesOfItsLicenceOnly(
      LicenceKind held, DeviceClass asked, boolean passes) {
    var gate = gate(asked, TeamRole.MAH, Set.of(held));
    assertThat(gate.passed()).isEqualTo(passes);
    assertThat(gate.detail().key())
        .isEqualTo(passes ? "gate.licence.covered" : "gate.licence.notCovered");
  }

  @ParameterizedTest
  @EnumSource(DeviceClass.class)
  void withoutAnyLicenceNoClassMayBeMarketed(DeviceClass asked) {
    var gate = gate(asked, TeamRole.MAH, Set.of());
    assertThat(gate.passed()).isFalse();
    assertThat(gate.detail())
        .isEqualTo(Detail.of("gate.licence.none", Detail.Arg.text("class", asked)));
  }

  @ParameterizedTest
  @EnumSource(value = TeamRole.class, mode = EnumSource.Mode.EXCLUDE, names = "MAH")
  void onlyTheMarketingAuthorizationHolderNeedsOne(TeamRole other) {
    assertThat(gate(DeviceClass.IV, other, Set.of()).passed()).isTrue();
  }

  @Test
  void oneFittingLicenceAmongSeveralIsEnough() {
    var held = Set.of(LicenceKind.MANUFACTURING, LicenceKind.MAH_3, LicenceKind.MAH_1);
    assertThat(gate(DeviceClass.III, TeamRole.MAH, held).passed()).isTrue();
  }

  @Test
  void anUndecidedClassBarsNobodyAndIsSaidToBeUnchecked() {
    var need = Demand.of("n").build();
    var seed = Supply.of("s").role(TeamRole.MAH).build();
    var gate = Gates.licence(need, seed);
    assertThat(gate.passed()).isTrue();
    assertThat(gate.detail().key()).isEqualTo("gate.licence.classUndecided");
  }

  private static Gate gate(DeviceClass asked, TeamRole role, Set<LicenceKind> held) {
    return Gates.licence(
        Demand.of("n").deviceClass(asked).build(),
        Supply.of("s").role(role).licences(List.copyOf(held)).build());
  }
}

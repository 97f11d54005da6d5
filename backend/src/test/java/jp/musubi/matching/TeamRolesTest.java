package jp.musubi.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a device class and a site's wishes require of a team. */
class TeamRolesTest {

  @ParameterizedTest
  @CsvSource({
    "I,   MAH MAKER,      MAH_1 MAH_2 MAH_3",
    "II,  MAH MAKER TEST, MAH_1 MAH_2",
    "III, MAH MAKER TEST, MAH_1",
    "IV,  MAH MAKER TEST, MAH_1",
  })
  void aDeviceClassRequiresItsRolesAndLicences(DeviceClass asked, String roles, String licences) {
    var required = TeamRoles.of(Demand.of("n").deviceClass(asked).build(), Set.of());
    assertThat(roles(required)).containsExactlyElementsOf(roles(roles));
    var licence = required.getFirst().reasons().getFirst();
    assertThat(licence.key()).isEqualTo("team.role.licence");
    assertThat(licence.args().getLast().values()).containsExactly(licences.split(" "));
  }

  @Test
  void withoutADeviceClassOnlyWishesCount() {
    var need = Demand.of("n").roles(roles("MAKER TECHNOLOGY")).build();
    var required = TeamRoles.of(need, Set.of());
    assertThat(roles(required)).containsExactly(TeamRole.MAKER, TeamRole.TECHNOLOGY);
    assertThat(required)
        .allSatisfy(one -> assertThat(keys(one)).containsExactly("team.role.wished"));
  }

  @Test
  void nothingIsRequiredWhereNothingIsKnown() {
    assertThat(TeamRoles.of(Demand.of("n").build(), Set.of())).isEmpty();
  }

  @Test
  void everyReasonForARoleIsTold() {
    var need = Demand.of("n").deviceClass(DeviceClass.II).roles(roles("MAH FUNDING")).build();
    var required = TeamRoles.of(need, roles("MAH TECHNOLOGY"));
    assertThat(roles(required)).containsExactly(TeamRole.values());
    assertThat(required)
        .extracting(TeamRolesTest::keys)
        .containsExactly(
            List.of("team.role.licence", "team.role.wished"),
            List.of("team.role.making"),
            List.of("team.role.added"),
            List.of("team.role.testing"),
            List.of("team.role.wished"));
  }

  private static List<String> keys(TeamRoles.Required required) {
    return required.reasons().stream().map(Detail::key).toList();
  }

  private static List<TeamRole> roles(List<TeamRoles.Required> required) {
    return required.stream().map(TeamRoles.Required::role).toList();
  }

  private static List<TeamRole> roles(String names) {
    return Arrays.stream(names.split(" ")).map(TeamRole::valueOf).toList();
  }
}

package jp.musubi.matching;

import static jp.musubi.matching.GivenTeams.candidate;
import static jp.musubi.matching.GivenTeams.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who gets into a team, rule by rule. */
class TeamMembersTest {
  private static final Location AOMORI = new Location("02", "022012");
  private static final Location HIROSAKI = new Location("02", "022021");
  private static final Location TOKYO = new Location("13", "131016");

  private final Demand need =
      Demand.of("n")
          .organization("site")
          .location(AOMORI)
          .roles(List.of(TeamRole.MAKER, TeamRole.TEST))
          .build();

  @Test
  void theBetterFitTakesTheRole() {
    var team =
        best(
            Ties.unknown(),
            candidate(TeamRole.MAKER, "poor", 0.2),
            candidate(TeamRole.MAKER, "good", 0.6),
            candidate(TeamRole.TEST, "lab", 0.1));
    assertThat(ids(team)).containsExactly("good", "lab");
    assertThat(team.score()).isEqualTo(0.88 / 2 * 0.6 + 0.88 / 2 * 0.1);
  }

  @Test
  void ofTwoThatFitAlikeTheOneWhoIsNearerToTheOthersTakesTheRole() {
    var team =
        best(
            Ties.unknown(),
            candidate(TeamRole.MAKER, "a-far", "far", TOKYO, 0.5, true),
            candidate(TeamRole.MAKER, "near", "near", HIROSAKI, 0.5, true),
            candidate(TeamRole.TEST, "lab", "lab", HIROSAKI, 0.1, true));
    assertThat(ids(team)).containsExactly("near", "lab");
    assertThat(team.links())
        .extracting(link -> link.proximity().detail().key())
        .containsExactly(
            "factor.proximity.samePrefecture",
            "factor.proximity.samePrefecture",
            "factor.proximity.sameMunicipality");
  }

  @Test
  void ofTwoThatFitAlikeTheOneWhoWorkedWithTheOthersTakesTheRole() {
    var ties = new Ties(true, Map.of(Set.of("known", "lab"), 2));
    var team =
        best(
            ties,
            candidate(TeamRole.MAKER, "a-stranger", "stranger", null, 0.5, true),
            candidate(TeamRole.MAKER, "known", "known", null, 0.5, true),
            candidate(TeamRole.TEST, "lab", "lab", null, 0.1, true));
    assertThat(ids(team)).containsExactly("known", "lab");
    assertThat(team.links())
        .extracting(link -> link.ties().detail().key())
        .containsExactly("team.ties.none", "team.ties.none", "team.ties.together");
    assertThat(team.ties()).isEqualTo(Math.floor(0.05 / 3 * 0.75 * 1e6) / 1e6);
  }

  @Test
  void oneOrganizationMayTakeSeveralRoles() {
    var team =
        best(
            Ties.unknown(),
            candidate(TeamRole.MAKER, "part", "both", null, 0.5, true),
            candidate(TeamRole.TEST, "bench", "both", null, 0.5, true),
            candidate(TeamRole.TEST, "lab", "lab", null, 0.5, true));
    assertThat(ids(team)).containsExactly("part", "bench");
    assertThat(team.proximity()).isEqualTo(Math.floor(0.07 / 3 * 1e6) / 1e6);
    assertThat(team.links().getLast().proximity().detail().key()).isEqualTo("team.proximity.same");
  }

  @Test
  void whoIsNotShownIsNeverTakenForTheSameOrganization() {
    var team =
        best(
            Ties.unknown(),
            candidate(TeamRole.MAKER, "part", null, null, 0.5, true),
            candidate(TeamRole.TEST, "bench", null, null, 0.5, true));
    assertThat(team.proximity()).isZero();
    assertThat(team.ties()).isZero();
    assertThat(team.links())
        .extracting(link -> link.proximity().detail().key())
        .containsOnly("factor.proximity.unknown");
    assertThat(team.links())
        .extracting(link -> link.ties().detail().key())
        .containsOnly("team.ties.unknown");
  }

  @Test
  void aMissingRoleIsNamedWithThoseWhoComeNearest() {
    var team =
        best(
            Ties.unknown(),
            candidate(TeamRole.MAKER, "maker", 0.5),
            candidate(TeamRole.TEST, "weak", "a", null, 0.2, false),
            candidate(TeamRole.TEST, "strong", "b", null, 0.7, false));
    assertThat(team.missing()).containsExactly(TeamRole.TEST);
    assertThat(team.seats().getLast().nearest())
        .extracting(TeamCandidate::supplyId)
        .containsExactly("strong", "weak");
    assertThat(team.score()).isEqualTo(0.22);
  }

  @Test
  void withoutAnybodyEveryRoleIsMissingAndTheScoreIsNothing() {
    var team = best(Ties.unknown());
    assertThat(team.missing()).containsExactly(TeamRole.MAKER, TeamRole.TEST);
    assertThat(team.score()).isZero();
    assertThat(team.links()).isEmpty();
  }

  @Test
  void aFixedMemberStaysAndTheOthersAreChosenAroundThem() {
    var search =
        search(
            new Ties(true, Map.of(Set.of("of-poor", "b"), 9)),
            candidate(TeamRole.MAKER, "good", 0.9),
            candidate(TeamRole.MAKER, "poor", 0.1),
            candidate(TeamRole.TEST, "a-lab", "a", null, 0.5, true),
            candidate(TeamRole.TEST, "b-lab", "b", null, 0.48, true));
    assertThat(ids(search.best(Map.of(), 1).getFirst())).containsExactly("good", "a-lab");
    var fixed = search.best(Map.of(TeamRole.MAKER, "poor"), 3);
    assertThat(fixed).extracting(GivenTeams::ids).allMatch(ids -> ids.contains("poor")).hasSize(2);
    assertThat(ids(fixed.getFirst())).containsExactly("poor", "b-lab");
  }

  @Test
  void whoFailsAGateCannotBeFixed() {
    var search = search(Ties.unknown(), candidate(TeamRole.TEST, "x", "a", null, 0.2, false));
    assertThat(search.able(TeamRole.TEST, "x")).isEmpty();
    assertThatThrownBy(() -> search.best(Map.of(TeamRole.TEST, "x"), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theMarketingRoleAsksForTheLicenceOfTheClassWhateverTheSeedIsOfferedAs() {
    var device = Demand.of("n").deviceClass(DeviceClass.II).build();
    assertThat(asMah(device, LicenceKind.MAH_2).eligible()).isTrue();
    assertThat(asMah(device, LicenceKind.MAH_3).eligible()).isFalse();
    assertThat(asMah(device, LicenceKind.MANUFACTURING).eligible()).isFalse();
    var undecided = Demand.of("n").build();
    assertThat(asMah(undecided, LicenceKind.MAH_3).eligible()).isTrue();
    assertThat(asMah(undecided, LicenceKind.MANUFACTURING).eligible()).isFalse();
  }

  private static TeamCandidate asMah(Demand need, LicenceKind held) {
    var seed = Supply.of("s").role(TeamRole.MAKER).licences(List.of(held)).build();
    var matcher =
        new Matcher(
            Weights.shipped(),
            new SpacedTerms(),
            new BridgeReader(Bridge.none(), new SpacedTerms()::of));
    return TeamCandidate.of(TeamRole.MAH, need, seed, matcher.score(need, seed), true);
  }

  private TeamSearch search(Ties ties, TeamCandidate... candidates) {
    return new TeamSearch(need, TeamRoles.of(need, List.of()), List.of(candidates), ties);
  }

  private Team best(Ties ties, TeamCandidate... candidates) {
    return search(ties, candidates).best(Map.of(), 1).getFirst();
  }
}

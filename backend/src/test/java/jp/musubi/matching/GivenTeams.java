package jp.musubi.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Needs and candidates made at random, few enough to try every combination of them. */
final class GivenTeams {
  static final List<Gate> PASSED = List.of(gate(true));
  static final List<Gate> FAILED = List.of(gate(false));
  private static final String[] PREFECTURES = {"02", "03", "05", "13"};

  final Demand need;
  final List<TeamRoles.Required> roles;
  final List<TeamCandidate> candidates = new ArrayList<>();
  final Ties ties;

  GivenTeams(long seed, int most) {
    var random = new Random(seed);
    var wished = new TreeSet<TeamRole>();
    for (var role : TeamRole.values()) {
      if (random.nextInt(3) > 0) {
        wished.add(role);
      }
    }
    wished.add(TeamRole.MAKER);
    need = Demand.of("n").organization("site").location(place(random)).roles(wished).build();
    roles = TeamRoles.of(need, Set.of());
    var places = Stream.generate(() -> place(random)).limit(7).toList();
    for (var role : TeamRole.values()) {
      for (int i = random.nextInt(most); i > 0; i--) {
        int organization = random.nextInt(10);
        candidates.add(
            new TeamCandidate(
                role,
                "seed-" + random.nextInt(40),
                organization > 7 ? null : "org-" + organization,
                organization > 6 ? null : places.get(organization),
                random.nextInt(100) / 100.0,
                random.nextInt(6) == 0 ? FAILED : PASSED));
      }
    }
    var seen = new TreeSet<String>();
    candidates.removeIf(one -> !seen.add(one.role() + one.supplyId()));
    ties = ties(random);
  }

  TeamSearch search() {
    return search(candidates);
  }

  TeamSearch search(List<TeamCandidate> others) {
    return new TeamSearch(need, roles, others, ties);
  }

  static TeamCandidate candidate(TeamRole role, String id, double fit) {
    return candidate(role, id, "of-" + id, null, fit, true);
  }

  static TeamCandidate candidate(
      TeamRole role,
      String id,
      @Nullable String organization,
      @Nullable Location location,
      double fit,
      boolean passes) {
    return new TeamCandidate(role, id, organization, location, fit, passes ? PASSED : FAILED);
  }

  static List<String> ids(Team team) {
    return team.seats().stream()
        .map(seat -> seat.member() == null ? "-" : seat.member().supplyId())
        .toList();
  }

  private static Ties ties(Random random) {
    var together = new HashMap<Set<String>, Integer>();
    var all = new ArrayList<>(List.of("site"));
    for (int i = 0; i < 8; i++) {
      all.add("org-" + i);
    }
    for (var one : all) {
      for (var other : all) {
        if (one.compareTo(other) < 0 && random.nextInt(4) == 0) {
          together.put(Set.of(one, other), 1 + random.nextInt(3));
        }
      }
    }
    return new Ties(true, Map.copyOf(together));
  }

  private static Location place(Random random) {
    var prefecture = PREFECTURES[random.nextInt(PREFECTURES.length)];
    return new Location(prefecture, prefecture + "000" + random.nextInt(2));
  }

  private static Gate gate(boolean passed) {
    return new Gate(
        Gate.Name.REGION, passed, Detail.of("gate.region." + (passed ? "inside" : "outside")));
  }
}

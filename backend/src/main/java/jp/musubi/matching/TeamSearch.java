package jp.musubi.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.musubi.matching.TeamRoles.Required;
import jp.musubi.matching.TeamScore.Party;
import org.jspecify.annotations.Nullable;

/** Completes a need to the roles it requires, from what is known to one asker. */
public final class TeamSearch {
  /** Name of the weights of {@link TeamScore}. */
  public static final String VERSION = "team-1";

  private static final int SWAPS = 8;
  private static final int NEAREST = 3;
  private static final Comparator<TeamCandidate> BY_FIT =
      Comparator.comparingDouble((TeamCandidate one) -> -one.fit())
          .thenComparing(TeamCandidate::supplyId);

  private final List<Required> roles;
  private final TeamScore score;
  private final Map<TeamRole, List<TeamCandidate>> able = new EnumMap<>(TeamRole.class);
  private final Map<TeamRole, List<TeamCandidate>> unable = new EnumMap<>(TeamRole.class);

  /**
   * @param candidates at most one for a role and a seed; those of other roles are left aside
   */
  public TeamSearch(
      Demand demand, List<Required> roles, Collection<TeamCandidate> candidates, Ties ties) {
    this.roles = List.copyOf(roles);
    this.score = new TeamScore(demand, roles.size(), ties);
    for (var required : roles) {
      var all = candidates.stream().filter(one -> one.role() == required.role()).sorted(BY_FIT);
      var parted = all.toList();
      able.put(required.role(), parted.stream().filter(TeamCandidate::eligible).toList());
      unable.put(
          required.role(),
          parted.stream()
              .filter(one -> !one.eligible())
              .sorted(Comparator.comparingLong(TeamCandidate::failed).thenComparing(BY_FIT))
              .toList());
    }
  }

  /** The seed as a candidate for the role, if it passes every gate. */
  public Optional<TeamCandidate> able(TeamRole role, String supplyId) {
    return able.getOrDefault(role, List.of()).stream()
        .filter(one -> one.supplyId().equals(supplyId))
        .findFirst();
  }

  /**
   * The best teams, the best first; none where no role is required.
   *
   * @param fixed seeds that must be in their role, each {@link #able} to
   */
  public List<Team> best(Map<TeamRole, String> fixed, int limit) {
    fixed.forEach(this::require);
    if (roles.isEmpty()) {
      return List.of();
    }
    var filled = roles.stream().filter(r -> !able.getOrDefault(r.role(), List.of()).isEmpty());
    var taken = filled.map(Required::role).toList();
    if (taken.isEmpty()) {
      return List.of(team(Map.of()));
    }
    var choices = taken.stream().map(role -> choices(role, fixed.get(role))).toList();
    return new TeamBoard(score, choices, limit)
        .best().stream().map(members -> team(byRole(members))).toList();
  }

  private static Map<TeamRole, TeamCandidate> byRole(List<TeamCandidate> members) {
    var byRole = new EnumMap<TeamRole, TeamCandidate>(TeamRole.class);
    members.forEach(member -> byRole.put(member.role(), member));
    return byRole;
  }

  private TeamCandidate require(TeamRole role, String supplyId) {
    return able(role, supplyId)
        .orElseThrow(() -> new IllegalArgumentException(role + ":" + supplyId));
  }

  /** An organization's best seed stands for it: another one of the same would be no other team. */
  private List<TeamCandidate> choices(TeamRole role, @Nullable String fixed) {
    if (fixed != null) {
      return List.of(require(role, fixed));
    }
    var seen = new HashSet<String>();
    return able.getOrDefault(role, List.of()).stream()
        .filter(one -> one.organization() == null || seen.add(one.organization()))
        .sorted(Comparator.comparing(TeamCandidate::supplyId))
        .toList();
  }

  private Team team(Map<TeamRole, TeamCandidate> members) {
    var seats = new ArrayList<Team.Seat>();
    var links = new ArrayList<Team.Link>();
    var before = new ArrayList<TeamCandidate>();
    long fit = 0;
    long proximity = 0;
    long ties = 0;
    for (var required : roles) {
      var member = members.get(required.role());
      if (member == null) {
        seats.add(new Team.Seat(required, null, 0, List.of(), nearest(required.role())));
        continue;
      }
      var party = Party.of(member);
      fit += score.fit(member);
      proximity += score.proximity(score.site(), party);
      ties += score.ties(score.site(), party);
      links.add(score.link(null, score.site(), member.role(), party));
      for (var other : before) {
        proximity += score.proximity(Party.of(other), party);
        ties += score.ties(Party.of(other), party);
        links.add(score.link(other.role(), Party.of(other), member.role(), party));
      }
      before.add(member);
      seats.add(
          new Team.Seat(
              required,
              member,
              score.fit(member) / TeamScore.STEPS,
              swaps(member, members),
              List.of()));
    }
    return new Team(
        (fit + proximity + ties) / TeamScore.STEPS,
        fit / TeamScore.STEPS,
        proximity / TeamScore.STEPS,
        ties / TeamScore.STEPS,
        seats,
        links);
  }

  private List<TeamCandidate> nearest(TeamRole role) {
    return unable.getOrDefault(role, List.of()).stream().limit(NEAREST).toList();
  }

  private List<Team.Swap> swaps(TeamCandidate member, Map<TeamRole, TeamCandidate> members) {
    var others = members.values().stream().filter(one -> one.role() != member.role()).toList();
    long without = 0;
    for (int i = 0; i < others.size(); i++) {
      without += score.alone(others.get(i));
      for (int j = 0; j < i; j++) {
        without += score.pair(Party.of(others.get(j)), Party.of(others.get(i)));
      }
    }
    long rest = without;
    return able.getOrDefault(member.role(), List.of()).stream()
        .filter(one -> !one.supplyId().equals(member.supplyId()))
        .map(one -> new Team.Swap(one, (rest + beside(one, others)) / TeamScore.STEPS))
        .sorted(
            Comparator.comparingDouble((Team.Swap swap) -> -swap.score())
                .thenComparing(swap -> swap.candidate().supplyId()))
        .limit(SWAPS)
        .toList();
  }

  private long beside(TeamCandidate one, List<TeamCandidate> others) {
    long worth = score.alone(one);
    for (var other : others) {
      worth += score.pair(Party.of(other), Party.of(one));
    }
    return worth;
  }
}

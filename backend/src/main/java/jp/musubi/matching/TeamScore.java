package jp.musubi.matching;

import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.matching.Detail.Arg;
import org.jspecify.annotations.Nullable;

/**
 * What members and pairs of members are worth in a team of so many roles, in whole millionths of
 * the score, so that sums are exact. A role that nobody takes is worth nothing, and so are its
 * pairs. The weights are judgement: docs/matching.md.
 */
final class TeamScore {
  static final double STEPS = 1_000_000;
  static final double FIT = 0.88;
  static final double PROXIMITY = 0.07;
  static final double TIES = 0.05;

  /** Somebody in a team: a member, or the site itself. */
  record Party(@Nullable String organization, @Nullable Location location) {
    static Party of(TeamCandidate member) {
      return new Party(member.organization(), member.location());
    }

    boolean isSameAs(Party other) {
      return organization != null && organization.equals(other.organization);
    }
  }

  private final Party site;
  private final Ties ties;

  /** Most have no ties; those need no closer look. */
  private final Set<String> tied;

  private final double fitShare;
  private final double proximityShare;
  private final double tiesShare;

  TeamScore(Demand demand, int roles, Ties ties) {
    this.site = new Party(demand.organizationId(), demand.location());
    this.ties = ties;
    tied = ties.together().keySet().stream().flatMap(Set::stream).collect(Collectors.toSet());
    int pairs = roles * (roles + 1) / 2;
    fitShare = FIT * STEPS / Math.max(1, roles);
    proximityShare = PROXIMITY * STEPS / Math.max(1, pairs);
    tiesShare = TIES * STEPS / Math.max(1, pairs);
  }

  Party site() {
    return site;
  }

  long fit(TeamCandidate member) {
    return (long) Math.floor(fitShare * member.fit());
  }

  long proximity(Party one, Party other) {
    return (long) Math.floor(proximityShare * nearness(one, other));
  }

  long ties(Party one, Party other) {
    return (long) Math.floor(tiesShare * acquaintance(one, other));
  }

  long pair(Party one, Party other) {
    return proximity(one, other) + ties(one, other);
  }

  /** What a member adds alone: their fit, and how they stand to the site. */
  long alone(TeamCandidate member) {
    return fit(member) + pair(site, Party.of(member));
  }

  private static double nearness(Party one, Party other) {
    return one.isSameAs(other) ? 1 : Nearness.of(one.location(), other.location()).value();
  }

  /** One match together is half of knowing each other fully; every further one halves the rest. */
  private double acquaintance(Party one, Party other) {
    if (one.isSameAs(other)) {
      return 1;
    }
    return 1 - Math.pow(0.5, matches(one, other));
  }

  private int matches(Party one, Party other) {
    var first = one.organization();
    var second = other.organization();
    return first == null || second == null || !tied.contains(first) || !tied.contains(second)
        ? 0
        : ties.between(first, second);
  }

  Team.Link link(@Nullable TeamRole from, Party one, TeamRole to, Party other) {
    return new Team.Link(
        from,
        to,
        new Team.Share(proximity(one, other) / STEPS, nearnessInWords(one, other)),
        new Team.Share(ties(one, other) / STEPS, acquaintanceInWords(one, other)));
  }

  private static Detail nearnessInWords(Party one, Party other) {
    return one.isSameAs(other)
        ? Detail.of("team.proximity.same")
        : Nearness.reading(other.location(), one.location()).reason().get().detail();
  }

  private Detail acquaintanceInWords(Party one, Party other) {
    if (one.isSameAs(other)) {
      return Detail.of("team.ties.same");
    }
    if (!ties.known()) {
      return Detail.of("team.ties.unknown");
    }
    int matches = matches(one, other);
    return matches == 0
        ? Detail.of("team.ties.none")
        : Detail.of("team.ties.together", Arg.text("count", matches));
  }
}

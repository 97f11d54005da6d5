package jp.musubi.match;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.identity.Actor;
import jp.musubi.match.Suggestions.Pair;
import jp.musubi.matching.Demand;
import jp.musubi.matching.Team;
import jp.musubi.matching.TeamCandidate;
import jp.musubi.matching.TeamRole;
import jp.musubi.matching.TeamRoles;
import jp.musubi.matching.TeamSearch;
import jp.musubi.matching.Ties;
import jp.musubi.need.Need;
import jp.musubi.seed.Seed;
import jp.musubi.seed.Seeds;
import jp.musubi.shared.DomainException;

/** Completes a need to the roles it requires, from what the asker is cleared for alone. */
@ApplicationScoped
class Teams {
  @Inject Suggestions suggestions;
  @Inject TeamCandidates candidates;
  @Inject MatchQueries matches;
  @Inject Seeds seeds;
  @Inject MeterRegistry registry;

  /** The teams, the best first, and what is known of everybody in them, by the seed's id. */
  record Found(List<Team> teams, Map<String, Pair> pairs) {}

  /**
   * The best teams for a need; none for one that is not matched at present, as for suggestions.
   *
   * @throws DomainException 404 where a fixed seed is none or the asker may not know of it; 422
   *     where it cannot take the role
   */
  Found forNeed(Need need, Actor actor, FixedMembers fixed, int limit) {
    // Looked up first: what is answered of a seed one may not know of depends on nothing else.
    var named = new EnumMap<TeamRole, Seed>(TeamRole.class);
    fixed.seeds().forEach((role, id) -> named.put(role, seeds.visible(id, actor)));
    var asked = suggestions.asked(need, actor);
    var required = TeamRoles.of(asked.demand(), named.keySet());
    if (!asked.demand().open() || required.isEmpty()) {
      return new Found(List.of(), Map.of());
    }
    var roles = required.stream().map(TeamRoles.Required::role).toList();
    var pairs =
        candidates.find(asked, roles, Set.copyOf(named.values())).stream()
            .collect(Collectors.toMap(pair -> pair.supply().id(), Function.identity()));
    var able =
        pairs.values().stream()
            .flatMap(
                pair ->
                    roles.stream()
                        .filter(
                            role ->
                                TeamCandidates.mightTake(role, pair)
                                    || pair.seed().id().equals(fixed.seeds().get(role)))
                        .map(role -> candidate(role, asked.demand(), pair, actor)))
            .toList();
    var search = new TeamSearch(asked.demand(), required, able, ties(need, able, actor));
    var chosen = new EnumMap<TeamRole, String>(TeamRole.class);
    fixed.seeds().forEach((role, id) -> chosen.put(role, able(search, role, id)));
    var teams = search.best(chosen, limit);
    registry.counter("musubi.teams.served").increment(teams.size());
    return new Found(teams, pairs);
  }

  private static TeamCandidate candidate(TeamRole role, Demand demand, Pair pair, Actor actor) {
    var shown = pair.seed().showsOrganization(actor.rung().clearance());
    return TeamCandidate.of(role, demand, pair.supply(), pair.scored(), shown);
  }

  private static String able(TeamSearch search, TeamRole role, UUID seedId) {
    return search
        .able(role, seedId.toString())
        .map(TeamCandidate::supplyId)
        .orElseThrow(() -> DomainException.invalid("member", "cannot-take-role"));
  }

  /** Which organizations were introduced to each other is for coordinators to know. */
  private Ties ties(Need need, List<TeamCandidate> able, Actor actor) {
    if (!actor.coordinates()) {
      return Ties.unknown();
    }
    var organizations = new LinkedHashSet<UUID>();
    organizations.add(need.organizationId());
    for (var candidate : able) {
      var organization = candidate.organization();
      if (organization != null && candidate.eligible()) {
        organizations.add(UUID.fromString(organization));
      }
    }
    return new Ties(true, matches.together(organizations));
  }
}

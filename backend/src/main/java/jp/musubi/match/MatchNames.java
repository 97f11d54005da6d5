package jp.musubi.match;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Clearance;
import jp.musubi.matching.Demand;
import jp.musubi.matching.TeamRole;
import jp.musubi.matching.TeamRoles;
import jp.musubi.need.Need;
import jp.musubi.seed.Seed;
import jp.musubi.shared.Ref;

/** Names of what matches point to, as far as one reader may know them. */
record MatchNames(
    Actor actor,
    Map<UUID, Need> needs,
    Map<UUID, Seed> seeds,
    Map<UUID, String> organizations,
    Map<UUID, String> members,
    Map<UUID, Clearance> granted) {

  String needTitle(UUID id) {
    var need = needs.get(id);
    return need == null ? "" : need.seenAt(clearance(id, need.organizationId())).title();
  }

  /** The roles that the need requires to be filled, as for its teams. */
  Set<TeamRole> rolesRequired(UUID id) {
    var need = needs.get(id);
    if (need == null) {
      return Set.of();
    }
    var seen = need.seenAt(clearance(id, need.organizationId()));
    var demand = Demand.of(id.toString()).roles(seen.rolesSought());
    if (seen.jmdnCode() != null) {
      demand.deviceClass(need.deviceClass().orElse(null));
    }
    return TeamRoles.of(demand.build(), Set.of()).stream()
        .map(TeamRoles.Required::role)
        .collect(Collectors.toSet());
  }

  Optional<Ref> seed(UUID id) {
    return Optional.ofNullable(seeds.get(id))
        .map(seed -> new Ref(id, seed.seenAt(clearance(id, seed.organizationId())).title()));
  }

  Optional<Ref> member(UUID id) {
    return Ref.to(id, members);
  }

  /** The organization behind a participant, where its need or seed lets the reader know it. */
  Optional<Ref> organization(Match match, Participant participant) {
    var id = participant.organizationId();
    var named =
        participant
            .seedId()
            .map(seeds::get)
            .map(seed -> seed.showsOrganization(clearance(seed.id(), id)))
            .orElseGet(() -> showsOwner(match.needId(), id));
    return named && organizations.containsKey(id)
        ? Optional.of(new Ref(id, organizations.get(id)))
        : Optional.empty();
  }

  private boolean showsOwner(UUID needId, UUID organizationId) {
    var need = needs.get(needId);
    return need != null && need.showsOrganization(clearance(needId, organizationId));
  }

  private Clearance clearance(UUID recordId, UUID ownerId) {
    return actor.coordinates() || actor.actsFor(ownerId)
        ? Clearance.FULL
        : granted.getOrDefault(recordId, actor.rung().clearance());
  }
}

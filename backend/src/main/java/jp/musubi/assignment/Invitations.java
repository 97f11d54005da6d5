package jp.musubi.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.musubi.shared.Rows;

/** All invitations, and whom one could invite. */
@ApplicationScoped
class Invitations implements PanacheRepositoryBase<Invitation, UUID> {
  @Inject EntityManager entities;
  @Inject AssignmentConfig config;
  @Inject Clock clock;

  /**
   * An organization that can be told of a need.
   *
   * @param recent invitations in the present period; {@code ever}: in all
   */
  record Guest(UUID id, boolean verified, int recent, int ever) {}

  /** Published needs, those with the fewest invitations and then the oldest first. */
  List<UUID> needsToInviteFor(int most) {
    return Rows.of(
            entities
                .createNativeQuery(
                    """
                    select n.id from need n left join need_invitation i on i.need_id = n.id
                    where n.state = 'PUBLISHED' group by n.id
                    order by count(i.id), n.published_at, n.id
                    """,
                    Tuple.class)
                .setMaxResults(most))
        .stream()
        .map(row -> row.get(0, UUID.class))
        .toList();
  }

  /** Those with a published seed and a member who would read it. */
  Map<UUID, Guest> guests() {
    return guests(
        """
        and exists (select 1 from seed s where s.organization_id = o.id and s.state = 'PUBLISHED')
        """,
        Set.of());
  }

  /** These, kept from being invited by anybody else until the transaction ends. */
  Map<UUID, Guest> locked(Collection<UUID> organizationIds) {
    if (organizationIds.isEmpty()) {
      return Map.of();
    }
    entities
        .createNativeQuery("select id from organization where id in (:ids) order by id for update")
        .setParameter("ids", organizationIds)
        .getResultList();
    return guests("and o.id in (:ids)", organizationIds);
  }

  private Map<UUID, Guest> guests(String condition, Collection<UUID> ids) {
    var query =
        entities.createNativeQuery(
            """
            select o.id, o.state = 'VERIFIED',
              count(i.id) filter (where i.invited_at > :since), count(i.id)
            from organization o left join need_invitation i on i.organization_id = o.id
            where o.state not in ('SUSPENDED', 'CLOSED')
              and exists (select 1 from member m where m.organization_id = o.id and m.active)
              %s
            group by o.id
            """
                .formatted(condition),
            Tuple.class);
    query.setParameter("since", clock.instant().minus(config.invitationPeriod()));
    if (!ids.isEmpty()) {
      query.setParameter("ids", ids);
    }
    return Rows.of(query).stream()
        .map(
            row ->
                new Guest(
                    row.get(0, UUID.class),
                    row.get(1, Boolean.class),
                    row.get(2, Number.class).intValue(),
                    row.get(3, Number.class).intValue()))
        .collect(Collectors.toMap(Guest::id, guest -> guest));
  }

  /** Organizations that know of each need already: invited, or in a match for it. */
  Map<UUID, Set<UUID>> alreadyTold(Collection<UUID> needIds) {
    return needIds.isEmpty()
        ? Map.of()
        : pairs(
            entities
                .createNativeQuery(
                    """
                    select need_id, organization_id from need_invitation where need_id in (:needs)
                    union select m.need_id, p.organization_id from match m
                      join match_participant p on p.match_id = m.id where m.need_id in (:needs)
                    """,
                    Tuple.class)
                .setParameter("needs", needIds));
  }

  /** Organizations invited to each need. */
  Map<UUID, Set<UUID>> invited(Collection<UUID> needIds) {
    return needIds.isEmpty()
        ? Map.of()
        : pairs(
            entities
                .createNativeQuery(
                    "select need_id, organization_id from need_invitation where need_id in (:needs)",
                    Tuple.class)
                .setParameter("needs", needIds));
  }

  private static Map<UUID, Set<UUID>> pairs(Query query) {
    var pairs = new HashMap<UUID, Set<UUID>>();
    for (var row : Rows.of(query)) {
      pairs
          .computeIfAbsent(row.get(0, UUID.class), need -> new HashSet<>())
          .add(row.get(1, UUID.class));
    }
    return pairs;
  }
}

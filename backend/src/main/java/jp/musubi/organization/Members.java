package jp.musubi.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Membership;
import jp.musubi.identity.Role;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.ListQuery;
import jp.musubi.shared.Page;
import jp.musubi.shared.PageParams;
import jp.musubi.shared.Rows;

/** The people who act for organizations. */
@ApplicationScoped
public class Members implements Membership.Source, PanacheRepositoryBase<Member, UUID> {
  private static final Map<String, ListQuery.Sort> SORTS =
      Map.of(
          "createdAt", new ListQuery.Sort("e.createdAt", Instant.class),
          "displayName", new ListQuery.Sort("e.displayName", String.class));

  @Inject EntityManager entities;
  @Inject Clock clock;

  @Override
  public Optional<Membership> of(String subject) {
    var query =
        entities
            .createNativeQuery(
                """
                select m.id, m.organization_id, m.display_name, o.state = 'VERIFIED'
                from member m join organization o on o.id = m.organization_id
                where m.subject = :subject and m.active
                """,
                Tuple.class)
            .setParameter("subject", subject);
    return Rows.of(query).stream()
        .findFirst()
        .map(
            row ->
                new Membership(
                    row.get(0, UUID.class),
                    row.get(1, UUID.class),
                    row.get(2, String.class),
                    row.get(3, Boolean.class)));
  }

  /** Display names by member id. */
  public Map<UUID, String> names(Collection<UUID> memberIds) {
    return names("id", UUID.class, memberIds);
  }

  /** Display names by the subject of the login. */
  public Map<String, String> namesOfSubjects(Collection<String> subjects) {
    return names("subject", String.class, subjects);
  }

  private <K> Map<K, String> names(String column, Class<K> type, Collection<K> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    var query =
        entities
            .createNativeQuery(
                "select %1$s, display_name from member where %1$s in (:keys)".formatted(column),
                Tuple.class)
            .setParameter("keys", keys);
    return Rows.of(query).stream()
        .collect(Collectors.toMap(row -> row.get(0, type), row -> row.get(1, String.class)));
  }

  /** Active coordinators, by name; {@code only} these, or all where it is empty. */
  public List<Coordinator> coordinators(Collection<UUID> only) {
    var all = "role = ?1 and active";
    var found =
        only.isEmpty()
            ? list(all + " order by displayName, id", Role.COORDINATOR)
            : list(all + " and id in ?2 order by displayName, id", Role.COORDINATOR, only);
    return found.stream().map(Coordinator::of).toList();
  }

  /** A page of the active coordinators, by name. */
  public Page<Coordinator> coordinators(PageParams page) {
    return new ListQuery<>(entities, Member.class)
        .where("e.role = :role and e.active", Map.of("role", Role.COORDINATOR))
        .page(page, SORTS, "displayName")
        .map(Coordinator::of);
  }

  /** Keeps these from changing until the transaction ends, always in the same order. */
  public void lock(Collection<UUID> memberIds) {
    if (!memberIds.isEmpty()) {
      entities
          .createNativeQuery("select id from member where id in (:ids) order by id for update")
          .setParameter("ids", memberIds)
          .getResultList();
    }
  }

  /** Whether this is an active coordinator. */
  public boolean isCoordinator(UUID memberId) {
    return count("id = ?1 and role = ?2 and active", memberId, Role.COORDINATOR) > 0;
  }

  Page<Member> page(UUID organizationId, PageParams page) {
    return new ListQuery<>(entities, Member.class)
        .where("e.organizationId = :organization", Map.of("organization", organizationId))
        .page(page, SORTS, "createdAt");
  }

  /**
   * Adds a person to an organization.
   *
   * @throws DomainException 409 where they belong to one already
   */
  public Member admit(UUID organizationId, AddMember person) {
    return keep(Member.join(organizationId, person, clock.instant()));
  }

  private Member keep(Member member) {
    if (count("subject", member.subject()) > 0) {
      throw new DomainException(DomainException.Kind.CONFLICT, "duplicate");
    }
    persistAndFlush(member);
    return member;
  }

  /** Adds somebody who has not logged in yet. */
  Member admitInvited(UUID organizationId, AddMember person) {
    var now = clock.instant();
    var member = Member.join(organizationId, person, now);
    member.invited(now);
    return keep(member);
  }

  /** The member of an organization; 404 for those of others. */
  Member inOrganization(UUID organizationId, UUID memberId) {
    return findByIdOptional(memberId)
        .filter(member -> member.organizationId().equals(organizationId))
        .orElseThrow(DomainException::notFound);
  }

  /** Makes whoever registered an organization its first member. */
  void admitFirst(Organization organization, Actor actor, String email) {
    var role =
        actor.roles().stream().findFirst().orElseGet(() -> usualRole(organization.profile()));
    admit(
        organization.id(),
        new AddMember(
            actor.subject(), actor.displayName(), role, null, email, List.of(), List.of()));
  }

  private static Role usualRole(OrganizationProfile profile) {
    return switch (profile.kind()) {
      case HOSPITAL, CLINIC, CARE_FACILITY -> Role.CLINICIAN;
      case FINANCIAL_INSTITUTION -> Role.FUNDER;
      case GOVERNMENT -> Role.OFFICIAL;
      default -> Role.PROVIDER;
    };
  }
}

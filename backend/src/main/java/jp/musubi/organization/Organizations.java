package jp.musubi.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.musubi.identity.Actor;
import jp.musubi.matching.LicenceKind;
import jp.musubi.shared.DomainException;
import org.jspecify.annotations.Nullable;

/** The organizations. */
@ApplicationScoped
public class Organizations implements PanacheRepositoryBase<Organization, UUID> {
  /** Condition in HQL on a posting {@code e} whose organization is in {@code :prefecture}. */
  public static final String IN_PREFECTURE =
      "exists (select 1 from Organization o where o.id = e.organizationId and o.prefectureCode = :prefecture)";

  /**
   * The organization, for somebody who may know of it.
   *
   * @throws DomainException 404 where there is none or the actor may not know of it
   */
  public Organization get(UUID id, Actor actor) {
    return findByIdOptional(id)
        .filter(organization -> organization.isKnownTo(actor))
        .orElseThrow(DomainException::notFound);
  }

  /** As {@link #get}, for somebody who wants to change it: 403 where they may only read. */
  Organization getForChange(UUID id, Actor actor) {
    var organization = get(id, actor);
    if (!organization.isEditableBy(actor)) {
      throw DomainException.forbidden();
    }
    return organization;
  }

  public Optional<Organization> withCorporateNumber(String corporateNumber) {
    return find("corporateNumber", corporateNumber).firstResultOptional();
  }

  /** Organizations by id; unknown ids are left out. */
  public Map<UUID, Organization> byId(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : stream("id in ?1", Set.copyOf(ids))
            .collect(Collectors.toMap(Organization::id, organization -> organization));
  }

  /** The organization of this name in a prefecture; where there are several, the oldest. */
  public Optional<Organization> withName(String name, String prefectureCode) {
    return find("name = ?1 and prefectureCode = ?2 order by id", name, prefectureCode)
        .firstResultOptional();
  }

  /** The organization of this name, where no other has the same. */
  public Optional<Organization> onlyOneNamed(String name) {
    var found = find("name = ?1", name).page(0, 2).list();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** Hospitals, clinics and care facilities that take part in a municipality. */
  public long countSitesIn(String municipalityCode) {
    return count(
        "municipalityCode = ?1 and kind in ?2 and state not in ?3",
        municipalityCode,
        OrganizationKind.sites(),
        OrganizationState.hidden());
  }

  /** All of these that exist. */
  public List<Organization> among(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : list("id in ?1", ids);
  }

  /** Names by id, for lists that show whose something is; unknown ids are left out. */
  public Map<UUID, String> names(Collection<UUID> ids) {
    var names = new HashMap<UUID, String>();
    if (!ids.isEmpty()) {
      getEntityManager()
          .createQuery(
              "select o.id, o.name from Organization o where o.id in (:ids)", Object[].class)
          .setParameter("ids", ids)
          .getResultList()
          .forEach(row -> names.put((UUID) row[0], (String) row[1]));
    }
    return names;
  }

  /**
   * Those that can take part and hold one of these licences on a day.
   *
   * @param prefecture where they are, two digits; null for anywhere
   */
  public List<UUID> licensed(
      Set<LicenceKind> kinds, LocalDate day, @Nullable String prefecture, int limit) {
    var there = prefecture == null ? "" : "and o.prefectureCode = :prefecture";
    var query =
        getEntityManager()
            .createQuery(
                """
                select o.id from Organization o
                where o.state not in :hidden %s and exists (select 1 from Licence l
                  where l.organization = o and l.kind in :kinds and l.expiresOn >= :day)
                order by o.id
                """
                    .formatted(there),
                UUID.class)
            .setParameter("hidden", OrganizationState.hidden())
            .setParameter("kinds", kinds)
            .setParameter("day", day)
            .setMaxResults(limit);
    if (prefecture != null) {
      query.setParameter("prefecture", prefecture);
    }
    return query.getResultList();
  }

  /** Verified ones that nobody has confirmed since then, oldest first. */
  List<UUID> unconfirmedSince(Instant then, int limit) {
    return getEntityManager()
        .createQuery(
            """
            select o.id from Organization o
            where o.state = :verified and o.lastConfirmedAt < :then order by o.lastConfirmedAt, o.id
            """,
            UUID.class)
        .setParameter("verified", OrganizationState.VERIFIED)
        .setParameter("then", then)
        .setMaxResults(limit)
        .getResultList();
  }
}

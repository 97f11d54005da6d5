package jp.musubi.tie;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.organization.Organizations;
import jp.musubi.shared.DomainException;
import org.jspecify.annotations.Nullable;

/** All declared ties. */
@ApplicationScoped
public class Ties implements PanacheRepositoryBase<Tie, UUID> {
  private static final String LATEST = " order by declaredAt desc, id desc";

  @Inject Organizations organizations;
  @Inject Clock clock;

  /**
   * Ties among organizations that were not over before a day: those of the organizations
   * themselves, of their people but for {@code quiet}'s, and of these members.
   *
   * @param quiet an organization of whose people only {@code members} count
   */
  public List<Tie> among(
      Collection<UUID> organizations, UUID quiet, Collection<UUID> members, LocalDate since) {
    return list(
        """
        otherId in ?1 and (heldUntil is null or heldUntil >= ?2) and (memberId in ?3
        or organizationId in ?1 and (memberId is null or organizationId <> ?4)) order by id""",
        organizations,
        since,
        members,
        quiet);
  }

  /** Of a person, or of an organization as a whole where there is none. */
  List<TieView> of(@Nullable UUID memberId, UUID organizationId) {
    var ties =
        memberId == null
            ? list("memberId is null and organizationId = ?1" + LATEST, organizationId)
            : list("memberId = ?1" + LATEST, memberId);
    var names = organizations.names(ties.stream().map(Tie::otherId).toList());
    return ties.stream().map(tie -> TieView.of(tie, names)).toList();
  }

  TieView declare(DeclareTie command, @Nullable UUID memberId, UUID organizationId, Actor actor) {
    var other =
        organizations
            .findByIdOptional(command.organizationId())
            .filter(organization -> organization.isKnownTo(actor))
            .orElseThrow(() -> DomainException.invalid("organizationId", "unknown-reference"));
    if (other.id().equals(organizationId)) {
      throw DomainException.invalid("organizationId", "own-organization");
    }
    if (count(
            "kind = ?1 and otherId = ?2 and organizationId = ?3 and memberId is not distinct from ?4",
            command.kind(),
            other.id(),
            organizationId,
            memberId)
        > 0) {
      throw new DomainException(DomainException.Kind.CONFLICT, "duplicate");
    }
    var tie = Tie.declared(command, memberId, organizationId, clock.instant());
    persistAndFlush(tie);
    return TieView.of(tie, organizations.names(List.of(other.id())));
  }

  /** Takes back one that was declared in error; refused with 404 where it is not theirs. */
  void remove(UUID id, @Nullable UUID memberId, UUID organizationId) {
    var tie =
        findByIdOptional(id)
            .filter(found -> found.organizationId().equals(organizationId))
            .filter(found -> found.memberId().equals(Optional.ofNullable(memberId)))
            .orElseThrow(DomainException::notFound);
    delete(tie);
  }
}

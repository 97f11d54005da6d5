package jp.musubi.seed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.shared.DomainException;

/** All seeds. */
@ApplicationScoped
public class Seeds implements PanacheRepositoryBase<Seed, UUID> {
  /** The seed, if the actor may know of it; refused with 404 otherwise. */
  public Seed visible(UUID id, Actor actor) {
    return findByIdOptional(id)
        .filter(seed -> seed.isVisibleTo(actor))
        .orElseThrow(DomainException::notFound);
  }

  public List<Seed> among(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : list("id in ?1", ids);
  }

  /** Seeds of an organization, latest first, in whatever state. */
  public List<Seed> of(UUID organizationId, int most) {
    return find("organizationId = ?1 order by id desc", organizationId).page(0, most).list();
  }

  /** Published seeds whose time has run out. */
  List<Seed> expired(Instant now) {
    return list("state = ?1 and validUntil < ?2", SeedState.PUBLISHED, now);
  }
}

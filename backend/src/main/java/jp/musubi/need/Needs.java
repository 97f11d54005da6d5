package jp.musubi.need;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.shared.DomainException;

/** All needs. */
@ApplicationScoped
public class Needs implements PanacheRepositoryBase<Need, UUID> {
  /** The need, if the actor may know of it; refused with 404 otherwise. */
  public Need visible(UUID id, Actor actor) {
    return findByIdOptional(id)
        .filter(need -> need.isVisibleTo(actor))
        .orElseThrow(DomainException::notFound);
  }

  public List<Need> among(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : list("id in ?1", ids);
  }

  /** Needs that are matched, the latest changed first, so many at most. */
  public List<Need> openToMatches(int most) {
    return find("state in ?1 order by updatedAt desc, id desc", NeedState.matched())
        .page(0, most)
        .list();
  }

  /** Needs in triage for which nobody is responsible, the oldest first. */
  public List<Need> unentrusted(int most) {
    return find(
            "state in ?1 and coordinatorId is null order by createdAt, id", NeedState.inTriage())
        .page(0, most)
        .list();
  }

  public long countOpenToMatches() {
    return count("state in ?1", NeedState.matched());
  }

  public long countUnentrusted() {
    return count("state in ?1 and coordinatorId is null", NeedState.inTriage());
  }

  /** Published needs whose time has run out. */
  List<Need> expired(Instant now) {
    return list("state = ?1 and validUntil < ?2", NeedState.PUBLISHED, now);
  }
}

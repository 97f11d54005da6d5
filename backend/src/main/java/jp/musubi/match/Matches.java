package jp.musubi.match;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.shared.DomainException;

/** All matches. */
@ApplicationScoped
public class Matches implements PanacheRepositoryBase<Match, UUID> {
  /** The match, if the actor may know of it; refused with 404 otherwise. */
  Match visible(UUID id, Actor actor) {
    return findByIdOptional(id)
        .filter(match -> match.isVisibleTo(actor))
        .orElseThrow(DomainException::notFound);
  }

  /** The matches that a coordinator was recused from; a few. */
  public List<UUID> recusing(Actor actor) {
    return actor
        .memberId()
        .map(
            me ->
                getEntityManager()
                    .createQuery(
                        "select m.id from Match m where array_contains(m.conflicts.recused, :me)",
                        UUID.class)
                    .setParameter("me", me)
                    .getResultList())
        .orElseGet(List::of);
  }

  /** Whether a seed is already in an open match of a need. */
  boolean underWay(UUID needId, UUID seedId) {
    return count(
            "from Match m join m.participants p where m.needId = ?1 and p.seedId = ?2"
                + " and m.stage not in ?3",
            needId,
            seedId,
            List.of(Stage.LAUNCHED, Stage.DECLINED, Stage.LAPSED, Stage.TERMINATED))
        > 0;
  }
}

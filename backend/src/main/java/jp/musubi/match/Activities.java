package jp.musubi.match;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All activities. */
@ApplicationScoped
public class Activities implements PanacheRepositoryBase<Activity, UUID> {
  /** Latest first. */
  List<Activity> of(UUID matchId) {
    return list("matchId = ?1 order by occurredAt desc, id desc", matchId);
  }
}

package jp.musubi.need;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All corroborations. */
@ApplicationScoped
class Corroborations implements PanacheRepositoryBase<Corroboration, UUID> {
  List<Corroboration> of(UUID needId) {
    return list("needId = ?1 order by createdAt, id", needId);
  }

  boolean exists(UUID needId, UUID organizationId) {
    return count("needId = ?1 and organizationId = ?2", needId, organizationId) > 0;
  }
}

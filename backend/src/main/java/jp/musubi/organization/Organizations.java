package jp.musubi.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.musubi.shared.Rows;

/** All organizations. */
@ApplicationScoped
public class Organizations {
  @Inject EntityManager entities;

  /** Names by id. */
  public Map<UUID, String> names(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var query =
        entities
            .createNativeQuery("select id, name from organization where id in (:ids)", Tuple.class)
            .setParameter("ids", Set.copyOf(ids));
    return Rows.of(query).stream()
        .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class)));
  }
}

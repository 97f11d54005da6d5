package jp.musubi.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.musubi.identity.Membership;
import jp.musubi.shared.Rows;

/** The people who act for organizations. */
@ApplicationScoped
public class Members implements Membership.Source {
  @Inject EntityManager entities;

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
    if (memberIds.isEmpty()) {
      return Map.of();
    }
    var query =
        entities
            .createNativeQuery(
                "select id, display_name from member where id in (:ids)", Tuple.class)
            .setParameter("ids", memberIds);
    return Rows.of(query).stream()
        .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class)));
  }
}

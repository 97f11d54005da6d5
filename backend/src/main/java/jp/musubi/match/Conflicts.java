package jp.musubi.match;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.musubi.shared.DomainException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** All conflicts of interest of a match, in the order in which they were declared. */
@Embeddable
record Conflicts(@JdbcTypeCode(SqlTypes.JSON) List<Conflict> conflicts) {
  static Conflicts none() {
    return new Conflicts(List.of());
  }

  Conflicts with(Conflict declared) {
    return new Conflicts(Stream.concat(conflicts.stream(), Stream.of(declared)).toList());
  }

  /** With one of them settled; refused (404) where there is none of that id. */
  Conflicts settled(UUID id, Conflict.Status how, String why, @Nullable UUID by) {
    one(id);
    return new Conflicts(
        conflicts.stream().map(c -> c.id().equals(id) ? c.settled(how, why, by) : c).toList());
  }

  /** The one of this id; refused (404) where there is none. */
  Conflict one(UUID id) {
    return conflicts.stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow(DomainException::notFound);
  }

  boolean anyOpen() {
    return conflicts.stream().anyMatch(c -> c.status() == Conflict.Status.OPEN);
  }
}

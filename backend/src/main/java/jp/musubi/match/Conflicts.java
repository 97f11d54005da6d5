package jp.musubi.match;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.musubi.shared.DomainException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

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
  Conflicts settled(UUID id, Conflict.Status how, String why) {
    if (conflicts.stream().noneMatch(c -> c.id().equals(id))) {
      throw DomainException.notFound();
    }
    return new Conflicts(
        conflicts.stream().map(c -> c.id().equals(id) ? c.settled(how, why) : c).toList());
  }

  boolean anyOpen() {
    return conflicts.stream().anyMatch(c -> c.status() == Conflict.Status.OPEN);
  }
}

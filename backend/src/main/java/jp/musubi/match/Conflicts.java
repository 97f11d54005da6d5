package jp.musubi.match;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jp.musubi.identity.Actor;
import jp.musubi.shared.DomainException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * All conflicts of interest of a match, in the order in which they were declared.
 *
 * @param recused the people who stepped back because of one; kept beside, to filter by
 */
@Embeddable
record Conflicts(
    @JdbcTypeCode(SqlTypes.JSON) List<Conflict> conflicts,
    @JdbcTypeCode(SqlTypes.ARRAY) List<UUID> recused) {
  static Conflicts none() {
    return new Conflicts(List.of(), List.of());
  }

  private static Conflicts of(List<Conflict> all) {
    var recused =
        all.stream()
            .filter(c -> c.status() == Conflict.Status.RECUSED)
            .map(Conflict::memberId)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return new Conflicts(all, recused);
  }

  Conflicts with(Conflict declared) {
    return of(Stream.concat(conflicts.stream(), Stream.of(declared)).toList());
  }

  /** With one of them settled; refused (404) where there is none of that id. */
  Conflicts settled(UUID id, Conflict.Status how, String why, @Nullable UUID by) {
    one(id);
    return of(
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

  boolean recuse(Actor actor) {
    return actor.memberId().filter(recused::contains).isPresent();
  }
}

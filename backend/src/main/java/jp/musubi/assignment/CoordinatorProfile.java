package jp.musubi.assignment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a coordinator said of themselves; under the id of the member. */
@Entity
class CoordinatorProfile {
  @Id private UUID id;
  @Version private long version;

  @JdbcTypeCode(SqlTypes.JSON)
  private Declared declared;

  private Instant updatedAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected CoordinatorProfile() {}

  static CoordinatorProfile of(UUID memberId, Declared declared, Instant now) {
    var profile = new CoordinatorProfile();
    profile.id = memberId;
    profile.declare(declared, now);
    return profile;
  }

  void declare(Declared changed, Instant now) {
    declared = changed;
    updatedAt = now;
  }

  UUID id() {
    return id;
  }

  /** Counted from 1: 0 is that of somebody who has said nothing. */
  long tag() {
    return version + 1;
  }

  Declared declared() {
    return declared;
  }

  Instant updatedAt() {
    return updatedAt;
  }
}

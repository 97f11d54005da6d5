package jp.musubi.need;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Another site's word that it has the same need. */
@Entity
@Table(name = "need_corroboration")
public class Corroboration {
  @Id private UUID id;
  private UUID needId;
  private UUID organizationId;
  private @Nullable UUID memberId;
  private @Nullable String comment;
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected Corroboration() {}

  public static Corroboration of(
      UUID needId,
      UUID organizationId,
      @Nullable UUID memberId,
      @Nullable String comment,
      Instant now) {
    var corroboration = new Corroboration();
    corroboration.id = Ids.next();
    corroboration.needId = needId;
    corroboration.organizationId = organizationId;
    corroboration.memberId = memberId;
    corroboration.comment = comment;
    corroboration.createdAt = now;
    return corroboration;
  }

  UUID id() {
    return id;
  }

  UUID organizationId() {
    return organizationId;
  }

  Optional<String> comment() {
    return Optional.ofNullable(comment);
  }

  Instant createdAt() {
    return createdAt;
  }
}

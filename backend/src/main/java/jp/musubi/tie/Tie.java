package jp.musubi.tie;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.shared.Ids;
import org.jspecify.annotations.Nullable;

/** An interest that a person, or an organization as a whole, has in another organization. */
@Entity
public class Tie {
  @Id private UUID id;
  private @Nullable UUID memberId;
  private UUID organizationId;
  private String kind;
  private UUID otherId;
  private @Nullable LocalDate heldUntil;
  private @Nullable String note;
  private Instant declaredAt;

  @SuppressWarnings("NullAway.Init")
  protected Tie() {}

  /**
   * @param memberId whose it is; null where it is the organization's own
   */
  static Tie declared(
      DeclareTie command, @Nullable UUID memberId, UUID organizationId, Instant now) {
    var tie = new Tie();
    tie.id = Ids.next();
    tie.memberId = memberId;
    tie.organizationId = organizationId;
    tie.kind = command.kind();
    tie.otherId = command.organizationId();
    tie.heldUntil = command.heldUntil();
    tie.note = command.note();
    tie.declaredAt = now;
    return tie;
  }

  /** Whether it was over before this day. */
  public boolean endedBefore(LocalDate day) {
    return heldUntil != null && heldUntil.isBefore(day);
  }

  UUID id() {
    return id;
  }

  /** The person whose it is; empty where it is the organization's own. */
  public Optional<UUID> memberId() {
    return Optional.ofNullable(memberId);
  }

  /** The organization whose it is, or whose member has it. */
  public UUID organizationId() {
    return organizationId;
  }

  /** Code of the vocabulary {@code conflict-kinds}. */
  public String kind() {
    return kind;
  }

  /** The organization it is an interest in. */
  public UUID otherId() {
    return otherId;
  }

  Optional<LocalDate> heldUntil() {
    return Optional.ofNullable(heldUntil);
  }

  Optional<String> note() {
    return Optional.ofNullable(note);
  }

  Instant declaredAt() {
    return declaredAt;
  }
}

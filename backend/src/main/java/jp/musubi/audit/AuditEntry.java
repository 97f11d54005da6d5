package jp.musubi.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/** One entry of the audit as the database wrote it. */
@Entity
@Immutable
public class AuditEntry {
  /** What was done. */
  @Schema(name = "AuditAction")
  public enum Action {
    CREATED,
    CHANGED,
    REMOVED,
    READ
  }

  @Id private UUID id;
  private long seq;
  private Instant at;
  private String actor;

  @Enumerated(EnumType.STRING)
  private Action action;

  private String recordType;
  private String recordId;
  private String fields;
  private String reason;
  private String operation;
  private String requestId;
  private String address;
  private byte[] previous;
  private byte[] hash;

  @SuppressWarnings("NullAway.Init")
  protected AuditEntry() {}

  String actor() {
    return actor;
  }

  /**
   * @param names of people by their login's subject
   */
  AuditView view(Map<String, String> names) {
    return new AuditView(
        seq,
        at,
        actor,
        Optional.ofNullable(names.get(actor)),
        action,
        recordType,
        recordId,
        fields.isEmpty() ? List.of() : List.of(fields.split(" ")),
        reason,
        operation,
        requestId,
        address,
        HexFormat.of().formatHex(hash));
  }
}

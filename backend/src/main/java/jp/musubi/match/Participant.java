package jp.musubi.match;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.Ids;
import org.jspecify.annotations.Nullable;

/** An organization in a match, and whether it accepted the introduction. */
@Entity
@Table(name = "match_participant")
public class Participant {
  /** Whether its organization wants the introduction. */
  public enum Decision {
    PENDING,
    ACCEPTED,
    DECLINED
  }

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Match match;

  private UUID organizationId;
  private @Nullable UUID seedId;

  @Enumerated(EnumType.STRING)
  private MatchRole role;

  @Enumerated(EnumType.STRING)
  private Decision decision;

  private @Nullable Instant decidedAt;
  private @Nullable String reason;

  @SuppressWarnings("NullAway.Init")
  protected Participant() {}

  static Participant of(Match match, UUID organizationId, @Nullable UUID seedId, MatchRole role) {
    var participant = new Participant();
    participant.id = Ids.next();
    participant.match = match;
    participant.organizationId = organizationId;
    participant.seedId = seedId;
    participant.role = role;
    participant.decision = Decision.PENDING;
    return participant;
  }

  void decide(boolean accept, @Nullable String why, Instant now) {
    if (decision != Decision.PENDING) {
      throw new DomainException(DomainException.Kind.CONFLICT, "already-decided");
    }
    decision = accept ? Decision.ACCEPTED : Decision.DECLINED;
    decidedAt = now;
    reason = why;
  }

  public UUID id() {
    return id;
  }

  public UUID organizationId() {
    return organizationId;
  }

  Optional<UUID> seedId() {
    return Optional.ofNullable(seedId);
  }

  public MatchRole role() {
    return role;
  }

  Decision decision() {
    return decision;
  }

  Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  Optional<String> reason() {
    return Optional.ofNullable(reason);
  }
}

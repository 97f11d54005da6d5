package jp.musubi.assignment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.musubi.shared.Ids;
import org.jspecify.annotations.Nullable;

/** That a need could suit an organization; a person said so, and its members are told. */
@Entity
@Table(name = "need_invitation")
class Invitation {
  @Id private UUID id;
  private UUID needId;
  private UUID organizationId;
  private UUID proposalId;
  private @Nullable UUID invitedBy;
  private Instant invitedAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Invitation() {}

  static Invitation of(
      UUID needId, UUID organizationId, UUID proposalId, @Nullable UUID by, Instant now) {
    var invitation = new Invitation();
    invitation.id = Ids.next();
    invitation.needId = needId;
    invitation.organizationId = organizationId;
    invitation.proposalId = proposalId;
    invitation.invitedBy = by;
    invitation.invitedAt = now;
    return invitation;
  }

  UUID id() {
    return id;
  }

  UUID needId() {
    return needId;
  }

  UUID organizationId() {
    return organizationId;
  }

  UUID proposalId() {
    return proposalId;
  }

  @Nullable UUID invitedBy() {
    return invitedBy;
  }

  Instant invitedAt() {
    return invitedAt;
  }
}

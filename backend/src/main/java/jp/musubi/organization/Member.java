package jp.musubi.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.musubi.identity.Role;
import jp.musubi.shared.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person acting for one organization. */
@Entity
public class Member {
  @Id private UUID id;
  @Version private long version;
  private UUID organizationId;
  private String subject;
  private String displayName;

  @Enumerated(EnumType.STRING)
  private Role role;

  private @Nullable String profession;
  private String email;
  private boolean active;

  // Sets: Hibernate keeps one JDBC type for all List<String>, and elsewhere that is an array.
  @JdbcTypeCode(SqlTypes.JSON)
  private Set<String> expertise;

  @JdbcTypeCode(SqlTypes.JSON)
  private Set<String> regions;

  private Instant createdAt;
  private @Nullable Instant invitedAt;
  private @Nullable Instant acceptedAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Member() {}

  static Member join(UUID organizationId, AddMember person, Instant now) {
    var member = new Member();
    member.id = Ids.next();
    member.organizationId = organizationId;
    member.subject = person.subject();
    member.displayName = person.displayName();
    member.role = person.role();
    member.profession = person.profession();
    member.email = person.email();
    member.active = true;
    member.expertise = Set.copyOf(person.expertise());
    member.regions = Set.copyOf(person.regions());
    member.createdAt = now;
    return member;
  }

  /** Waits for somebody who has not logged in yet. */
  void invited(Instant now) {
    invitedAt = now;
  }

  boolean isInvited() {
    return invitedAt != null && acceptedAt == null;
  }

  /** Since when an invitation waits; null for those who have come, or were never invited. */
  @Nullable Instant invitedAt() {
    return isInvited() ? invitedAt : null;
  }

  void move(MemberState to) {
    active = to == MemberState.ACTIVE;
  }

  MemberState state() {
    return active ? MemberState.ACTIVE : MemberState.INACTIVE;
  }

  /** See jp.musubi.personal: nobody stands behind this any more. */
  boolean isErased() {
    return subject.startsWith("erased:");
  }

  public UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  public UUID organizationId() {
    return organizationId;
  }

  String subject() {
    return subject;
  }

  String displayName() {
    return displayName;
  }

  Role role() {
    return role;
  }

  @Nullable String profession() {
    return profession;
  }

  String email() {
    return email;
  }

  boolean isActive() {
    return active;
  }

  List<String> expertise() {
    return expertise.stream().sorted().toList();
  }

  List<String> regions() {
    return regions.stream().sorted().toList();
  }
}

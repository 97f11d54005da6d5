package jp.musubi.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.musubi.shared.DomainException;

/**
 * Who asks: nobody logged in, a member of an organization, or a partner system's client.
 *
 * @param subject the Keycloak subject; empty for an anonymous caller
 * @param displayName how others see them
 * @param membership the organization they act for
 * @param scopes a client's scopes, each with {@code scope:} in front
 * @param ceiling what a client may know at most of others than its own organization
 */
public record Actor(
    String subject,
    String displayName,
    Optional<Membership> membership,
    Set<Role> roles,
    Set<String> scopes,
    boolean client,
    Optional<Ceiling> ceiling) {
  public static final Actor ANONYMOUS =
      new Actor("", "", Optional.empty(), Set.of(), Set.of(), false);

  /** For what the product does by itself: clocks, expiry, demo data. */
  public static final Actor SYSTEM =
      new Actor(
          "system",
          "Musubi",
          Optional.empty(),
          Set.of(Role.COORDINATOR, Role.ADMIN),
          Set.of(),
          false);

  /** Somebody without a ceiling. */
  public Actor(
      String subject,
      String displayName,
      Optional<Membership> membership,
      Set<Role> roles,
      Set<String> scopes,
      boolean client) {
    this(subject, displayName, membership, roles, scopes, client, Optional.empty());
  }

  public boolean isAnonymous() {
    return subject.isEmpty();
  }

  @SuppressWarnings("ReferenceEquality") // there is one, and nobody can be made equal to it
  public boolean isSystem() {
    return this == SYSTEM;
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** Coordinators and administrators see and steer every record. */
  public boolean coordinates() {
    return has(Role.COORDINATOR) || has(Role.ADMIN);
  }

  public Optional<UUID> organizationId() {
    return membership.map(Membership::organizationId);
  }

  /** The organization they act for; refused (409) to those who have none. */
  public UUID requireOrganization() {
    return organizationId()
        .orElseThrow(() -> new DomainException(DomainException.Kind.CONFLICT, "no-organization"));
  }

  public Optional<UUID> memberId() {
    return membership.map(Membership::memberId);
  }

  public boolean actsFor(UUID organizationId) {
    return membership.filter(m -> m.organizationId().equals(organizationId)).isPresent();
  }

  /** What they may see on any record they have no tie to. */
  public Rung rung() {
    if (isAnonymous()) {
      return Rung.PUBLIC;
    }
    var own = ownRung();
    return ceiling.map(most -> own.atMost(most.disclosure())).orElse(own);
  }

  private Rung ownRung() {
    if (coordinates()) {
      return Rung.COORDINATORS;
    }
    return membership.filter(Membership::verified).isPresent() ? Rung.VETTED : Rung.MEMBERS;
  }

  /** What a tie to a record opened to their organization, as far as they may know it. */
  Clearance bounded(Clearance opened) {
    return ceiling
        .filter(most -> !opened.level().isAtMost(most.disclosure()))
        .map(most -> new Clearance(most.disclosure(), opened.until()))
        .orElse(opened);
  }

  /** Where the organizations are whose records they may know of; empty for anywhere. */
  public Set<String> prefectures() {
    return ceiling.map(Ceiling::prefectures).orElse(Set.of());
  }

  /** Whether they may know of what this organization posted: for clients, within their region. */
  public boolean reaches(UUID organizationId) {
    return ceiling.isEmpty()
        || actsFor(organizationId)
        || ceiling.get().within().test(organizationId);
  }
}

package jp.musubi.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Role;
import jp.musubi.login.BrowserSessions;
import jp.musubi.login.LoginUsers;
import jp.musubi.shared.AfterCommit;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.DomainException.Kind;
import jp.musubi.shared.TransitionLog;
import org.jspecify.annotations.Nullable;

/**
 * Members and their logins, changed together or not at all: Keycloak is told within the
 * transaction, and told otherwise where that is not committed (ADR 028).
 */
@ApplicationScoped
class MemberLogins {
  /** Given and taken by administrators alone. */
  private static final Set<Role> TRUSTED = EnumSet.of(Role.COORDINATOR, Role.OFFICIAL, Role.ADMIN);

  /** Each tells its inviter something of an address, and is an account that nobody uses yet. */
  private static final int MOST_OPEN = 20;

  @Inject Members members;
  @Inject LoginUsers logins;
  @Inject BrowserSessions sessions;
  @Inject AfterCommit transaction;
  @Inject TransitionLog log;
  @Inject Clock clock;

  /** Makes a colleague a member, and a login for them that nobody can use yet. */
  Member invite(Organization organization, InviteMember invited, Actor actor) {
    requireFitting(organization, invited.role(), actor);
    if (members.count(
            "organizationId = ?1 and lower(email) = ?2", organization.id(), invited.address())
        > 0) {
      throw new DomainException(Kind.CONFLICT, "already-member");
    }
    if (members.count(
            "organizationId = ?1 and invitedAt is not null and acceptedAt is null",
            organization.id())
        >= MOST_OPEN) {
      throw new DomainException(Kind.CONFLICT, "too-many-invitations");
    }
    var made =
        logins.create(
            invited.address(),
            invited.displayName(),
            invited.role().realmRole(),
            subject -> members.count("subject", subject) > 0);
    made.ifPresent(subject -> transaction.otherwise(() -> logins.remove(subject)));
    if (made.isEmpty() && actor.coordinates()) {
      throw new DomainException(Kind.CONFLICT, "account-exists");
    }
    // Whoever may not know that the address has an account is answered as if it had none.
    return members.admitInvited(
        organization.id(), invited.as(made.orElseGet(() -> UUID.randomUUID().toString())));
  }

  /** Lets an invited member in, once more if need be; null where a mail does it. */
  @Nullable String welcome(Member member, Actor actor) {
    requireTrusted(member.role(), actor);
    if (!member.isInvited() || !logins.isWaiting(member.subject())) {
      throw new DomainException(Kind.CONFLICT, "invitation-used");
    }
    member.invited(clock.instant());
    members.flush();
    return logins.welcome(member.subject());
  }

  void move(Member member, MoveMember step, Actor actor) {
    boolean active = step.to() == MemberState.ACTIVE;
    if (member.isActive() == active) {
      throw DomainException.illegalTransition(member.state(), step.to());
    }
    if (member.isErased()) {
      throw new DomainException(Kind.CONFLICT, "member-erased");
    }
    if (member.subject().equals(actor.subject())) {
      throw new DomainException(Kind.CONFLICT, isLast(member) ? "last-member" : "own-membership");
    }
    requireTrusted(member.role(), actor);
    requireOrdinaryLogin(member, actor);
    var from = member.state();
    member.move(step.to());
    members.flush();
    var now = clock.instant();
    log.add(
        MemberMoved.of(member, now),
        "Member",
        from,
        step.to(),
        actor.subject(),
        null,
        step.reason().strip());
    if (!active) {
      sessions.endAll(member.subject());
    }
    transaction.otherwise(() -> logins.setEnabled(member.subject(), !active));
    logins.setEnabled(member.subject(), active);
  }

  private boolean isLast(Member member) {
    return members.count(
            "organizationId = ?1 and active and id <> ?2 and (invitedAt is null or acceptedAt is not null)",
            member.organizationId(),
            member.id())
        == 0;
  }

  private static void requireFitting(Organization organization, Role role, Actor actor) {
    if (!organization.profile().kind().roles().contains(role)) {
      throw DomainException.invalid("role", "role-does-not-fit");
    }
    requireTrusted(role, actor);
  }

  private static void requireTrusted(Role role, Actor actor) {
    if (TRUSTED.contains(role) && !actor.has(Role.ADMIN)) {
      throw new DomainException(Kind.FORBIDDEN, "administrators-only");
    }
  }

  /** A membership grants nothing, so its role may be less than that of the login. */
  private void requireOrdinaryLogin(Member member, Actor actor) {
    if (!actor.has(Role.ADMIN)) {
      var held = logins.roles(member.subject());
      TRUSTED.stream()
          .filter(role -> held.contains(role.realmRole()))
          .forEach(role -> requireTrusted(role, actor));
    }
  }
}

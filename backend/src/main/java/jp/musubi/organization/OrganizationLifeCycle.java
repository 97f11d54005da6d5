package jp.musubi.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import jp.musubi.identity.Actor;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.Outbox;
import jp.musubi.shared.TransitionLog;
import org.jspecify.annotations.Nullable;

/**
 * Registers and moves organizations and keeps what happened: the step in the transition log, the
 * news in the outbox. Runs in the caller's transaction.
 */
@ApplicationScoped
public class OrganizationLifeCycle {
  private static final String TYPE = "ORGANIZATION";

  @Inject Organizations organizations;
  @Inject Outbox outbox;
  @Inject TransitionLog log;
  @Inject Verifications verifications;
  @Inject Clock clock;

  /**
   * Adds an organization.
   *
   * @param demo whether it belongs to the demo data
   * @throws DomainException 409 where the 法人番号 is registered already
   */
  public Organization register(OrganizationProfile profile, boolean demo) {
    refuseTaken(profile, null);
    var organization = Organization.register(profile, demo, clock.instant());
    organizations.persistAndFlush(organization);
    outbox.publish(organization.registered());
    return organization;
  }

  void revise(Organization organization, OrganizationProfile profile, Actor actor) {
    refuseTaken(profile, organization);
    publish(organization.revise(profile, actor, clock.instant()));
  }

  private void refuseTaken(OrganizationProfile profile, @Nullable Organization self) {
    if (profile.corporateNumber() == null) {
      return;
    }
    organizations
        .withCorporateNumber(profile.corporateNumber())
        .filter(other -> self == null || !other.id().equals(self.id()))
        .ifPresent(
            other -> {
              throw new DomainException(DomainException.Kind.CONFLICT, "duplicate");
            });
  }

  public void verify(Organization organization, Actor actor) {
    step(organization, actor, null, null, organization::verify);
  }

  /** Says that the entry is right; moves a stale one back to VERIFIED. */
  void confirm(Organization organization, Actor actor) {
    step(organization, actor, null, null, now -> organization.confirm(actor, now));
  }

  void markStale(Organization organization) {
    step(organization, Actor.SYSTEM, null, null, organization::markStale);
  }

  /** Moves an organization to where a coordinator wants it. */
  public void move(
      Organization organization,
      OrganizationState to,
      Actor actor,
      @Nullable String reason,
      @Nullable String comment) {
    if (to.needsReason() && (reason == null || reason.isBlank())) {
      throw DomainException.invalid("reason", "required");
    }
    if (to == OrganizationState.VERIFIED && organization.state().leadsTo(to)) {
      var check = verifications.check(organization.profile());
      check.requireReason(reason);
      verifications.keep(organization.id(), check, actor, reason);
    }
    step(
        organization,
        actor,
        reason,
        comment,
        switch (to) {
          case VERIFIED ->
              organization.state() == OrganizationState.SUSPENDED
                  ? organization::reinstate
                  : organization::verify;
          case SUSPENDED -> organization::suspend;
          case CLOSED -> organization::close;
          case REGISTERED, STALE ->
              throw DomainException.illegalTransition(organization.state(), to);
        });
  }

  private void step(
      Organization organization,
      Actor actor,
      @Nullable String reason,
      @Nullable String comment,
      Function<Instant, OrganizationChanged> verb) {
    var from = organization.state();
    var event = verb.apply(clock.instant());
    if (event.state() != from) {
      log.add(event, TYPE, from, event.state(), actor.subject(), reason, comment);
    }
    publish(event);
  }

  /**
   * Writes first, so that a lost race shows before anybody is told, and answers show the version.
   */
  void publish(OrganizationChanged event) {
    organizations.flush();
    outbox.publish(event);
  }
}

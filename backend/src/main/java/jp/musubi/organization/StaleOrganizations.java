package jp.musubi.organization;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Marks verified organizations that nobody has confirmed for too long. */
@ApplicationScoped
class StaleOrganizations {
  private static final Logger LOG = Logger.getLogger(StaleOrganizations.class);
  private static final int BATCH = 200;

  @Inject Organizations organizations;
  @Inject OrganizationLifeCycle lifeCycle;
  @Inject OrganizationSettings settings;
  @Inject Clock clock;

  @Scheduled(
      cron = "${musubi.organization.stale-check:0 20 3 * * ?}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void mark() {
    var deadline =
        clock.instant().atZone(ZoneOffset.UTC).minus(settings.confirmationHolds()).toInstant();
    var due = organizations.unconfirmedSince(deadline, BATCH);
    while (!due.isEmpty()) {
      var marked = due.stream().filter(id -> markOne(id, deadline)).count();
      if (marked < due.size()) {
        break;
      }
      due = organizations.unconfirmedSince(deadline, BATCH);
    }
  }

  /** In a transaction of its own: one that another node or its members changed is left to them. */
  private boolean markOne(UUID id, Instant deadline) {
    try {
      QuarkusTransaction.requiringNew().run(() -> markIfDue(id, deadline));
      return true;
    } catch (RuntimeException lostRace) {
      LOG.infof(
          "Organization %s was not marked stale: %s", id, lostRace.getClass().getSimpleName());
      return false;
    }
  }

  private void markIfDue(UUID id, Instant deadline) {
    organizations
        .findByIdOptional(id)
        .filter(
            organization ->
                organization.state() == OrganizationState.VERIFIED
                    && organization.lastConfirmedAt().isBefore(deadline))
        .ifPresent(lifeCycle::markStale);
  }
}

package jp.musubi.seed;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import jp.musubi.identity.Actor;
import jp.musubi.shared.Transitions;

/** Closes seeds whose year is over; their owners can renew them. */
@ApplicationScoped
class SeedExpiry {
  @Inject Seeds seeds;
  @Inject Transitions transitions;
  @Inject Clock clock;

  @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Transactional
  void expire() {
    var now = clock.instant();
    for (var seed : seeds.expired(now)) {
      var moved = seed.move(new MoveSeed(SeedState.EXPIRED, null, null), Actor.SYSTEM, now);
      transitions.record(moved, "Seed", Actor.SYSTEM.subject(), null, null);
    }
  }
}

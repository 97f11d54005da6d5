package jp.musubi.need;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import jp.musubi.identity.Actor;
import jp.musubi.shared.Transitions;

/** Closes needs whose year is over; their owners can renew them. */
@ApplicationScoped
class NeedExpiry {
  @Inject Needs needs;
  @Inject Transitions transitions;
  @Inject Clock clock;

  @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Transactional
  void expire() {
    var now = clock.instant();
    for (var need : needs.expired(now)) {
      var moved = need.move(new MoveNeed(NeedState.EXPIRED, null, null, null), Actor.SYSTEM, now);
      transitions.record(moved, "Need", Actor.SYSTEM.subject(), null, null);
    }
  }
}

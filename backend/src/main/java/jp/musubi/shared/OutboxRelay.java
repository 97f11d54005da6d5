package jp.musubi.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/**
 * Delivers what the outbox keeps: each event in a transaction of its own, locked so that several
 * nodes can run, retried with growing pauses, later events of a record waiting for earlier ones.
 */
@ApplicationScoped
class OutboxRelay {
  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  @Inject EntityManager entities;
  @Inject ObjectMapper mapper;
  @Inject Clock clock;
  @Inject ManagedExecutor executor;
  @Inject @All List<EventHandler> handlers;

  private final AtomicBoolean running = new AtomicBoolean();
  private volatile boolean again;

  /** Delivers soon, on another thread; one thread a node, or the relay would eat the pool. */
  void wake() {
    again = true;
    if (running.compareAndSet(false, true)) {
      executor.execute(this::deliverAll);
    }
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void poll() {
    wake();
  }

  private void deliverAll() {
    try {
      while (again) {
        again = false;
        while (QuarkusTransaction.requiringNew().call(this::deliverNext)) {
          // Goes on until nothing is due.
        }
      }
    } catch (RuntimeException outage) {
      LOG.warnf("The outbox waits: %s", outage.getClass().getSimpleName());
    } finally {
      running.set(false);
    }
  }

  private boolean deliverNext() {
    var due =
        Rows.of(
            entities
                .createNativeQuery(
                    """
                select o.event_id, o.type, o.aggregate_id, o.occurred_at,
                  cast(o.payload as text), o.attempts
                from outbox o
                where o.delivered_at is null and o.next_attempt_at <= :now
                  and not exists (select 1 from outbox e where e.aggregate_id = o.aggregate_id
                    and e.seq < o.seq and e.delivered_at is null)
                order by o.seq limit 1 for update skip locked
                """,
                    Tuple.class)
                .setParameter("now", clock.instant()));
    if (due.isEmpty()) {
      return false;
    }
    var row = due.getFirst();
    var id = row.get(0, UUID.class);
    try {
      var event = envelope(row);
      // A transaction of its own, so that a handler that fails halfway leaves nothing behind.
      QuarkusTransaction.requiringNew().run(() -> tell(event));
      entities
          .createNativeQuery("update outbox set delivered_at = :now where event_id = :id")
          .setParameter("now", clock.instant())
          .setParameter("id", id)
          .executeUpdate();
    } catch (RuntimeException | JsonProcessingException failure) {
      postpone(id, row.get(5, Integer.class) + 1, failure);
    }
    return true;
  }

  private void tell(EventHandler.Envelope event) {
    for (var handler : handlers) {
      if (handler.hears(event.type())) {
        handler.handle(event);
      }
    }
  }

  private EventHandler.Envelope envelope(Tuple row) throws JsonProcessingException {
    return new EventHandler.Envelope(
        row.get(0, UUID.class),
        row.get(1, String.class),
        row.get(2, UUID.class),
        row.get(3, Instant.class),
        mapper.readTree(row.get(4, String.class)));
  }

  private void postpone(UUID id, int attempts, Exception failure) {
    var pause = Duration.ofSeconds(1L << Math.min(attempts, 10));
    var next = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    LOG.warnf(
        "Event %s could not be delivered (attempt %d): %s",
        id, attempts, failure.getClass().getSimpleName());
    entities
        .createNativeQuery(
            "update outbox set attempts = :attempts, next_attempt_at = :next where event_id = :id")
        .setParameter("attempts", attempts)
        .setParameter("next", next)
        .setParameter("id", id)
        .executeUpdate();
  }
}

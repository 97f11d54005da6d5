package jp.musubi.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The one clock; everything that needs the time injects it. */
class ClockProducer {
  @Produces
  @ApplicationScoped
  Clock clock() {
    // In microseconds, which is what PostgreSQL keeps: a record reads back as it was answered.
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }
}

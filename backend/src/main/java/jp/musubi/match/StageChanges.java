package jp.musubi.match;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Counts stage changes for those who watch the business from outside. */
@ApplicationScoped
class StageChanges {
  @Inject MeterRegistry registry;

  void count(MatchMoved moved) {
    registry
        .counter("musubi.match.stage.changes", "from", moved.from().name(), "to", moved.to().name())
        .increment();
  }
}

package jp.musubi.notification;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.musubi.match.MatchQueries;
import jp.musubi.need.NeedQueries;

/** How many needs and matches stand where, for those who watch the business from outside. */
@ApplicationScoped
class BusinessGauges {
  @Inject MeterRegistry registry;
  @Inject NeedQueries needs;
  @Inject MatchQueries matches;

  private MultiGauge needStates;
  private MultiGauge matchStages;

  @PostConstruct
  void register() {
    needStates =
        MultiGauge.builder("musubi.needs").description("Needs by state").register(registry);
    matchStages =
        MultiGauge.builder("musubi.matches").description("Matches by stage").register(registry);
  }

  @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void refresh() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              needStates.register(
                  needs.countByState().entrySet().stream()
                      .map(
                          e -> MultiGauge.Row.of(Tags.of("state", e.getKey().name()), e.getValue()))
                      .toList(),
                  true);
              matchStages.register(
                  matches.countByStage().entrySet().stream()
                      .map(
                          e -> MultiGauge.Row.of(Tags.of("stage", e.getKey().name()), e.getValue()))
                      .toList(),
                  true);
            });
  }
}

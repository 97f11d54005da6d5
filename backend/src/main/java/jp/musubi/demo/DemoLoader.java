package jp.musubi.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import jp.musubi.organization.Organizations;
import org.jboss.logging.Logger;

/** Fills an empty database with the demonstration, all of it or nothing. */
@ApplicationScoped
class DemoLoader {
  private static final Logger LOG = Logger.getLogger(DemoLoader.class);
  private static final int BEFORE_THE_INDEX = 1;
  private static final int TRANSACTION_SECONDS = 600;

  @Inject DemoConfig config;
  @Inject Organizations organizations;
  @Inject DemoOrganizations demoOrganizations;
  @Inject DemoSeeds demoSeeds;
  @Inject DemoNeeds demoNeeds;
  @Inject DemoMatches demoMatches;
  @Inject EntityManager entities;
  @Inject Clock clock;

  void load(@Observes @Priority(BEFORE_THE_INDEX) StartupEvent start) {
    if (config.load()) {
      QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).run(this::loadIfEmpty);
    }
  }

  void loadIfEmpty() {
    if (organizations.count() > 0) {
      return;
    }
    LOG.info("Loading the demonstration data");
    loadAll();
    LOG.info("The demonstration data are loaded");
  }

  void loadAll() {
    var cast = new Cast(clock.instant());
    for (Consumer<Cast> part :
        List.<Consumer<Cast>>of(
            demoOrganizations::load,
            demoSeeds::load,
            demoNeeds::load,
            demoMatches::load,
            demoNeeds::finish)) {
      part.accept(cast);
      // What is written need not be compared again with every later statement.
      entities.flush();
      entities.clear();
    }
  }
}

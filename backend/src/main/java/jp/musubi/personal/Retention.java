package jp.musubi.personal;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.musubi.shared.Rows;
import org.jboss.logging.Logger;

/** Lets go, once a day, of what has been kept long enough. */
@ApplicationScoped
class Retention {
  private static final Logger LOG = Logger.getLogger(Retention.class);

  @Inject EntityManager entities;
  @Inject RetentionConfig config;
  @Inject Clock clock;

  /** What is kept how long: which rows are over, and what is done with them. */
  private record Rule(String what, Duration period, String over, String letGo) {
    static Rule removing(String what, Duration period, String table, String when) {
      var over = "from " + table + " where " + when;
      return new Rule(what, period, over, "delete " + over);
    }
  }

  /**
   * What would go, or has gone.
   *
   * @param before nothing younger than this
   */
  record Due(String what, Duration period, Instant before, long count) {}

  private List<Rule> rules() {
    return List.of(
        Rule.removing("answers", config.answers(), "idempotency", "created_at < :before"),
        Rule.removing("news", config.news(), "outbox", "delivered_at < :before"),
        Rule.removing("importRows", config.imports(), "import_row", ofImportsDone()),
        Rule.removing("importFiles", config.imports(), "import_file", ofImportsDone()),
        new Rule(
            "suggestions",
            config.suggestions(),
            "from shown_list where member_id is not null and shown_at < :before",
            "update shown_list set member_id = null"
                + " where member_id is not null and shown_at < :before"),
        Rule.removing("sessions", config.sessions(), "login_session", "expires_at < :before"));
  }

  private static String ofImportsDone() {
    return "job_id in (select id from import_job where finished_at < :before)";
  }

  /** What would go now. */
  List<Due> due() {
    return kept().map(rule -> due(rule, count(rule))).toList();
  }

  @Scheduled(
      every = "24h",
      delayed = "15m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Transactional
  void letGo() {
    kept()
        .map(rule -> due(rule, removed(rule)))
        .filter(gone -> gone.count() > 0)
        .forEach(gone -> LOG.infof("Let go of %d: %s", gone.count(), gone.what()));
  }

  private Stream<Rule> kept() {
    return rules().stream().filter(rule -> rule.period().isPositive());
  }

  private Due due(Rule rule, long count) {
    return new Due(rule.what(), rule.period(), before(rule), count);
  }

  private Instant before(Rule rule) {
    return clock.instant().minus(rule.period());
  }

  private long count(Rule rule) {
    var query =
        entities
            .createNativeQuery("select count(*) " + rule.over(), Tuple.class)
            .setParameter("before", before(rule));
    return Rows.of(query).getFirst().get(0, Number.class).longValue();
  }

  private long removed(Rule rule) {
    return entities
        .createNativeQuery(rule.letGo())
        .setParameter("before", before(rule))
        .executeUpdate();
  }
}

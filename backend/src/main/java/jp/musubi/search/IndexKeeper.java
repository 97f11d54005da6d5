package jp.musubi.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.musubi.index.SearchIndex;
import jp.musubi.index.Type;
import jp.musubi.shared.EventHandler;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/**
 * Keeps the index in step: every change arrives through the outbox, and an index that is missing or
 * broken is filled anew at start while everything else works.
 */
@ApplicationScoped
class IndexKeeper implements EventHandler {
  private static final Logger LOG = Logger.getLogger(IndexKeeper.class);
  private static final int BATCH = 500;
  private static final Duration LONGEST_REBUILD = Duration.ofHours(12);

  /** Names the lock that the node holds which rebuilds a shared index. */
  private static final long REBUILDING = 0x6d75737562690001L;

  private static final Map<Type, String> TYPES =
      Map.of(Type.NEED, "Need", Type.SEED, "Seed", Type.ORGANIZATION, "Organization");
  private static final Map<String, Type> NEWS =
      Map.of(
          "NeedMoved", Type.NEED,
          "NeedRevised", Type.NEED,
          "SeedMoved", Type.SEED,
          "SeedRevised", Type.SEED,
          "OrganizationChanged", Type.ORGANIZATION);

  @Inject SearchIndex index;
  @Inject Documents documents;
  @Inject EntityManager entities;
  @Inject ManagedExecutor executor;

  void rebuildAtStart(@Observes StartupEvent start) {
    executor.execute(this::rebuildIfNeeded);
  }

  @Override
  public boolean hears(String type) {
    return NEWS.containsKey(type);
  }

  @Override
  public void handle(Envelope event) {
    var type = Objects.requireNonNull(NEWS.get(event.type()), event.type());
    index.upsert(documents.of(type, List.of(event.aggregateId())));
    if (type == Type.ORGANIZATION) {
      // Name, place and licences of the owner stand in its records' documents, too.
      index.upsert(documents.of(Type.NEED, owned("Need", event.aggregateId())));
      index.upsert(documents.of(Type.SEED, owned("Seed", event.aggregateId())));
    }
  }

  private List<UUID> owned(String entity, UUID organizationId) {
    return entities
        .createQuery(
            "select e.id from " + entity + " e where e.organizationId = :owner", UUID.class)
        .setParameter("owner", organizationId)
        .getResultList();
  }

  /** Also an index that is lost while everything runs comes back by itself. */
  @Scheduled(
      every = "30s",
      delayed = "30s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  synchronized void rebuildIfNeeded() {
    try {
      if (index.needsRebuild()) {
        if (index.isShared()) {
          rebuildAlone();
        } else {
          rebuild();
        }
      }
    } catch (RuntimeException failure) {
      LOG.error("The index could not be rebuilt; it is tried again soon", failure);
    }
  }

  private void rebuild() {
    long expected = TYPES.values().stream().mapToLong(this::count).sum();
    LOG.infof("The index is being rebuilt from %d records", expected);
    try (var fresh = index.rebuild(expected)) {
      // Read only now: what is written from here on reaches the new index as well.
      TYPES.forEach(
          (type, entity) -> {
            for (var batch : batches(ids(entity))) {
              fresh.add(QuarkusTransaction.requiringNew().call(() -> documents.of(type, batch)));
            }
          });
      fresh.complete();
    }
    LOG.infof("The index is ready with %d records", index.status().documents());
  }

  /** Of an index that nodes share, one of them at a time; the lock ends with its connection. */
  private void rebuildAlone() {
    QuarkusTransaction.requiringNew()
        .timeout((int) LONGEST_REBUILD.toSeconds())
        .run(
            () -> {
              var locked =
                  entities
                      .createNativeQuery("select pg_try_advisory_xact_lock(:key)", Boolean.class)
                      .setParameter("key", REBUILDING)
                      .getSingleResult();
              if (locked.equals(true) && index.needsRebuild()) {
                rebuild();
              }
            });
  }

  private long count(String entity) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                entities
                    .createQuery("select count(e) from " + entity + " e", Long.class)
                    .getSingleResult());
  }

  private List<UUID> ids(String entity) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                entities
                    .createQuery("select e.id from " + entity + " e order by e.id", UUID.class)
                    .getResultList());
  }

  private static List<List<UUID>> batches(List<UUID> all) {
    var batches = new ArrayList<List<UUID>>();
    for (int from = 0; from < all.size(); from += BATCH) {
      batches.add(all.subList(from, Math.min(from + BATCH, all.size())));
    }
    return batches;
  }
}

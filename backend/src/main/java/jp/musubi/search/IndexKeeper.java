package jp.musubi.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    var type = NEWS.get(event.type());
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
        rebuild();
      }
    } catch (RuntimeException failure) {
      LOG.error("The index could not be rebuilt; it is tried again soon", failure);
    }
  }

  private void rebuild() {
    var ids = new EnumMap<Type, List<UUID>>(Type.class);
    ids.put(Type.NEED, ids("Need"));
    ids.put(Type.SEED, ids("Seed"));
    ids.put(Type.ORGANIZATION, ids("Organization"));
    long expected = ids.values().stream().mapToInt(List::size).sum();
    LOG.infof("The index is being rebuilt from %d records", expected);
    try (var fresh = index.rebuild(expected)) {
      ids.forEach(
          (type, all) -> {
            for (var batch : batches(all)) {
              fresh.add(QuarkusTransaction.requiringNew().call(() -> documents.of(type, batch)));
            }
          });
      fresh.complete();
    }
    LOG.infof("The index is ready with %d records", index.status().documents());
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

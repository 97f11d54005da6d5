package jp.musubi.learning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import jp.musubi.identity.Actor;
import jp.musubi.identity.Role;
import jp.musubi.matching.Factor;
import jp.musubi.matching.learning.ShownList;
import jp.musubi.shared.CivilDay;
import jp.musubi.shared.Rows;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** The lists that coordinators were shown. */
@ApplicationScoped
public class ShownLists {
  private static final Logger LOG = Logger.getLogger(ShownLists.class);
  private static final TypeReference<List<Kept>> ITEMS = new TypeReference<>() {};

  /** As many wait to be kept at once; with a database that hangs, the rest is lost and counted. */
  private static final int WAITING_AT_MOST = 200;

  /** The latest are enough, and fit into memory with all their pairs. */
  private static final int LEARNED_FROM_AT_MOST = 20_000;

  private static final double PRECISION = 1_000_000;

  @Inject EntityManager entities;
  @Inject ObjectMapper mapper;
  @Inject ManagedExecutor executor;
  @Inject MeterRegistry registry;
  @Inject Clock clock;

  private final Semaphore waiting = new Semaphore(WAITING_AT_MOST);

  /** A place as it is stored, under short names: there are many. */
  record Kept(String s, int p, double q, Map<String, Double> v) {}

  /** Whether lists are kept for learning when they ask. */
  public static boolean learnsFrom(Actor actor) {
    return actor.has(Role.COORDINATOR) && !actor.client();
  }

  /** Keeps a list in the background: the answer neither waits for it nor fails with it. */
  public void show(UUID needId, Actor actor, String modelVersion, List<ShownList.Item> items) {
    if (items.isEmpty()) {
      return;
    }
    if (!waiting.tryAcquire()) {
      count("lost");
      return;
    }
    var now = clock.instant();
    var id = id(needId, actor, modelVersion, items);
    try {
      executor.execute(() -> keep(id, needId, actor, modelVersion, now, items));
    } catch (RejectedExecutionException stopping) {
      waiting.release();
      count("lost");
    }
  }

  private void keep(
      UUID id,
      UUID needId,
      Actor actor,
      String modelVersion,
      Instant at,
      List<ShownList.Item> items) {
    try {
      QuarkusTransaction.requiringNew()
          .run(() -> insert(id, needId, actor, modelVersion, at, items));
      count("kept");
    } catch (RuntimeException failure) {
      LOG.warnf(failure, "A list shown for need %s could not be kept", needId);
      count("lost");
    } finally {
      waiting.release();
    }
  }

  private void insert(
      UUID id,
      UUID needId,
      Actor actor,
      String modelVersion,
      Instant at,
      List<ShownList.Item> items) {
    entities
        .createNativeQuery(
            """
            insert into shown_list (id, need_id, member_id, model_version, shown_at, items)
            values (:id, :need, cast(nullif(:member, '') as uuid), :model, :at,
              cast(:items as jsonb))
            on conflict (id) do nothing
            """)
        .setParameter("id", id)
        .setParameter("need", needId)
        .setParameter("member", actor.memberId().map(Objects::toString).orElse(""))
        .setParameter("model", modelVersion)
        .setParameter("at", at)
        .setParameter("items", json(items))
        .executeUpdate();
  }

  /** What the same person sees again on the same day is the same list. */
  private UUID id(UUID needId, Actor actor, String modelVersion, List<ShownList.Item> items) {
    var content = new StringBuilder();
    content.append(needId).append(actor.memberId()).append(modelVersion);
    content.append(CivilDay.today(clock));
    items.forEach(item -> content.append(item.seedId()).append(item.propensity()));
    return UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The latest lists of needs on which something was decided. */
  List<ShownList> decidedOn() {
    var query =
        entities.createNativeQuery(
            """
            select need_id, shown_at, cast(items as text) from shown_list
            where need_id in (select need_id from match_decision) order by shown_at desc, id
            """,
            Tuple.class);
    return Rows.of(query.setMaxResults(LEARNED_FROM_AT_MOST)).stream()
        .map(
            row ->
                new ShownList(
                    row.get(0, UUID.class).toString(),
                    row.get(1, Instant.class),
                    items(row.get(2, String.class))))
        .toList();
  }

  private String json(List<ShownList.Item> items) {
    try {
      return mapper.writeValueAsString(
          items.stream()
              .map(i -> new Kept(i.seedId(), i.position(), i.propensity(), values(i.values())))
              .toList());
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  private static Map<String, Double> values(Map<Factor.Name, Double> values) {
    var codes = new TreeMap<String, Double>();
    values.forEach(
        (name, value) -> codes.put(name.code(), Math.round(value * PRECISION) / PRECISION));
    return codes;
  }

  private List<ShownList.Item> items(String json) {
    try {
      return mapper.readValue(json, ITEMS).stream()
          .map(kept -> new ShownList.Item(kept.s(), kept.p(), kept.q(), Shares.named(kept.v())))
          .toList();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void count(String result) {
    registry.counter("musubi.learning.lists", "result", result).increment();
  }
}

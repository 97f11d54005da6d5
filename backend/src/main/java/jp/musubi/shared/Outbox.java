package jp.musubi.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/** Keeps news in the transaction of the write that made it; the relay delivers it afterwards. */
@ApplicationScoped
public class Outbox {
  private static final Object WAKING = new Object();

  @Inject EntityManager entities;
  @Inject ObjectMapper mapper;
  @Inject TransactionSynchronizationRegistry transaction;
  @Inject AfterCommit afterCommit;
  @Inject OutboxRelay relay;

  @Transactional(Transactional.TxType.MANDATORY)
  public void publish(DomainEvent event) {
    var insert =
        entities.createNativeQuery(
            """
            insert into outbox (event_id, type, aggregate_id, occurred_at, payload, next_attempt_at)
            values (:id, :type, :aggregate, :at, cast(:payload as jsonb), :at)
            """);
    Rows.touching("outbox", insert)
        .setParameter("id", event.eventId())
        .setParameter("type", event.getClass().getSimpleName())
        .setParameter("aggregate", event.aggregateId())
        .setParameter("at", event.occurredAt())
        .setParameter("payload", json(event))
        .executeUpdate();
    wakeRelayAfterCommit();
  }

  private void wakeRelayAfterCommit() {
    if (transaction.getResource(WAKING) != null) {
      return;
    }
    transaction.putResource(WAKING, true);
    afterCommit.run(relay::wake);
  }

  private String json(DomainEvent event) {
    try {
      return mapper.writeValueAsString(event);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }
}

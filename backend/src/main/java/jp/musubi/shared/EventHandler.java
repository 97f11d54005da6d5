package jp.musubi.shared;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * Hears news through the outbox, at least once and in the order of one record's events; runs in the
 * relay's transaction and must be idempotent by event id.
 */
public interface EventHandler {
  /** An event as it was kept. */
  record Envelope(
      UUID eventId, String type, UUID aggregateId, Instant occurredAt, JsonNode payload) {}

  boolean hears(String type);

  void handle(Envelope event);
}

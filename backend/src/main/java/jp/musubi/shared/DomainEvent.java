package jp.musubi.shared;

import java.time.Instant;
import java.util.UUID;

/** News of one record, as values only; its simple class name is its type. */
public interface DomainEvent {
  UUID eventId();

  UUID aggregateId();

  Instant occurredAt();
}

package jp.musubi.seed;

import java.time.Instant;
import java.util.UUID;
import jp.musubi.shared.DomainEvent;

/** A seed's content changed, without a change of state. */
public record SeedRevised(UUID eventId, UUID aggregateId, Instant occurredAt)
    implements DomainEvent {}

package jp.musubi.need;

import java.time.Instant;
import java.util.UUID;
import jp.musubi.shared.DomainEvent;

/** A need was written or its content or support changed, without a change of state. */
public record NeedRevised(UUID eventId, UUID aggregateId, Instant occurredAt)
    implements DomainEvent {}

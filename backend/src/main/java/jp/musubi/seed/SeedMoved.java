package jp.musubi.seed;

import java.time.Instant;
import java.util.UUID;
import jp.musubi.shared.Moved;

/** A seed went from one state to another. */
public record SeedMoved(
    UUID eventId, UUID aggregateId, SeedState from, SeedState to, Instant occurredAt)
    implements Moved {}

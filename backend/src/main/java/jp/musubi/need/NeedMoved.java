package jp.musubi.need;

import java.time.Instant;
import java.util.UUID;
import jp.musubi.shared.Moved;

/** A need went from one state to another. */
public record NeedMoved(
    UUID eventId, UUID aggregateId, NeedState from, NeedState to, Instant occurredAt)
    implements Moved {}

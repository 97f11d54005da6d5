package jp.musubi.match;

import java.time.Instant;
import java.util.UUID;
import jp.musubi.shared.Moved;

/** A match went from one stage to another. */
public record MatchMoved(
    UUID eventId, UUID aggregateId, UUID needId, Stage from, Stage to, Instant occurredAt)
    implements Moved {}

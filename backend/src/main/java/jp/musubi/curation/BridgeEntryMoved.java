package jp.musubi.curation;

import java.time.Instant;
import java.util.UUID;
import jp.musubi.shared.Moved;

/** An entry of the bridge went from one state to another, or was written anew in its state. */
public record BridgeEntryMoved(
    UUID eventId, UUID aggregateId, EntryState from, EntryState to, Instant occurredAt)
    implements Moved {}

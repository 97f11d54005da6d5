package jp.musubi.learning;

import java.time.Instant;
import java.util.UUID;
import jp.musubi.shared.Moved;

/** A model of the ranking was put in force or retired. */
public record ModelMoved(
    UUID eventId,
    UUID aggregateId,
    RankingModel.State from,
    RankingModel.State to,
    Instant occurredAt)
    implements Moved {}

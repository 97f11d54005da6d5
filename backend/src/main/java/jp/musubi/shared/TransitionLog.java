package jp.musubi.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who moved which record from where to where, when and why; rows are only ever added. */
@ApplicationScoped
public class TransitionLog {
  /** One step of a life cycle. */
  public record Step(
      UUID recordId,
      String recordType,
      String from,
      String to,
      String actor,
      @Nullable String reason,
      @Nullable String comment,
      Instant at) {}

  @Inject EntityManager entities;

  /** Keeps the step that an event tells of. */
  public void add(
      DomainEvent moved,
      String recordType,
      Enum<?> from,
      Enum<?> to,
      String actor,
      @Nullable String reason,
      @Nullable String comment) {
    var insert =
        entities.createNativeQuery(
            """
            insert into transition_log
              (id, record_id, record_type, from_state, to_state, actor, reason, comment, at)
            values (:id, :record, :type, :from, :to, :actor,
              nullif(:reason, ''), nullif(:comment, ''), :at)
            """);
    Rows.touching("transition_log", insert)
        .setParameter("id", moved.eventId())
        .setParameter("record", moved.aggregateId())
        .setParameter("type", recordType)
        .setParameter("from", from.name())
        .setParameter("to", to.name())
        .setParameter("actor", actor)
        .setParameter("reason", Objects.toString(reason, ""))
        .setParameter("comment", Objects.toString(comment, ""))
        .setParameter("at", moved.occurredAt())
        .executeUpdate();
  }

  /** When each of these records came into a state for the first time; others are left out. */
  public Map<UUID, Instant> firstInto(String state, Collection<UUID> recordIds) {
    if (recordIds.isEmpty()) {
      return Map.of();
    }
    var query =
        entities
            .createNativeQuery(
                """
                select record_id, min(at) from transition_log
                where record_id in (:records) and to_state = :state group by record_id
                """,
                Tuple.class)
            .setParameter("records", recordIds)
            .setParameter("state", state);
    return Rows.of(query).stream()
        .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, Instant.class)));
  }

  /** The steps of one record, oldest first. */
  public List<Step> of(UUID recordId) {
    return Rows.of(
            entities
                .createNativeQuery(
                    """
                    select record_id, record_type, from_state, to_state, actor, reason, comment, at
                    from transition_log where record_id = :record order by at, id
                    """,
                    Tuple.class)
                .setParameter("record", recordId))
        .stream()
        .map(TransitionLog::step)
        .toList();
  }

  private static Step step(Tuple row) {
    return new Step(
        row.get(0, UUID.class),
        row.get(1, String.class),
        row.get(2, String.class),
        row.get(3, String.class),
        row.get(4, String.class),
        row.get(5, String.class),
        row.get(6, String.class),
        row.get(7, Instant.class));
  }
}

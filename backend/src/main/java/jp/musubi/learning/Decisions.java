package jp.musubi.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.musubi.identity.Actor;
import jp.musubi.matching.learning.Decision;
import jp.musubi.shared.Rows;
import org.jspecify.annotations.Nullable;

/** What was decided about needs and seeds. */
@ApplicationScoped
public class Decisions {
  @Inject EntityManager entities;

  /**
   * Keeps what one event decided about these seeds, in the transaction of the decision; the same
   * event again changes nothing.
   */
  public void add(
      UUID eventId,
      UUID needId,
      Collection<UUID> seedIds,
      Decision.What what,
      @Nullable String reason,
      Actor actor,
      Instant at) {
    for (var seedId : seedIds) {
      var insert =
          entities.createNativeQuery(
              """
              insert into match_decision
                (event_id, seed_id, need_id, member_id, what, reason, shared, decided_at)
              values (:event, :seed, :need, cast(nullif(:member, '') as uuid), :what,
                nullif(:reason, ''), :shared, :at)
              on conflict (event_id, seed_id) do nothing
              """);
      Rows.touching("match_decision", insert)
          .setParameter("event", eventId)
          .setParameter("seed", seedId)
          .setParameter("need", needId)
          .setParameter("member", actor.memberId().map(Objects::toString).orElse(""))
          .setParameter("what", what.name())
          .setParameter("reason", Objects.toString(reason, ""))
          .setParameter("shared", seedIds.size() > 1)
          .setParameter("at", at)
          .executeUpdate();
    }
  }

  List<Decision> all() {
    var query =
        entities.createNativeQuery(
            """
            select need_id, seed_id, what, reason, shared, decided_at from match_decision
            order by decided_at, event_id, seed_id
            """,
            Tuple.class);
    return Rows.of(query).stream()
        .map(
            row ->
                new Decision(
                    row.get(0, UUID.class).toString(),
                    row.get(1, UUID.class).toString(),
                    Decision.What.valueOf(row.get(2, String.class)),
                    row.get(3, String.class),
                    row.get(4, Boolean.class),
                    row.get(5, Instant.class)))
        .toList();
  }
}

package jp.musubi.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.musubi.shared.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Answers what an actor may see on a record: all for its owner and for coordinators, what a match
 * opened to their organization, else what their rung allows.
 */
@ApplicationScoped
public class Clearances {
  @Inject EntityManager entities;

  public Clearance on(Posting posting, Actor actor) {
    return on(posting.id(), posting.organizationId(), actor);
  }

  /** What the actor may see on each of the postings, by id. */
  public Map<UUID, Clearance> on(Collection<? extends Posting> postings, Actor actor) {
    var granted = granted(postings.stream().map(Posting::id).toList(), actor);
    return postings.stream()
        .collect(
            Collectors.toMap(
                Posting::id,
                posting ->
                    posting.isSteeredBy(actor)
                        ? Clearance.FULL
                        : granted.getOrDefault(posting.id(), actor.rung().clearance())));
  }

  public Clearance on(UUID recordId, UUID ownerId, Actor actor) {
    if (actor.coordinates() || actor.actsFor(ownerId)) {
      return Clearance.FULL;
    }
    return granted(List.of(recordId), actor).getOrDefault(recordId, actor.rung().clearance());
  }

  /** What matches opened to the actor's organization; records without a grant are left out. */
  public Map<UUID, Clearance> granted(Collection<UUID> recordIds, Actor actor) {
    var granted = new HashMap<UUID, Clearance>();
    if (recordIds.isEmpty() || actor.organizationId().isEmpty()) {
      return granted;
    }
    var query =
        entities
            .createNativeQuery(
                """
                select distinct on (record_id) record_id, level, until from clearance_grant
                where organization_id = :organization and record_id in (:records)
                order by record_id, level desc, until desc nulls first
                """,
                Tuple.class)
            .setParameter("organization", actor.organizationId().get())
            .setParameter("records", recordIds);
    for (var row : Rows.of(query)) {
      var level = Level.values()[row.get(1, Number.class).intValue()];
      var opened = new Clearance(level, row.get(2, Instant.class));
      granted.put(row.get(0, UUID.class), actor.bounded(opened));
    }
    return granted;
  }

  /**
   * Opens a record to an organization up to a level, because of a match.
   *
   * @param until when the agreement behind it ends; null without an end
   */
  public void grant(
      UUID recordId, UUID organizationId, UUID matchId, Level level, @Nullable Instant until) {
    var insert =
        entities.createNativeQuery(
            """
            insert into clearance_grant (record_id, organization_id, match_id, level, until)
            values (:record, :organization, :match, :level, cast(:until as timestamptz))
            on conflict (record_id, organization_id, match_id)
            do update set level = excluded.level, until = excluded.until
            """);
    Rows.touching("clearance_grant", insert)
        .setParameter("record", recordId)
        .setParameter("organization", organizationId)
        .setParameter("match", matchId)
        .setParameter("level", level.ordinal())
        .setParameter("until", until)
        .executeUpdate();
  }

  /** Takes back what a match had opened. */
  public void revoke(UUID matchId) {
    entities
        .createNativeQuery("delete from clearance_grant where match_id = :match")
        .setParameter("match", matchId)
        .executeUpdate();
  }
}

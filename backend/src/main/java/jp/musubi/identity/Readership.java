package jp.musubi.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.musubi.shared.DomainException;
import jp.musubi.shared.DomainException.Fault;
import jp.musubi.shared.Rows;

/**
 * Remembers which organizations saw which groups of a posting, wherever it was shown to them, so
 * that nobody believes a level can be raised once others have read what stands there (ADR 025).
 */
@ApplicationScoped
public class Readership {
  /** Visitors, and people who act for no organization. */
  private static final UUID NOBODY = new UUID(0, 0);

  private static final int REMEMBERED = 50_000;

  @Inject EntityManager entities;

  /** What this process has noted lately, to not write it at each reading. */
  private final Set<Sight> noted = ConcurrentHashMap.newKeySet();

  private record Sight(UUID record, String group, UUID organization, Level level) {}

  /**
   * Notes what an actor is about to be shown. Owners and coordinators know it anyway.
   *
   * @param clearance by the posting's id
   */
  public void note(
      Actor actor, Collection<? extends Posting> shown, Function<UUID, Clearance> clearance) {
    keep(
        shown.stream()
            .filter(posting -> !posting.isSteeredBy(actor))
            .flatMap(
                posting -> {
                  var cleared = clearance.apply(posting.id());
                  return sights(actor, posting, posting.groupsShown(cleared), cleared);
                }));
  }

  /**
   * Notes what an actor is about to be shown of what belongs to a posting beside its fields.
   *
   * @param names of the parts, each unlike a group of fields
   */
  public void note(Actor actor, Posting posting, Collection<String> names, Clearance clearance) {
    if (!posting.isSteeredBy(actor)) {
      keep(sights(actor, posting, names, clearance));
    }
  }

  private static Stream<Sight> sights(
      Actor actor, Posting posting, Collection<String> names, Clearance clearance) {
    var reader = actor.organizationId().orElse(NOBODY);
    return names.stream().map(name -> new Sight(posting.id(), name, reader, clearance.level()));
  }

  private void keep(Stream<Sight> sights) {
    // In one order, or two readers of the same lists could wait for each other for ever.
    var fresh =
        sights
            .filter(sight -> !noted.contains(sight))
            .sorted(Comparator.comparing(Sight::record).thenComparing(Sight::group))
            .toList();
    if (!fresh.isEmpty()) {
      QuarkusTransaction.requiringNew().run(() -> write(fresh));
      remember(fresh);
    }
  }

  private void write(List<Sight> sights) {
    var insert =
        entities.createNativeQuery(
            """
            insert into readership (record_id, group_name, organization_id, level)
            select cast(record as uuid), name, cast(:organization as uuid), cast(level as smallint)
            from unnest(:records, :groups, :levels) sight (record, name, level)
            on conflict (record_id, group_name, organization_id)
              do update set level = excluded.level where readership.level < excluded.level
            """);
    insert
        .setParameter("organization", sights.getFirst().organization().toString())
        .setParameter("records", texts(sights, sight -> sight.record().toString()))
        .setParameter("groups", texts(sights, Sight::group))
        .setParameter("levels", texts(sights, sight -> String.valueOf(sight.level().ordinal())))
        .executeUpdate();
  }

  private static String[] texts(List<Sight> sights, Function<Sight, String> of) {
    return sights.stream().map(of).toArray(String[]::new);
  }

  private void remember(List<Sight> sights) {
    noted.addAll(sights);
    if (noted.size() > REMEMBERED) {
      noted.clear();
    }
  }

  /**
   * Refuses (409) levels that would hide what readers they hide it from have seen already.
   *
   * @param before the levels up to now; {@code posting} has the changed ones
   */
  public void refuseTakingBack(Posting posting, Disclosure before) {
    var faults =
        posting.disclosure().levels().entrySet().stream()
            .filter(entry -> !entry.getValue().isAtMost(before.level(entry.getKey())))
            .sorted(Map.Entry.comparingByKey())
            .flatMap(
                entry ->
                    seen(
                        posting.id(),
                        entry.getKey(),
                        entry.getValue(),
                        "disclosure." + entry.getKey())
                        .stream())
            .toList();
    if (!faults.isEmpty()) {
      throw new DomainException(DomainException.Kind.CONFLICT, "already-seen", Map.of(), faults);
    }
  }

  /**
   * Refuses (409) a level that would hide a part from readers who have seen it already.
   *
   * @param slug of the refusal
   */
  public void refuseTakingBack(UUID record, String name, Level level, String slug) {
    var faults = seen(record, name, level, "level");
    if (!faults.isEmpty()) {
      throw new DomainException(DomainException.Kind.CONFLICT, slug, Map.of(), faults);
    }
  }

  private List<Fault> seen(UUID record, String group, Level level, String field) {
    var query =
        entities
            .createNativeQuery(
                """
                select count(*) filter (where organization_id <> :nobody),
                  count(*) filter (where organization_id = :nobody)
                from readership where record_id = :record and group_name = :group and level < :level
                """,
                Tuple.class)
            .setParameter("nobody", NOBODY)
            .setParameter("record", record)
            .setParameter("group", group)
            .setParameter("level", level.ordinal());
    var row = Rows.of(query).getFirst();
    var organizations = row.get(0, Number.class).longValue();
    var others = row.get(1, Number.class).longValue();
    if (organizations + others == 0) {
      return List.of();
    }
    var code = others == 0 ? "already-seen" : "already-seen-by-visitors";
    return List.of(new Fault(field, code, Map.of("organizations", organizations)));
  }
}
